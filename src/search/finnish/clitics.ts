const CLITIC = /(?:k[aä]{2}n|kin|k[oö]s?|h[aä]n|p[aä]s?)$/;
/** Shorter than this is no word in front of a clitic. */
const MIN_LENGTH = 2;
/** Clitics follow each other: `onkohan`, `esiintyykökään`. */
const MOST_CLITICS = 3;

/** Clitics as they are typed without dots. */
export const CLITICS: readonly string[] = ['kaan', 'kin', 'ko', 'kos', 'kohan', 'han', 'pa', 'pas'];

/** A participle made an adjective again (`tarvitsevaista`) is looked for as the participle. */
const VAINEN = /(?<=v[aä])i(?:nen|s[^\s-]*)$/;

/** @returns The word itself, then the word without each clitic that it may end with. */
export function withoutClitic(word: string): string[] {
  const all = [word];
  while (all.length <= MOST_CLITICS) {
    const longer = all.at(-1) ?? '';
    const bare = longer.replace(CLITIC, '');
    if (bare === longer || bare.length < MIN_LENGTH) break;
    all.push(bare);
  }
  return all;
}

/** @returns `tarvitseva` of `tarvitsevaista`; undefined for words that have no such ending. */
export function participleOf(word: string): string | undefined {
  const bare = word.replace(VAINEN, '');
  return bare === word ? undefined : bare;
}
