import { undotted, WORD } from './words.ts';

/**
 * In the index's text of a page, keys stand right behind a word: `asiakkaalle^qasiakasq`. They are
 * lower-case ASCII letters only, as the index's words are.
 */
const MARK = '^';
/**
 * Stands at both ends of a key. At its end, so that the engine's Finnish stemmer leaves it alone when it
 * is asked for; at its beginning, so that the engine, which for a word that it lacks takes the longest
 * one that it begins with, finds no word that is no key.
 */
const WHOLE = 'q';

const CODES: Readonly<Record<string, string>> = { ä: 'xa', ö: 'xo', å: 'xu', x: 'xx' };

const inLetters = (number: number) =>
  number.toString(16).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));

/** @returns A base form's key: the same letters, in ASCII. */
export function keyOf(lemma: string): string {
  let letters = '';
  for (const char of lemma.toLowerCase()) {
    const code = CODES[char];
    const ascii = code ?? undotted(char);
    if (/^[a-z]+$/.test(ascii)) letters += ascii;
    else if (/^[0-9]$/.test(ascii)) letters += `x${String.fromCharCode(98 + Number(ascii))}`;
    else if (/[\p{L}\p{N}]/u.test(char)) letters += `xz${inLetters(char.codePointAt(0) ?? 0)}`;
  }
  return WHOLE + letters + WHOLE;
}

/** Base forms that a word of a text stands for, and those of its parts. */
export interface WordKeys {
  lemmas: readonly string[];
  parts: readonly string[];
}

/** @returns The keys of a word, each once. */
export const keysFor = ({ lemmas, parts }: WordKeys): string[] => [
  ...new Set([...lemmas, ...parts].map(keyOf)),
];

/** @returns The word as it stands in the index's text of a page. */
export const withKeys = (word: string, keys: readonly string[]): string =>
  [word, ...keys].join(MARK);

const KEYS = /(?:\^[a-z]+)+/g;

/** A piece of a token of such a text: a word with its keys, or what stands between words. */
export interface Piece {
  text: string;
  /** Keys of base forms and of compound parts alike. */
  keys: readonly string[];
}

/** Takes a token (no white space) of such a text apart. */
export function piecesOf(token: string): Piece[] {
  if (!token.includes(MARK)) return token === '' ? [] : [{ text: token, keys: [] }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of token.matchAll(KEYS)) {
    const before = token.slice(from, match.index);
    const word = [...before.matchAll(WORD)].at(-1);
    const start = word?.index ?? before.length;
    if (start > 0) pieces.push({ text: before.slice(0, start), keys: [] });
    pieces.push({ text: before.slice(start), keys: match[0].slice(1).split(MARK) });
    from = match.index + match[0].length;
  }
  if (from < token.length) pieces.push({ text: token.slice(from), keys: [] });
  return pieces;
}
