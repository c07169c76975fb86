import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { indexCopy } from '../finnish/index-copy.ts';

/** Indexes the finished pages with Pagefind, from a copy of each; the pages themselves are untouched. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        try {
          const words = await buildIndex(folder);
          logger.info(`${words} pages indexed`);
        } finally {
          await pagefind.close();
        }
      },
    },
  };
}

/** @returns How many pages were indexed. */
async function buildIndex(folder: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'fi' });
  refuse(errors);
  if (!index) throw new Error('Pagefind gave no index');
  let count = 0;
  for (const file of await pagesIn(folder)) {
    const html = await readFile(join(folder, file), 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const url = file.replace(/index\.html$/, '');
    refuse((await index.addHTMLFile({ url, content: indexCopy(html) })).errors);
    count += 1;
  }
  refuse((await index.writeFiles({ outputPath: join(folder, 'pagefind') })).errors);
  return count;
}

/** Finished pages, sorted so that the same site gives the same index. */
async function pagesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
