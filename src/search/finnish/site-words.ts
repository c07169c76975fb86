import { fileURLToPath } from 'node:url';
import { searchedPage, type SearchedPage } from './searched-page.ts';
import type { SearchFacts } from '../interface/protocol.ts';
import { wordsOf } from './words.ts';

export const WORD_LIST = fileURLToPath(new URL('./word-list.json', import.meta.url));

/**
 * @param pages - Finished pages by their paths, which begin with a slash.
 * @returns Those that search finds, by their address from the site's root, without a slash at its start.
 */
export function searchedPages(pages: ReadonlyMap<string, string>): Map<string, SearchedPage> {
  const found = new Map<string, SearchedPage>();
  for (const [path, html] of pages) {
    const page = searchedPage(html);
    if (page) found.set(path.slice(1), page);
  }
  return found;
}

/** @returns What people say that the pages may lack: words of synonyms and of tasks. */
export const wordsOfFacts = ({ synonyms, bestBets }: SearchFacts): string[] => [
  ...synonyms.flatMap(({ words }) => words.flat()),
  ...bestBets.flatMap(({ asks }) => asks.flat()),
];

/** @returns Every word that search knows, in lower case, sorted. */
export function siteWords(pages: ReadonlyMap<string, string>, facts: SearchFacts): string[] {
  const texts = [...searchedPages(pages).values()].map(({ text }) => text);
  return [...new Set([...texts.flatMap(wordsOf), ...wordsOfFacts(facts)])].sort();
}
