import { wordsOf } from './words.ts';

/** A glossary term as far as search needs it. */
export interface GlossaryEntry {
  id: string;
  term: string;
  aliases: string[];
}

export interface GlossaryMatch {
  entry: GlossaryEntry;
  /** Its other name that was asked for, when it was not its own. */
  alias?: string;
  /** It was not asked for: it is what the module says instead. */
  isNear?: boolean;
}

/**
 * Glossary terms that are asked for by name: the query's words are the term's, or one of its other
 * names'; or all of them are among words that ask for a meaning (`avoimen ja suljetun kysymyksen ero`).
 *
 * @param words - Of the query, without those that only ask.
 * @param asksMeaning - Whether the query asks what something means.
 * @param lemmasOf - Base forms of a typed word.
 */
export function matchGlossary(
  words: readonly string[],
  asksMeaning: boolean,
  glossary: readonly GlossaryEntry[],
  lemmasOf: (word: string) => ReadonlySet<string>,
): GlossaryMatch[] {
  if (words.length === 0) return [];
  const asked = words.map(lemmasOf);
  const isAsked = (name: string): boolean => {
    const named = wordsOf(name).map(lemmasOf);
    if (!asksMeaning && named.length !== asked.length) return false;
    return named.every((one) => asked.some((other) => !one.isDisjointFrom(other)));
  };
  return glossary.flatMap((entry): GlossaryMatch[] => {
    if (isAsked(entry.term)) return [{ entry }];
    const alias = entry.aliases.find(isAsked);
    return alias === undefined ? [] : [{ entry, alias }];
  });
}
