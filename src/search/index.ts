import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { packWords } from './finnish/packed-words.ts';
import { isNumber } from './finnish/recogniser.ts';
import type { SearchedPage } from './finnish/searched-page.ts';
import { keyedText, sectionRecord, sectionsOf, type Section } from './finnish/section-records.ts';
import { completeList, type SiteList } from './finnish/site-list.ts';
import { searchedPages, WORD_LIST, wordsOfFacts } from './finnish/site-words.ts';
import { readList } from './finnish/word-list.ts';
import { wordsOf } from './finnish/words.ts';
import {
  engineFile,
  INDEX_ENTRY,
  SEARCH_FACTS,
  WORD_LIST as LIST_FILE,
  textsFile,
  type IndexEntry,
  type PageTexts,
  type SearchFacts,
  type SentList,
} from './interface/protocol.ts';
import { formatProblems } from '../lib/content/check/problem.ts';
import type { FinishedSite, Logger } from '../integrations/finished-site.ts';
import { indexManifest } from './index-manifest.ts';
import { readFacts } from './search-facts.ts';

/** Of the installed Pagefind; its engine's name has it, so that hosts may keep the file for good. */
export const { version: PAGEFIND_VERSION } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8'),
) as { version: string };

/** Where the index is, the word list of the search beside it. */
const FOLDER = 'pagefind';
/** Parts of Pagefind that nothing here asks for: its own interfaces, highlighter and worker. */
const UNUSED = /^pagefind-(?!entry\.json$)|^wasm\.unknown\./;

/** Indexes the finished pages with Pagefind; the pages themselves are untouched. */
export async function addSearchIndex(site: FinishedSite, logger: Logger): Promise<void> {
  try {
    logger.info(`${await buildIndex(site, logger)} sections indexed`);
  } finally {
    await pagefind.close();
  }
}

/**
 * @returns How many sections were indexed.
 * @throws {Error} what Pagefind says.
 */
async function buildIndex({ folder, pages: built }: FinishedSite, logger: Logger): Promise<number> {
  const pages = searchedPages(built);
  const asWritten = JSON.parse(await readFile(join(folder, SEARCH_FACTS), 'utf8')) as SearchFacts;
  const list = await listFor([...pages.values()], asWritten, logger);
  const { facts, lost } = await readFacts(asWritten, pages.values(), built, list);
  if (lost.length > 0) throw new Error(formatProblems(lost));
  const { synonyms, ...known } = facts;
  const leads = leadingSomewhere([...pages.values()], facts, list);
  const words = packWords(
    {
      nodes: list.nodes,
      entries: list.entries.filter(({ lemma }) => leads.has(lemma) && !isNumber(lemma)),
    },
    synonyms,
  );
  // The index's own hash changes with the list, so that an old one of either is noticed.
  const lista = createHash('sha256')
    .update(JSON.stringify([words, known]))
    .digest('hex')
    .slice(0, 12);
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'fi' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const titles = new Map<string, string>();
  await mkdir(dirname(join(folder, textsFile(''))), { recursive: true });
  for (const [path, page] of pages) {
    const sections = sectionsOf(page);
    await writeFile(join(folder, textsFile(path)), JSON.stringify(textsOf(page, sections, list)));
    for (const section of sections) {
      const url = section.id ? `${path}#${section.id}` : path;
      const content = sectionRecord(section, list.keysOf, lista);
      const { errors } = await index.addHTMLFile({ url, content });
      if (errors.length > 0) throw new Error(`Pagefind, ${url}: ${errors.join('; ')}`);
      titles.set(url, section.title);
    }
  }
  const output = join(folder, FOLDER);
  const written = await index.writeFiles({ outputPath: output });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  await rename(join(output, 'pagefind.js'), join(folder, engineFile(PAGEFIND_VERSION)));
  for (const file of await readdir(output)) if (UNUSED.test(file)) await rm(join(output, file));
  const entryFile = join(folder, INDEX_ENTRY);
  const entry = JSON.parse(await readFile(entryFile, 'utf8')) as IndexEntry;
  const { hash } = entry.languages.fi;
  await writeFile(
    entryFile,
    JSON.stringify({ ...entry, manifest: await indexManifest(output, hash, titles) }),
  );
  // The texts to be shown stand page by page in files of our own.
  await rm(join(output, 'fragment'), { recursive: true });
  const sent: SentList = { index: hash, ...words, facts: known };
  await writeFile(join(folder, LIST_FILE), JSON.stringify(sent));
  return titles.size;
}

/** Base forms that browsers have a use for: what pages have, and what else people say. */
const leadingSomewhere = (
  pages: readonly SearchedPage[],
  facts: SearchFacts,
  { keysOf }: SiteList,
): ReadonlySet<string> =>
  new Set([
    ...pages.flatMap(({ text }) =>
      wordsOf(text)
        .map(keysOf)
        .flatMap(({ lemmas, parts }) => [...lemmas, ...parts]),
    ),
    ...wordsOfFacts(facts),
  ]);

const textsOf = (
  { about }: SearchedPage,
  sections: readonly Section[],
  { keysOf }: SiteList,
): PageTexts => ({
  sections: Object.fromEntries(sections.map((one) => [one.id, keyedText(one, keysOf)])),
  definitions: Object.fromEntries(
    about.flatMap(({ name, text }) => (name === 'title' ? [] : [[name, text]])),
  ),
});

/** The word list for these pages; words that the committed one lacks are guessed, and told. */
async function listFor(
  pages: readonly SearchedPage[],
  facts: SearchFacts,
  logger: Logger,
): Promise<SiteList> {
  const words = new Set([...pages.flatMap(({ text }) => wordsOf(text)), ...wordsOfFacts(facts)]);
  const committed = readList(await readFile(WORD_LIST, 'utf8'));
  const list = completeList(committed, [...words].sort());
  const fresh = list.guessed.filter((word) => !committed.unknown.has(word));
  if (fresh.length > 0) {
    logger.warn(
      `Hakusanalistassa ei ole näitä sanoja, joten niiden taivutus on arvattu: ${fresh.join(', ')}. Komento npm run sanalista tekee listan uudelleen.`,
    );
  }
  return list;
}
