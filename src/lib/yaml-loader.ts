import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { parse } from 'yaml';

/**
 * Loads whole YAML files, lists included, as one entry each: `{ value: what the file says }`.
 * While an author writes, a changed file is read anew.
 *
 * @param pattern - Matches a path below `content/`; its first group becomes the entry's id.
 */
export function yamlFiles(pattern: RegExp): Loader {
  return {
    name: 'yaml-files',
    load: async ({ config, store, parseData, generateDigest, watcher }) => {
      const folder = fileURLToPath(new URL('content/', config.root));
      const load = async (path: string) => {
        const id = pattern.exec(path.replaceAll('\\', '/'))?.[1];
        if (id === undefined) return;
        const text = await readFile(join(folder, path), 'utf8');
        const digest = generateDigest(text);
        if (store.get(id)?.digest === digest) return;
        const data = await parseData({ id, data: { value: parse(text) as unknown } });
        store.set({ id, data, digest });
      };
      store.clear();
      for (const path of (await readdir(folder, { recursive: true })).sort()) await load(path);
      watcher?.on('change', (path) => {
        if (path.startsWith(folder)) void load(path.slice(folder.length));
      });
    },
  };
}
