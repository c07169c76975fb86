/**
 * In the copy of a page that is indexed, the letters of the text stand veiled as ASCII signs, which the
 * indexer drops from words: so the keys beside its words are all that it counts, and it holds half the
 * memory. What it writes of the page is unveiled again. A veiled character is a sign of {@link LEADS}
 * and another one. What HTML or JSON would escape is no such sign, nor is the mark of a key; and
 * JSON's own signs lead none, so that a file of JSON can be unveiled as it is.
 */
const LEADS = '$%+=@_`|~';
const SIGNS = `!'(),-./:;?[]{}${LEADS}`;

/** What can be veiled: the leading signs themselves, and what Finnish and its neighbours write with. */
const CHARACTERS = [
  ...LEADS,
  ...Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code)).filter((char) =>
    /[\p{L}\p{N}]/u.test(char),
  ),
  ...'ĀāČčĐđĒēĢģĪīĶķĻļŅņŊŋŌōŐőŠšŦŧŪūŰűŽž',
];

const VEILED = new Map(
  CHARACTERS.map((char, at) => [
    char,
    `${LEADS[Math.floor(at / SIGNS.length)]}${SIGNS[at % SIGNS.length]}`,
  ]),
);
const UNVEILED = new Map(Array.from(VEILED, ([char, signs]) => [signs, char]));

/** @returns The text with two signs for each letter and digit; rare letters stay as they are. */
export const veiled = (text: string): string =>
  text.replace(/[\p{L}\p{N}$%+=@_`|~]/gu, (char) => VEILED.get(char) ?? char);

/** @returns What was veiled, as it was. */
export const unveiled = (text: string): string =>
  text.replace(/[$%+=@_`|~]./gs, (signs) => UNVEILED.get(signs) ?? signs);
