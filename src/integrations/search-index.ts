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
import { ToldEntries } from '../finnish/told-entries.ts';
import { unveiled } from '../finnish/veil.ts';
import { readList } from '../finnish/word-list.ts';
import { GLOSSARY } from '../lib/addresses.ts';
import { engineFile, type IndexParts } from '../lib/index-parts.ts';
import {
  askedWords,
  packedBytes,
  packedPart,
  partNames,
  unpacked,
  withParts,
  type Part,
} from './pagefind-files.ts';

/** Where the word list of the search is, beside Pagefind's own files. */
const LIST_FILE = 'pagefind/sanalista.bin';

const { version: VERSION } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8'),
) as { version: string };

/** A reader who searches gets pages of so many bytes, and the index of them, whole. */
const SMALL_SITE = 400_000;

/** Pagefind reads so many pages at a time. */
const PAGES_AT_ONCE = 4;

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
  const listMark = createHash('sha256').update(pack(list)).digest('hex').slice(0, 12);
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'fi' });
  refuse(errors);
  if (!index) throw new Error('Pagefind gave no index');
  const keys = new Set<string>();
  let pages = 0;
  // While Pagefind reads some pages, the next one is made ready.
  const reading: ReturnType<typeof index.addHTMLFile>[] = [];
  for await (const { url, html } of searchablePages(folder)) {
    const content = indexCopy(html, list.keysOf, listMark).html;
    for (const key of keysIn(content)) keys.add(key);
    if (reading.length === PAGES_AT_ONCE) refuse((await reading.shift())?.errors ?? []);
    reading.push(index.addHTMLFile({ url, content }));
    pages += 1;
  }
  for (const { errors } of await Promise.all(reading)) refuse(errors);
  const output = join(folder, 'pagefind');
  refuse((await index.writeFiles({ outputPath: output })).errors);
  await rename(join(output, 'pagefind.js'), join(folder, engineFile(VERSION)));
  for (const file of await readdir(output)) if (UNUSED.test(file)) await rm(join(output, file));
  const entryFile = join(output, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(entryFile, 'utf8')) as {
    languages: { fi: { hash: string } };
  };
  await unveilPages(output);
  const named = await namedPages(output);
  const told = new ToldEntries(list.entries);
  const tell = named ? told.tell : () => undefined;
  const made = await smallerIndex(output, entry.languages.fi.hash, keys, tell);
  entry.languages.fi.hash = made.mark;
  const parts: IndexParts | undefined = named && { index: made.parts, ...named };
  await writeFile(entryFile, JSON.stringify({ ...entry, parts }));
  const rest = pack(list, (one) => !told.has(one));
  await writeFile(join(folder, LIST_FILE), withMark(made.mark, rest));
  return pages;
}

/**
 * Words are asked for by the keys of their base forms alone, and only which pages have them: the
 * index loses all else.
 *
 * @param output - Pagefind's own folder.
 * @param mark - Of the index as Pagefind wrote it.
 * @param tell - The pattern that a word tells.
 * @returns Its new mark, and its parts.
 */
async function smallerIndex(
  output: string,
  mark: string,
  keys: ReadonlySet<string>,
  tell: (word: string) => number | undefined,
): Promise<{ mark: string; parts: IndexParts['index'] }> {
  const metaFile = (mark: string) => join(output, `pagefind.${mark}.pf_meta`);
  const partFile = (name: string) => join(output, 'index', `${name}.pf_index`);
  const meta = await readFile(metaFile(mark));
  await rm(metaFile(mark));
  const parts: Part[] = [];
  for (const old of partNames(meta)) {
    const words = askedWords(await readFile(partFile(old)), keys);
    await rm(partFile(old));
    const [from, to] = [words[0]?.word, words.at(-1)?.word];
    if (from === undefined || to === undefined) continue;
    const { name, bytes } = packedPart(words, tell);
    await writeFile(partFile(name), bytes);
    parts.push({ from, to, name });
  }
  const made = withParts(meta, parts);
  await writeFile(metaFile(made.name), made.bytes);
  return { mark: made.name, parts: parts.map(({ name, from }) => [name, from]) };
}

/** The pages' own files, readable again; their names tell what is in them as before. */
async function unveilPages(output: string): Promise<void> {
  const folder = join(output, 'fragment');
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    await writeFile(file, packedBytes(unveiled(unpacked(await readFile(file)).toString())));
  }
}

/** The pages of an index by their names, where they are few bytes together. */
async function namedPages(output: string): Promise<Omit<IndexParts, 'index'> | undefined> {
  const folder = join(output, 'fragment');
  const names = (await readdir(folder)).sort();
  let bytes = 0;
  for (const name of names) {
    bytes += (await stat(join(folder, name))).size;
    if (bytes > SMALL_SITE) return undefined;
  }
  const pages = await Promise.all(
    names.map(async (name): Promise<IndexParts['pages'][number]> => {
      const text = unpacked(await readFile(join(folder, name))).toString();
      const page = JSON.parse(text) as { url: string; meta: { title?: string } };
      return [name.replace(/\.pf_fragment$/, ''), page.url, withoutKeys(page.meta.title ?? '')];
    }),
  );
  const glossary = pages.find(([, url]) => `/${url}` === GLOSSARY)?.[0];
  return { pages, glossary };
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
