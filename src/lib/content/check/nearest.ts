import { plainLetters } from './ascii-name.ts';

/** Even a long name may differ by this many letters only: more is another word, not a slip. */
const MOST_SLIPS = 3;

/**
 * The known name that an author most likely meant. Case and the dots of ä and ö are no difference.
 *
 * @param word - What was written.
 * @param known - What could have been written.
 * @returns The nearest one, or undefined when none is near.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const written = plainLetters(word);
  // A third of the letters: in a short word two slips already make another word.
  const limit = Math.min(MOST_SLIPS, Math.floor(written.length / 3));
  let best: { name: string; slips: number } | undefined;
  for (const name of known) {
    const slips = slipsBetween(written, plainLetters(name));
    if (slips <= limit && slips < (best?.slips ?? Infinity)) best = { name, slips };
  }
  return best?.name;
}

/**
 * The end of a cure: ` Tarkoititko ”summary”?`, or nothing when no known name is near.
 *
 * @param show - How a name is shown; in quotes unless told otherwise.
 */
export function didYouMean(
  word: string,
  known: Iterable<string>,
  show: (name: string) => string = (name) => `”${name}”`,
): string {
  const name = nearest(word, known);
  return name === undefined ? '' : ` Tarkoititko ${show(name)}?`;
}

/** Letters added, left out, changed or swapped with their neighbour (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, at(beforeLast, j - 2) + 1);
      }
      row.push(slips);
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

const at = (row: readonly number[], place: number) => row[place] ?? Infinity;
