import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { searchedPage } from './searched-page.ts';
import { wordsOf } from './words.ts';

/** The committed word list. */
export const WORD_LIST = fileURLToPath(new URL('./word-list.json', import.meta.url));

/** A finished page that search finds. */
export interface SitePage {
  /** From the site's root, without the file's name where it is the folder's page. */
  url: string;
  html: string;
}

/**
 * Finished pages that search finds, one at a time, sorted so that the same site gives the same index.
 */
export async function* searchablePages(folder: string): AsyncGenerator<SitePage> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  for (const file of files) {
    const html = await readFile(join(folder, file), 'utf8');
    if (html.includes('data-pagefind-body')) yield { url: file.replace(/index\.html$/, ''), html };
  }
}

/** @returns Every word that search finds on the finished pages, in lower case, sorted. */
export async function siteWords(folder: string): Promise<string[]> {
  const words = new Set<string>();
  for await (const { html } of searchablePages(folder))
    for (const word of wordsOf(searchedPage(html)?.text ?? ''))
      if (!words.has(word)) words.add(word);
  return [...words].sort();
}
