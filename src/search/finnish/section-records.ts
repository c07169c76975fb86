import { keyOf, keysFor, withKeys, type WordKeys } from './keys.ts';
import type { SearchedPage } from './searched-page.ts';
import { plainText, WORD, wordsOf } from './words.ts';

/** What a word weighs by where it stands; Pagefind takes the square. */
const WEIGHTS = { title: 5, body: 1, part: 0.6 };

/** A section of a page, as search knows it. */
export interface Section {
  /** Empty before the first heading with an id. */
  id: string;
  title: string;
  /** Its words with the signs beside them, without its heading. */
  tokens: string[];
}

/** @returns A page's sections in their order; the first one is what stands under its title. */
export function sectionsOf({ text, headings, anchors, about }: SearchedPage): Section[] {
  const tokens = text.split(' ');
  const title = about.find(({ name }) => name === 'title')?.text ?? '';
  const starts = anchors
    .filter(({ text, title }) => title?.trim() || text.trim())
    .sort((a, b) => a.location - b.location);
  const first = headings.find(({ level }) => level === 1);
  const all = [
    { id: '', title, from: first?.to ?? 0, begins: 0 },
    ...starts.map((anchor) => ({
      id: anchor.id,
      title: (anchor.title || anchor.text).trim(),
      from: headings.find(({ from }) => from === anchor.location)?.to ?? anchor.location,
      begins: anchor.location,
    })),
  ];
  return all.map(({ id, title, from }, index) => ({
    id,
    title,
    tokens: tokens.slice(from, all[index + 1]?.begins ?? tokens.length),
  }));
}

/**
 * A section's text with the keys of its words, to be shown.
 *
 * @param keysOf - Base forms of a word in lower case.
 */
export const keyedText = ({ tokens }: Section, keysOf: (word: string) => WordKeys): string =>
  tokens.join(' ').replace(WORD, (word) => withKeys(word, keysFor(keysOf(plainText(word)))));

/**
 * A section as Pagefind is given it: the keys of its words, weighed by where they stand. Its title is
 * none of them: Pagefind would find it, too, for every key that begins like a word of it.
 *
 * @param keysOf - Base forms of a word in lower case.
 * @param list - Tells word lists apart; another one makes another index of what is else the same.
 * @returns HTML.
 * @see https://pagefind.app/docs/weighting/
 */
export function sectionRecord(
  section: Section,
  keysOf: (word: string) => WordKeys,
  list: string,
): string {
  const text = section.tokens.join(' ');
  const keys = (what: string, part: boolean) =>
    wordsOf(what).flatMap((word) => {
      const { lemmas, parts } = keysOf(word);
      return (part ? parts.filter((one) => !lemmas.includes(one)) : lemmas).map(keyOf);
    });
  const weighed = (weight: number, words: string[]) =>
    words.length > 0 ? `<p data-pagefind-weight="${weight.toFixed(2)}">${words.join(' ')}</p>` : '';
  const meta = `<i data-pagefind-meta="lista" data-pagefind-ignore="index">${list}</i>`;
  return `<html lang="fi"><body data-pagefind-body>${meta}${[
    weighed(WEIGHTS.title, keys(section.title, false)),
    weighed(WEIGHTS.title * WEIGHTS.part, keys(section.title, true)),
    weighed(WEIGHTS.body, keys(text, false)),
    weighed(WEIGHTS.part, keys(text, true)),
  ].join('')}</body></html>`;
}
