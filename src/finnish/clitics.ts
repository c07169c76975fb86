/** Clitics and their usual chains, without dots, longest first. */
const CLITICS = [
  'kaanko',
  'kohan',
  'pahan',
  'kinko',
  'kinhan',
  'kaan',
  'kin',
  'kos',
  'pas',
  'han',
  'ko',
  'pa',
];
const PATTERNS = CLITICS.map(
  (clitic) => new RegExp(`${clitic.replaceAll('a', '[aä]').replaceAll('o', '[oö]')}$`),
);
/** Shorter than this is no word in front of a clitic. */
const MIN_LENGTH = 2;

/** @returns The word itself, then the word without each clitic that it may end with. */
export function withoutClitic(word: string): string[] {
  const bare = PATTERNS.map((pattern) => word.replace(pattern, '')).filter(
    (rest) => rest !== word && rest.length >= MIN_LENGTH,
  );
  return [word, ...bare];
}
