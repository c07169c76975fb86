import { wordsOf } from './words.ts';

/** A glossary term as far as search needs it. */
export interface GlossaryEntry {
  term: string;
  aliases: string[];
}

export interface GlossaryMatch {
  entry: GlossaryEntry;
  /** Its other name that was asked for, when it was not its own. */
  alias?: string;
  /** The query names all of it, not only some of its words. */
  isWhole: boolean;
}

const MOST_TERMS = 3;

/**
 * Glossary terms that a query asks for: each word of the query is a form of a word of the term or
 * of one of its other names. Terms of which nothing was left unsaid come first.
 *
 * @param words - Of the query.
 * @param lemmasOf - Base forms of a typed word.
 */
export function matchGlossary(
  words: readonly string[],
  glossary: readonly GlossaryEntry[],
  lemmasOf: (word: string) => ReadonlySet<string>,
): GlossaryMatch[] {
  if (words.length === 0) return [];
  const asked = words.map(lemmasOf);
  const rest = (name: string): number | undefined => {
    const named = wordsOf(name).map(lemmasOf);
    const fits = asked.every((one) => named.some((other) => !one.isDisjointFrom(other)));
    return fits ? Math.max(0, named.length - words.length) : undefined;
  };
  const matches = glossary.flatMap((entry) => {
    const own = rest(entry.term);
    if (own !== undefined) return [{ entry, isWhole: own === 0, left: own }];
    const others = entry.aliases.flatMap((alias) => {
      const left = rest(alias);
      return left === undefined ? [] : [{ entry, alias, isWhole: left === 0, left: left + 0.5 }];
    });
    return others.sort((a, b) => a.left - b.left).slice(0, 1);
  });
  return matches.sort((a, b) => a.left - b.left).slice(0, MOST_TERMS);
}
