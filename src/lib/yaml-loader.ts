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
      const load = async () => {
        store.clear();
        for (const path of (await readdir(folder, { recursive: true })).sort()) {
          const id = pattern.exec(path.replaceAll('\\', '/'))?.[1];
          if (id === undefined) continue;
          const text = await readFile(join(folder, path), 'utf8');
          const data = await parseData({ id, data: { value: parse(text) as unknown } });
          store.set({ id, data, digest: generateDigest(text) });
        }
      };
      await load();
      watcher?.on('change', (path) => {
        if (path.startsWith(folder) && path.endsWith('.yaml')) void load();
      });
    },
  };
}
