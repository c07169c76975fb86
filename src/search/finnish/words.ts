/** What a word is, for the index, the word list and the reader's query alike. */

/** A word: letters and digits, joined inside by hyphen, apostrophe or colon (`e-lasku`, `EU:n`). */
export const WORD = /[\p{L}\p{N}]+(?:[-’':][\p{L}\p{N}]+)*/gu;

/** @returns The text in the form in which words are compared: composed, lower case, no soft hyphens. */
export const plainText = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\u00AD/g, '')
    .toLowerCase();

/** @returns The words of a text, in lower case, in their order. */
export const wordsOf = (text: string): string[] => plainText(text).match(WORD) ?? [];

const WITHOUT_DOTS = /^[ -~]*$/;

/** @returns The word as it is typed without dots and accents. */
export const undotted = (word: string) =>
  // Words are asked letter by letter, and most letters have none: taking each apart costs a build seconds.
  WITHOUT_DOTS.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
