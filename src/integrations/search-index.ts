import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import * as pagefind from 'pagefind';
import { indexCopy } from '../finnish/index-copy.ts';
import { pack, withMark } from '../finnish/pack.ts';
import { completeList } from '../finnish/site-list.ts';
import { searchablePages, siteWords, WORD_LIST } from '../finnish/site-words.ts';
import { readList } from '../finnish/word-list.ts';

/** Where the word list of the search is, beside Pagefind's own files. */
const LIST_FILE = 'pagefind/sanalista.bin';

/** A reader who searches gets an index of so many bytes whole, after the first answer. */
const SMALL_INDEX = 500_000;

/** Parts of Pagefind that nothing here asks for: its own interfaces, highlighter and worker. */
const UNUSED = /^(?:pagefind-(?!entry\.json$).*|wasm\.unknown\.pagefind)$/;

/** Indexes the finished pages with Pagefind, from a copy of each; the pages themselves are untouched. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        try {
          logger.info(`${await buildIndex(folder, logger)} pages indexed`);
        } finally {
          await pagefind.close();
        }
      },
    },
  };
}

/**
 * @param folder - The finished site.
 * @returns How many pages were indexed.
 */
export async function buildIndex(
  folder: string,
  logger?: Pick<AstroIntegrationLogger, 'warn'>,
): Promise<number> {
  const words = await siteWords(folder);
  const committed = readList(await readFile(WORD_LIST, 'utf8'));
  const list = completeList(committed, words);
  const fresh = list.guessed.filter((word) => !committed.unknown.has(word));
  if (fresh.length > 0) {
    logger?.warn(
      `Hakusanalistassa ei ole näitä sanoja, joten niiden taivutus on arvattu: ${fresh.join(', ')}. Komento npm run sanalista tekee listan uudelleen.`,
    );
  }
  // Index and list carry each other's mark, so that a stale one of either is noticed.
  const packed = pack(list);
  const listMark = createHash('sha256').update(packed).digest('hex').slice(0, 12);
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'fi' });
  refuse(errors);
  if (!index) throw new Error('Pagefind gave no index');
  let pages = 0;
  for await (const { url, html } of searchablePages(folder)) {
    const content = indexCopy(html, list.keysOf, listMark).html;
    refuse((await index.addHTMLFile({ url, content })).errors);
    pages += 1;
  }
  const output = join(folder, 'pagefind');
  refuse((await index.writeFiles({ outputPath: output })).errors);
  for (const file of await readdir(output)) if (UNUSED.test(file)) await rm(join(output, file));
  const entryFile = join(output, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(entryFile, 'utf8')) as {
    languages: { fi: { hash: string } };
  };
  const parts = await smallParts(output);
  if (parts.length > 0) await writeFile(entryFile, JSON.stringify({ ...entry, parts }));
  await writeFile(join(folder, LIST_FILE), withMark(entry.languages.fi.hash, packed));
  return pages;
}

/** The index's own files, index first, where they are few bytes together; else none. */
async function smallParts(folder: string): Promise<string[]> {
  const parts: string[] = [];
  let bytes = 0;
  for (const kind of ['index', 'fragment'])
    for (const name of (await readdir(join(folder, kind))).sort()) {
      bytes += (await stat(join(folder, kind, name))).size;
      if (bytes > SMALL_INDEX) return [];
      parts.push(`${kind}/${name}`);
    }
  return parts;
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
