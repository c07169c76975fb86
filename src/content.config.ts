/** The only file of the site that knows where content lies; the schemas are the authors' manual. */
import { file, glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { chapterSchema, moduleSchema, pageSchema, termSchema, workSchema } from './lib/schemas.ts';

/** A chapter's id is its folder's name. */
const folderName = ({ entry }: { entry: string }) => entry.split('/')[0] ?? entry;

export const collections = {
  module: defineCollection({
    loader: glob({ base: './content', pattern: 'module.yaml' }),
    schema: moduleSchema,
  }),
  chapters: defineCollection({
    loader: glob({ base: './content/chapters', pattern: '*/index.mdx', generateId: folderName }),
    schema: chapterSchema,
  }),
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*.mdx' }),
    schema: pageSchema,
  }),
  glossary: defineCollection({ loader: file('./content/glossary.yaml'), schema: termSchema }),
  works: defineCollection({ loader: file('./content/sources.yaml'), schema: workSchema }),
};
