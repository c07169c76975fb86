import { piecesOf, type Piece } from './keys.ts';
import { plainText, wordsOf } from './words.ts';

/** A run of an excerpt; marked where it is a word that was searched for. */
export interface Run {
  text: string;
  marked: boolean;
}

const EXCERPT_WORDS = 24;
/** Words of an excerpt before its first mark. */
const LEAD_WORDS = 6;

/** A section's text, token by token. @param text - With keys behind its words. */
export const readText = (text: string): Piece[][] =>
  text.split(/\s+/).filter(Boolean).map(piecesOf);

/**
 * The part of a section that shows the most different words that were searched for, then the most of
 * them, and the forms that the section has.
 *
 * @param words - Of each thing that is asked for, whether a word is it.
 */
export function excerptOf(
  tokens: readonly (readonly Piece[])[],
  words: readonly ((piece: Piece) => boolean)[],
): { excerpt: Run[]; forms: string[] } {
  const metBy = (piece: Piece) => words.flatMap((isIt, index) => (isIt(piece) ? [index] : []));
  const isMarked = (piece: Piece) => metBy(piece).length > 0;
  const marks = tokens.flatMap((pieces, at) => {
    const met = pieces.flatMap(metBy);
    return met.length > 0 ? [{ at, met }] : [];
  });
  const from = bestStart(marks, tokens.length);
  const runs: Run[] = [];
  const add = (text: string, marked: boolean) => {
    const last = runs.at(-1);
    if (last?.marked === marked) last.text += text;
    else runs.push({ text, marked });
  };
  tokens.slice(from, from + EXCERPT_WORDS).forEach((pieces, index) => {
    if (index > 0) add(' ', false);
    for (const piece of pieces) add(piece.text, isMarked(piece));
  });
  if (from > 0) runs.unshift({ text: '… ', marked: false });
  if (from + EXCERPT_WORDS < tokens.length) add(' …', false);
  const forms = marks.flatMap(({ at }) => tokens[at]?.filter(isMarked) ?? []);
  return { excerpt: runs, forms: [...new Set(forms.map(({ text }) => plainText(text)))] };
}

function bestStart(marks: readonly { at: number; met: readonly number[] }[], end: number): number {
  let best = { at: 0, value: 0 };
  for (const { at } of marks) {
    const inside = marks.filter((one) => one.at >= at && one.at < at + EXCERPT_WORDS - LEAD_WORDS);
    const different = new Set(inside.flatMap(({ met }) => met)).size;
    const value = different * EXCERPT_WORDS + inside.length;
    if (value > best.value) best = { at, value };
  }
  return Math.max(0, Math.min(best.at - LEAD_WORDS, end - EXCERPT_WORDS));
}

/** Whether words follow each other in a text, as they are written. @param words - In lower case. */
export function hasPhrase(
  tokens: readonly (readonly Piece[])[],
  words: readonly string[],
): boolean {
  const all = tokens.flatMap((pieces) => pieces.flatMap(({ text }) => wordsOf(text)));
  return all.some((_, at) => words.every((word, nth) => all[at + nth] === word));
}
