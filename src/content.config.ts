/** The only file of the site that knows where content lies; the schemas are the authors' manual. */
import { file, glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { parse } from 'yaml';
import { contractSchema } from './lib/content/contract-schema.ts';
import {
  encountersSchema,
  plainChapterSchema,
  plainEncountersSchema,
  questionsSchema,
  reflectionsSchema,
  speakingSchema,
} from './lib/content/exercise-schemas.ts';
import {
  chapterSchema,
  moduleSchema,
  pageSchema,
  termSchema,
  workSchema,
} from './lib/content/schemas.ts';
import { bestBetSchema, synonymSchema } from './lib/content/search-schemas.ts';
import { lessonSchema, plansSchema } from './lib/content/teacher-schemas.ts';
import { wholeSchemas } from './lib/content/whole-schemas.ts';

/**
 * What the content check has checked: letters composed, and a day as text, of which Astro's reader of
 * YAML makes an object.
 */
const asChecked = (value: unknown): unknown => {
  if (typeof value === 'string') return value.normalize('NFC');
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(asChecked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asChecked(one)]));
};

const collection = <T extends z.ZodType>(loader: Loader, schema: T) =>
  defineCollection({ loader, schema: z.preprocess(asChecked, schema) });

const inFolder = <T extends z.ZodType>(base: string, pattern: string, schema: T) =>
  collection(glob({ base, pattern }), schema);

/** Files of that name in the chapters' folders; an entry's id is the folder's name. */
const ofChapters = <T extends z.ZodType>(name: string, schema: T) =>
  collection(
    glob({
      base: './content/chapters',
      pattern: `*/${name}`,
      generateId: ({ entry }) => entry.split('/')[0] ?? entry,
    }),
    schema,
  );

/** A list whose entries have no names of their own: they are numbered. */
const listed = (name: string) =>
  file(`./content/${name}`, {
    parser: (text) =>
      (parse(text) as object[]).map((entry, index) => ({ id: String(index), ...entry })),
  });

export const collections = {
  module: inFolder('./content', 'module.yaml', moduleSchema),
  chapters: ofChapters('index.mdx', chapterSchema),
  plainChapters: ofChapters('selko.mdx', plainChapterSchema),
  questions: ofChapters('questions.yaml', questionsSchema),
  plainQuestions: ofChapters('selko-questions.yaml', questionsSchema),
  plainEncounters: ofChapters('selko-dialogues.yaml', plainEncountersSchema),
  plainReflections: ofChapters('selko-reflections.yaml', reflectionsSchema),
  plainSpeaking: ofChapters('selko-speaking.yaml', speakingSchema),
  encounters: ofChapters('dialogues.yaml', encountersSchema),
  reflections: ofChapters('reflections.yaml', reflectionsSchema),
  whole: inFolder('./content/whole', '*.yaml', z.union(Object.values(wholeSchemas))),
  lessons: inFolder('./content/teacher/lessons', '*.yaml', lessonSchema),
  plans: inFolder('./content/teacher', 'plans.yaml', plansSchema),
  teacherTexts: inFolder('./content/teacher', '*.mdx', pageSchema),
  pages: inFolder('./content/pages', '*.mdx', pageSchema),
  contract: inFolder('./content', 'addresses.yaml', contractSchema),
  glossary: collection(file('./content/glossary.yaml'), termSchema),
  synonyms: collection(listed('synonyms.yaml'), synonymSchema.extend({ id: z.string() })),
  bestBets: collection(listed('best-bets.yaml'), bestBetSchema.extend({ id: z.string() })),
  works: collection(file('./content/sources.yaml'), workSchema),
};
