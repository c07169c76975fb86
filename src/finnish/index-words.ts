/** What a part of the index tells of base forms beside the pages that have them. */
import { CborReader, KIND } from '../lib/cbor.ts';
import { entryOf, type Entry, type Pattern } from './entry.ts';
import { isPart, lemmaOf } from './keys.ts';

/**
 * A word's place on its first page: it tells the word's pattern. The engine finds a key and the same
 * key of a compound's part together and takes two words at one place for one, so theirs differ.
 *
 * @param pattern - Its number; undefined where the word list tells it.
 */
export const placeOf = (word: string, pattern?: number): number =>
  (pattern === undefined ? 0 : pattern + 1) * 2 + Number(isPart(word));

/**
 * @param part - Content of a part of the index.
 * @param patterns - The word list's.
 * @returns Base forms whose patterns the part tells.
 */
export function entriesIn(part: Uint8Array, patterns: readonly Pattern[]): Entry[] {
  const values = new CborReader(part);
  const list = () => values.count(KIND.list);
  const entries: Entry[] = [];
  list();
  for (let words = list(); words > 0; words -= 1) {
    list();
    const word = values.text();
    let place: number | undefined;
    const pages = list();
    for (let page = 0; page < pages; page += 1) {
      if (page === 0) {
        list();
        values.skip();
        // What the word weighs there, and its place; perhaps further ones.
        for (let numbers = list(); numbers > 0; numbers -= 1) {
          const number = values.integer();
          if (number >= 0) place ??= number;
        }
      }
      values.skip();
    }
    values.skip();
    const pattern = patterns[((place ?? 0) >> 1) - 1];
    if (pattern) entries.push(entryOf(lemmaOf(word), pattern));
  }
  return entries;
}
