import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { keyedPage, tokenKeys } from '../finnish/keyed-page.ts';
import { pack, withMark } from '../finnish/pack.ts';
import { searchedPage, type SearchedPage } from '../finnish/searched-page.ts';
import { completeList, type SiteList } from '../finnish/site-list.ts';
import { searchablePages, WORD_LIST } from '../finnish/site-words.ts';
import { ToldEntries } from '../finnish/told-entries.ts';
import { readList } from '../finnish/word-list.ts';
import { wordsOf } from '../finnish/words.ts';
import { GLOSSARY } from '../lib/addresses.ts';
import { engineFile, type IndexParts } from '../lib/index-parts.ts';
import { engine, PAGEFIND_VERSION } from './pagefind-engine.ts';
import {
  packedContents,
  packedFilter,
  packedPart,
  packedText,
  type IndexContents,
  type PackedFile,
  type PageText,
} from './pagefind-files.ts';
import { WordPages } from './word-pages.ts';

/** Where the word list of the search is, beside the engine's own files. */
const LIST_FILE = 'pagefind/sanalista.bin';

/** A reader who searches gets pages of so many bytes, and the index of them, whole. */
const SMALL_SITE = 400_000;
/** Pages of words in a part of the index: it is some ten kilobytes. */
const PART_SIZE = 3_500;
/** Files that are packed and written at a time. */
const AT_ONCE = 8;

/** Indexes the finished pages for Pagefind's engine; the pages themselves are untouched. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const define = { 'import.meta.env.PAGEFIND_VERSION': JSON.stringify(PAGEFIND_VERSION) };
        updateConfig({ vite: { define } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await buildIndex(fileURLToPath(dir), logger)} pages indexed`);
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
  const [{ script, wasm, entry }, { pages, words }] = await Promise.all([
    engine(),
    readPages(folder),
  ]);
  const list = await listFor(words, logger);
  const output = join(folder, 'pagefind');
  await rm(output, { recursive: true, force: true });
  for (const kind of ['fragment', 'index', 'filter'])
    await mkdir(join(output, kind), { recursive: true });
  const write = async (kind: 'index' | 'filter', { name, bytes }: PackedFile) => {
    await writeFile(join(output, kind, `${name}.pf_${kind}`), bytes);
    return name;
  };

  const written = await writePages(pages, list, join(output, 'fragment'));
  const { named } = written;
  const fields = [...written.fields].sort();
  const told = new ToldEntries(list.entries);
  const parts: IndexContents['parts'][number][] = [];
  for (const part of written.words.parts(PART_SIZE)) {
    const name = await write('index', await packedPart(part, fields, named && told.tell));
    parts.push({ from: part[0]?.word ?? '', to: part.at(-1)?.word ?? '', name });
  }
  const filters: IndexContents['filters'][number][] = [];
  for (const [filter, values] of [...written.filters].sort(([a], [b]) => (a < b ? -1 : 1)))
    filters.push({ filter, name: await write('filter', await packedFilter(filter, values)) });
  const rest = pack(list, (one) => !told.has(one));
  const contents = { version: entry.version, pages: written.pages, parts, filters, fields };
  const { name: mark, bytes } = await packedContents(contents, rest);
  await writeFile(join(output, `pagefind.${mark}.pf_meta`), bytes);
  await writeFile(join(folder, LIST_FILE), withMark(mark, rest));
  await writeFile(join(folder, engineFile(PAGEFIND_VERSION)), script);
  await writeFile(join(output, 'wasm.fi.pagefind'), wasm);
  const whole: IndexParts | undefined = named && {
    index: parts.map(({ name, from }) => [name, from]),
    pages: named,
    glossary: named.find(([, url]) => `/${url}` === GLOSSARY)?.[0],
  };
  entry.languages.fi = { ...entry.languages.fi, hash: mark, page_count: pages.length };
  await writeFile(join(output, 'pagefind-entry.json'), JSON.stringify({ ...entry, parts: whole }));
  return pages.length;
}

/** A page that was read. A site's texts take a fraction of the memory so. */
interface StoredPage {
  url: string;
  json: Buffer;
}

/** Reads all pages: a word's keys are known when all words are. */
async function readPages(folder: string): Promise<{ pages: StoredPage[]; words: string[] }> {
  const pages: StoredPage[] = [];
  const words = new Set<string>();
  for await (const { url, html } of searchablePages(folder)) {
    const page = searchedPage(html);
    if (!page) continue;
    for (const word of wordsOf(page.text)) if (!words.has(word)) words.add(word);
    pages.push({ url, json: Buffer.from(JSON.stringify(page)) });
  }
  return { pages, words: [...words].sort() };
}

async function listFor(
  words: readonly string[],
  logger?: Pick<AstroIntegrationLogger, 'warn'>,
): Promise<SiteList> {
  const committed = readList(await readFile(WORD_LIST, 'utf8'));
  const list = completeList(committed, words);
  const fresh = list.guessed.filter((word) => !committed.unknown.has(word));
  if (fresh.length > 0) {
    logger?.warn(
      `Hakusanalistassa ei ole näitä sanoja, joten niiden taivutus on arvattu: ${fresh.join(', ')}. Komento npm run sanalista tekee listan uudelleen.`,
    );
  }
  return list;
}

/** All that the index tells of pages beside the words that they have. */
interface Written {
  pages: IndexContents['pages'][number][];
  /** Filter → value → pages. */
  filters: Map<string, Map<string, number[]>>;
  fields: Set<string>;
  words: WordPages;
  /** The pages by their files' names, where they are few bytes together. */
  named: IndexParts['pages'] | undefined;
}

/** Writes the pages' own files. */
async function writePages(
  stored: readonly StoredPage[],
  list: SiteList,
  folder: string,
): Promise<Written> {
  const keysOf = tokenKeys(list.keysOf);
  const pages: Written['pages'] = [];
  const filters: Written['filters'] = new Map();
  const fields = new Set<string>();
  const words = new WordPages();
  const names: IndexParts['pages'] = [];
  let bytes = 0;
  const write = async (number: number, text: PageText) => {
    const file = await packedText(text);
    await writeFile(join(folder, `${file.name}.pf_fragment`), file.bytes);
    pages[number] = { name: file.name, tokens: text.word_count };
    bytes += file.bytes.length;
    if (bytes <= SMALL_SITE) names[number] = [file.name, text.url, text.meta['title'] ?? ''];
  };
  // While some are packed, the next page is made ready.
  const writing: Promise<void>[] = [];
  for (const [number, { url, json }] of stored.entries()) {
    const page = JSON.parse(json.toString()) as SearchedPage;
    const { content, tokens, keys } = keyedPage(page, keysOf);
    for (const [key, { weight, about }] of keys) words.add(key, { number, weight, about });
    for (const { name } of page.about) fields.add(name);
    const own: Record<string, string[]> = {};
    for (const [filter, value] of page.filters) {
      (own[filter] ??= []).push(value);
      const values = filters.get(filter) ?? new Map<string, number[]>();
      filters.set(filter, values.set(value, [...(values.get(value) ?? []), number]));
    }
    const meta = Object.fromEntries(page.about.map(({ name, text }) => [name, text]));
    const { anchors } = page;
    if (writing.length === AT_ONCE) await writing.shift();
    writing.push(write(number, { url, content, word_count: tokens, filters: own, meta, anchors }));
  }
  await Promise.all(writing);
  return { pages, filters, fields, words, named: bytes > SMALL_SITE ? undefined : names };
}
