import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import * as pagefind from 'pagefind';
import { indexCopy } from '../finnish/index-copy.ts';
import { keysIn, withoutKeys } from '../finnish/keys.ts';
import { pack, withMark } from '../finnish/pack.ts';
import { completeList } from '../finnish/site-list.ts';
import { searchablePages, siteWords, WORD_LIST } from '../finnish/site-words.ts';
import { readList } from '../finnish/word-list.ts';
import { GLOSSARY } from '../lib/addresses.ts';
import { engineFile, type IndexParts } from '../lib/index-parts.ts';
import { indexParts, onlyWords, unpacked } from './pagefind-files.ts';

/** Where the word list of the search is, beside Pagefind's own files. */
const LIST_FILE = 'pagefind/sanalista.bin';

const { version: VERSION } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8'),
) as { version: string };

/** A reader who searches gets an index of so many bytes whole, after the first answer. */
const SMALL_INDEX = 500_000;

/** Parts of Pagefind that nothing here asks for: its own interfaces, highlighter and worker. */
const UNUSED = /^(?:pagefind-(?!entry\.json$).*|wasm\.unknown\.pagefind)$/;

/** Indexes the finished pages with Pagefind, from a copy of each; the pages themselves are untouched. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const define = { 'import.meta.env.PAGEFIND_VERSION': JSON.stringify(VERSION) };
        updateConfig({ vite: { define } });
      },
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
  const keys = new Set<string>();
  let pages = 0;
  // While Pagefind reads a page, the next one is made ready.
  let reading: ReturnType<typeof index.addHTMLFile> | undefined;
  for await (const { url, html } of searchablePages(folder)) {
    const content = indexCopy(html, list.keysOf, listMark).html;
    for (const key of keysIn(content)) keys.add(key);
    refuse((await reading)?.errors ?? []);
    reading = index.addHTMLFile({ url, content });
    pages += 1;
  }
  refuse((await reading)?.errors ?? []);
  const output = join(folder, 'pagefind');
  refuse((await index.writeFiles({ outputPath: output })).errors);
  await rename(join(output, 'pagefind.js'), join(folder, engineFile(VERSION)));
  for (const file of await readdir(output)) if (UNUSED.test(file)) await rm(join(output, file));
  const entryFile = join(output, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(entryFile, 'utf8')) as {
    languages: { fi: { hash: string } };
  };
  await keepKeys(join(output, 'index'), keys);
  const meta = await readFile(join(output, `pagefind.${entry.languages.fi.hash}.pf_meta`));
  const parts = await smallParts(output, meta);
  if (parts) await writeFile(entryFile, JSON.stringify({ ...entry, parts }));
  await writeFile(join(folder, LIST_FILE), withMark(entry.languages.fi.hash, packed));
  return pages;
}

/** Words are asked for by the keys of their base forms alone; their forms need no place in the index. */
async function keepKeys(folder: string, keys: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    await writeFile(file, onlyWords(await readFile(file), keys));
  }
}

/** What the index is made of, where it is few bytes together. */
async function smallParts(folder: string, meta: Buffer): Promise<IndexParts | undefined> {
  const names: string[] = [];
  let bytes = 0;
  for (const kind of ['index', 'fragment'])
    for (const name of (await readdir(join(folder, kind))).sort()) {
      bytes += (await stat(join(folder, kind, name))).size;
      if (bytes > SMALL_INDEX) return undefined;
      if (kind === 'fragment') names.push(name);
    }
  const pages = await Promise.all(
    names.map(async (name): Promise<IndexParts['pages'][number]> => {
      const text = unpacked(await readFile(join(folder, 'fragment', name))).toString();
      const page = JSON.parse(text) as { url: string; meta: { title?: string } };
      return [name.replace(/\.pf_fragment$/, ''), page.url, withoutKeys(page.meta.title ?? '')];
    }),
  );
  const glossary = pages.find(([, url]) => `/${url}` === GLOSSARY)?.[0];
  return { index: indexParts(meta), pages, glossary };
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
