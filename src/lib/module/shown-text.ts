/**
 * Characters that show nothing, or turn the direction of what stands after them: in a stranger's text
 * they only hide something. What joins letters and pictures (U+200C, U+200D) stays.
 */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/** A stranger's text as it may be shown: well formed, with line ends of one kind, without what is not seen. */
export const shownText = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .toWellFormed();

/** The same in one line. @param most - Characters at the most; no letter is cut in two. */
export const shownLine = (text: string, most: number): string =>
  [...shownText(text).replace(/\s+/g, ' ').trim()].slice(0, most).join('').trim();
