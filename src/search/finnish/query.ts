import { wordsOf } from './words.ts';

/** Longer input is a paste by mistake, not a question. */
const MAX_LENGTH = 200;
const MAX_WORDS = 12;

/**
 * Makes typed text safe to search with and to show back: no control characters, no broken
 * surrogates, one kind of space, composed letters, at most 200 characters.
 *
 * @param typed - Anything that stood in the field or in the address.
 * @returns The query as the reader meant it; empty when nothing searchable is left.
 */
export function cleanQuery(typed: string): string {
  const text = typed
    .slice(0, MAX_LENGTH * 4)
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ' ')
    .replaceAll('\u00AD', '')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
  const cut = [...text].slice(0, MAX_LENGTH).join('').trim();
  return /[\p{L}\p{N}]/u.test(cut) ? cut : '';
}

/** The words of a query, in lower case, and which of them stand in quotation marks. */
export interface Query {
  words: string[];
  /** Places in `words`: from, and behind the last. */
  phrases: [number, number][];
}

/** @param query - From {@link cleanQuery}. */
export function parseQuery(query: string): Query {
  const words: string[] = [];
  const phrases: [number, number][] = [];
  query.split(/["”“„]/).forEach((part, index, { length }) => {
    const from = words.length;
    words.push(...wordsOf(part));
    // A quotation mark that is still open is only on its way to become a phrase.
    if (index % 2 === 1 && index < length - 1)
      phrases.push([from, Math.min(words.length, MAX_WORDS)]);
  });
  return {
    words: words.slice(0, MAX_WORDS),
    phrases: phrases.filter(([from, to]) => to > from),
  };
}

/** Whether a word of a query stands in quotation marks: it is asked for as it is written. */
export const isQuoted = ({ phrases }: Query, at: number): boolean =>
  phrases.some(([from, to]) => from <= at && at < to);
