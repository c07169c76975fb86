import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { parse } from 'yaml';
import { bodyOf, frontMatterOf } from './front-matter.ts';

/** What a file gives to its collection; its data when they are asked for. */
type Read = (text: string) => { data: () => Record<string, unknown>; body?: string };

/** What a YAML text says, apart from it: its words would keep the whole text in memory. */
const parsed = (yaml: string): unknown => JSON.parse(JSON.stringify(parse(yaml)));

/** How the files of each loader are read. */
export const readers: Readonly<Record<string, Read>> = {
  'yaml-files': (text) => ({ data: () => ({ value: parsed(text) }) }),
  'mdx-files': (text) => ({
    data: () => parsed(frontMatterOf(text)) as Record<string, unknown>,
    body: bodyOf(text),
  }),
  'text-files': (body) => ({ data: () => ({}), body }),
};

/**
 * Loads whole YAML files, lists included, as one entry each: `{ value: what the file says }`.
 *
 * @param pattern - Matches a path below `content/`; its first group becomes the entry's id.
 */
export const yamlFiles = (pattern: RegExp): Loader => files('yaml-files', pattern);

/**
 * Loads MDX files: the front matter is the entry's data, the text its body. They are no modules of
 * Vite's, see `src/mdx-content.ts`.
 *
 * @param pattern - As in {@link yamlFiles}.
 */
export const mdxFiles = (pattern: RegExp): Loader => files('mdx-files', pattern);

/** Loads texts as they are: the entry's body. @param pattern - As in {@link yamlFiles}. */
export const textFiles = (pattern: RegExp): Loader => files('text-files', pattern);

/** What a file says is read when it is drawn, see `as-saved.ts`: Astro knows only which files there are. */
function files(name: keyof typeof readers, pattern: RegExp): Loader {
  return {
    name,
    load: async ({ config, store, generateDigest, watcher }) => {
      const root = fileURLToPath(config.root);
      const load = async (path: string) => {
        const id = pattern.exec(path.replaceAll('\\', '/'))?.[1];
        if (id === undefined) return;
        const filePath = join('content', path);
        const digest = generateDigest(await readFile(join(root, filePath), 'utf8'));
        store.set({ id, data: {}, digest, filePath });
      };
      store.clear();
      const folder = join(root, 'content/');
      for (const path of (await readdir(folder, { recursive: true })).sort()) await load(path);
      watcher?.on('add', (path: string) => {
        if (path.startsWith(folder)) void load(path.slice(folder.length));
      });
    },
  };
}
