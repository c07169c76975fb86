import { escapeHtml } from '../../lib/module/escape.ts';
import { keysFor, withKeys, type WordKeys } from './keys.ts';
import type { SearchedPage } from './searched-page.ts';
import { plainText, WORD } from './words.ts';

type Anchor = SearchedPage['anchors'][number];

/**
 * A page as Pagefind is given it: its text with the keys of each word, in its headings, with the
 * places that a hit can lead to, what is told about it, and its filters.
 *
 * @param keyed - Puts keys behind the words of a token.
 * @param about - More to be told about the page, by name.
 * @returns HTML.
 * @see https://pagefind.app/docs/indexing/
 */
export function indexedPage(
  page: SearchedPage,
  keyed: (token: string) => string,
  about: Readonly<Record<string, string>> = {},
): string {
  const before = new Map<number, string>();
  const put = (at: number, tag: string) => before.set(at, (before.get(at) ?? '') + tag);
  // A heading that ends where another begins is closed first.
  for (const { to, level } of page.headings) put(to, `</h${level}>`);
  for (const { from, level } of page.headings) {
    const own = ({ location, element }: Anchor) => location === from && element === `h${level}`;
    put(from, `<h${level}${anchorAttributes(page.anchors.find(own))}>`);
  }
  for (const anchor of page.anchors)
    if (!/^h\d$/.test(anchor.element))
      put(anchor.location, `<div${anchorAttributes(anchor)}></div>`);
  const tokens = page.text.split(' ');
  const text = tokens.map((token, at) => `${before.get(at) ?? ''}${escapeHtml(keyed(token))} `);
  const metadata = [
    ...page.about.map(({ name, text }) => [name, text] as const),
    ...Object.entries(about),
  ].map(
    ([name, text]) =>
      `<i data-pagefind-meta="${escapeHtml(name)}" data-pagefind-ignore="index">${escapeHtml(text)}</i>`,
  );
  const filters = page.filters.map(
    ([name, value]) => `<i data-pagefind-filter="${escapeHtml(`${name}:${value}`)}"></i>`,
  );
  return `<html lang="fi"><body data-pagefind-body>${filters.join('')}${metadata.join('')}${text.join('')}${before.get(tokens.length) ?? ''}</body></html>`;
}

const anchorAttributes = (anchor: Anchor | undefined) =>
  anchor?.id
    ? ` id="${escapeHtml(anchor.id)}" data-pagefind-title="${escapeHtml(anchor.title ?? anchor.text)}"`
    : '';

/**
 * Puts the keys of its base forms behind each word of a token; most tokens come again and again.
 *
 * @param keysOf - Base forms of a word in lower case.
 */
export function tokenKeys(keysOf: (word: string) => WordKeys): (token: string) => string {
  const known = new Map<string, string>();
  return (token) => {
    const keyed =
      known.get(token) ??
      token.replace(WORD, (word) => withKeys(word, keysFor(keysOf(plainText(word)))));
    known.set(token, keyed);
    return keyed;
  };
}
