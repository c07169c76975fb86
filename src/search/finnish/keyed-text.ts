import { keysFor, withKeys, type WordKeys } from './keys.ts';
import { plainText, WORD } from './words.ts';

/**
 * Puts the keys of its base forms behind each word of a token; most tokens come again and again.
 *
 * @param keysOf - Base forms of a word in lower case.
 */
export function tokenKeys(keysOf: (word: string) => WordKeys): (token: string) => string {
  const known = new Map<string, string>();
  return (token) => {
    const keyed =
      known.get(token) ??
      token.replace(WORD, (word) => withKeys(word, keysFor(keysOf(plainText(word)))));
    known.set(token, keyed);
    return keyed;
  };
}
