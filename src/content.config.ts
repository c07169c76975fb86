/** The only file of the site that knows where content lies; the schemas are the authors' manual. */
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { contractSchema } from './lib/address-contract.ts';
import {
  encountersSchema,
  plainChapterSchema,
  questionsSchema,
  reflectionsSchema,
} from './lib/exercise-schemas.ts';
import { chapterSchema, moduleSchema, pageSchema, termSchema, workSchema } from './lib/schemas.ts';
import { lessonSchema, plansSchema } from './lib/teacher-schemas.ts';
import { wholeSchemas } from './lib/whole-schemas.ts';
import { mdxFiles, textFiles, yamlFiles } from './lib/file-loaders.ts';

/** A YAML file that every chapter's folder may hold. */
const ofChapters = <T extends z.ZodType>(file: string, schema: T) =>
  defineCollection({
    loader: yamlFiles(new RegExp(`^chapters/([^/]+)/${file}\\.yaml$`)),
    schema: z.object({ value: schema }),
  });

export const collections = {
  module: defineCollection({
    loader: glob({ base: './content', pattern: 'module.yaml' }),
    schema: moduleSchema,
  }),
  chapters: defineCollection({
    loader: mdxFiles(/^chapters\/([^/]+)\/index\.mdx$/),
    schema: chapterSchema,
  }),
  plainChapters: defineCollection({
    loader: mdxFiles(/^chapters\/([^/]+)\/selko\.mdx$/),
    schema: plainChapterSchema,
  }),
  /** A chapter's picture. */
  drawings: defineCollection({ loader: textFiles(/^chapters\/([^/]+)\/kuvitus\.svg$/) }),
  questions: ofChapters('questions', questionsSchema),
  plainQuestions: ofChapters('selko-questions', questionsSchema),
  encounters: ofChapters('dialogues', encountersSchema),
  reflections: ofChapters('reflections', reflectionsSchema),
  whole: defineCollection({
    loader: yamlFiles(/^whole\/([^/]+)\.yaml$/),
    schema: z.object({ value: z.union(Object.values(wholeSchemas)) }),
  }),
  lessons: defineCollection({
    loader: yamlFiles(/^teacher\/lessons\/([^/]+)\.yaml$/),
    schema: z.object({ value: lessonSchema }),
  }),
  plans: defineCollection({
    loader: yamlFiles(/^teacher\/(plans)\.yaml$/),
    schema: z.object({ value: plansSchema }),
  }),
  teacherTexts: defineCollection({
    loader: mdxFiles(/^teacher\/([^/]+)\.mdx$/),
    schema: pageSchema,
  }),
  pages: defineCollection({
    loader: mdxFiles(/^pages\/([^/]+)\.mdx$/),
    schema: pageSchema,
  }),
  contract: defineCollection({
    loader: yamlFiles(/^(addresses)\.yaml$/),
    schema: z.object({ value: contractSchema }),
  }),
  glossary: defineCollection({ loader: file('./content/glossary.yaml'), schema: termSchema }),
  works: defineCollection({ loader: file('./content/sources.yaml'), schema: workSchema }),
};
