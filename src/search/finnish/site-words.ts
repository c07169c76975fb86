import { fileURLToPath } from 'node:url';
import { searchedPage, type SearchedPage } from './searched-page.ts';
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

/** @returns Every word that search finds on the finished pages, in lower case, sorted. */
export function siteWords(pages: ReadonlyMap<string, string>): string[] {
  const texts = [...searchedPages(pages).values()].map(({ text }) => text);
  return [...new Set(texts.flatMap(wordsOf))].sort();
}
