import { keysFor, withKeys, type WordKeys } from './keys.ts';
import type { SearchedPage } from './searched-page.ts';
import { plainText, WORD } from './words.ts';

/** What a token of plain text weighs. */
export const PLAIN_WEIGHT = 24;
/** An h6 weighs twice as much as plain text, an h5 three times, and so on. */
const weightIn = (level: number) => PLAIN_WEIGHT * (8 - level);

/** A page as the index has it. */
export interface KeyedPage {
  /** Its text with the keys behind each word. */
  content: string;
  tokens: number;
  keys: ReadonlyMap<string, PageKey>;
}
interface PageKey {
  /** What its places in the text weigh together. */
  weight: number;
  /** Its places in what is told about the page: the name of that, and the token there. */
  about: [name: string, token: number][];
}

/** A token with the keys behind each word, and the keys. */
interface KeyedToken {
  keyed: string;
  keys: readonly string[];
}

/**
 * Gives tokens their keys, each once: most come again and again.
 *
 * @param wordKeys - Base forms of a word in lower case.
 */
export function tokenKeys(wordKeys: (word: string) => WordKeys): (token: string) => KeyedToken {
  const known = new Map<string, KeyedToken>();
  return (token) => {
    const same = known.get(token);
    if (same) return same;
    const keys: string[] = [];
    const keyed = token.replace(WORD, (word) => {
      const own = keysFor(wordKeys(plainText(word)));
      keys.push(...own);
      return withKeys(word, own);
    });
    const made = { keyed, keys };
    known.set(token, made);
    return made;
  };
}

/**
 * A page with its words' keys. They weigh as in Pagefind: more in a heading, and the keys of one token
 * share its weight.
 */
export function keyedPage(
  { text, headings, about }: SearchedPage,
  keysOf: (token: string) => KeyedToken,
): KeyedPage {
  const found = new Map<string, PageKey>();
  const pageKey = (key: string) => {
    const one = found.get(key) ?? { weight: 0, about: [] };
    found.set(key, one);
    return one;
  };
  const tokens = text.split(' ');
  const ahead = [...headings];
  const content = tokens.map((token, at) => {
    while (ahead[0] && ahead[0].to <= at) ahead.shift();
    const level = ahead[0] && ahead[0].from <= at ? ahead[0].level : undefined;
    const weight = level === undefined ? PLAIN_WEIGHT : weightIn(level);
    const { keyed, keys } = keysOf(token);
    const share = Math.max(1, Math.floor(weight / keys.length));
    for (const key of keys) pageKey(key).weight += share;
    return keyed;
  });
  for (const { name, text, isShown } of about)
    if (isShown)
      for (const [at, token] of text.split(' ').entries())
        for (const key of keysOf(token).keys) pageKey(key).about.push([name, at]);
  return { content: content.join(' '), tokens: tokens.length, keys: found };
}
