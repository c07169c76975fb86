import { isQuoted, type Query } from './query.ts';

const NUMBERS = ['yksi', 'kaksi', 'kolme', 'neljä', 'viisi', 'kuusi', 'seitsemän'];
const ORDINALS = ['ensimmäinen', 'toinen', 'kolmas', 'neljäs', 'viides', 'kuudes', 'seitsemäs'];

/**
 * The chapter that a query names by its number: `luku 3`, `3. luku`, `luvun kolme tiivistelmä`.
 *
 * @param lemmasOf - Base forms of a typed word.
 * @returns The chapter's slug, or its number where there is no such chapter, and the query without it;
 * the query as it is when it names none.
 */
export function chapterAsked(
  query: Query,
  chapters: readonly string[],
  lemmasOf: (word: string) => ReadonlySet<string>,
): { chapter?: string; absent?: number; query: Query } {
  const { words, phrases } = query;
  const numberOf = (word: string | undefined, names: readonly string[]): number => {
    if (word === undefined) return 0;
    const digits = /^(\d+)$/.exec(word)?.[1];
    if (digits) return Number(digits);
    const lemmas = lemmasOf(word);
    return (names.findIndex((one) => lemmas.has(one)) % ORDINALS.length) + 1;
  };
  for (const [at, word] of words.entries()) {
    if (isQuoted(query, at) || !lemmasOf(word).has('luku')) continue;
    for (const [other, from, names] of [
      [at + 1, at, [...ORDINALS, ...NUMBERS]],
      // `yksi luku` says how many.
      [at - 1, at - 1, ORDINALS],
    ] as const) {
      const number = isQuoted(query, other) ? 0 : numberOf(words[other], names);
      if (number === 0) continue;
      const chapter = chapters[number - 1];
      return {
        ...(chapter === undefined ? { absent: number } : { chapter }),
        query: {
          words: words.toSpliced(from, 2),
          phrases: phrases.map(([a, b]) => (a > from ? [a - 2, b - 2] : [a, b])),
        },
      };
    }
  }
  return { query };
}
