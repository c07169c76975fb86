import { piecesOf, type Piece } from './keys.ts';
import { plainText } from './words.ts';

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
 * @param words - For each thing that is asked for the keys that stand for it.
 */
export function excerptOf(
  tokens: readonly (readonly Piece[])[],
  words: readonly ReadonlySet<string>[],
): { excerpt: Run[]; forms: string[] } {
  const metBy = (keys: readonly string[]) =>
    words.flatMap((word, index) => (keys.some((key) => word.has(key)) ? [index] : []));
  const isMarked = ({ keys }: Piece) => metBy(keys).length > 0;
  const marks = tokens.flatMap((pieces, at) => {
    const met = pieces.flatMap(({ keys }) => metBy(keys));
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

/** Whether words follow each other in a text. @param words - Keys of each of them. */
export function hasPhrase(
  tokens: readonly (readonly Piece[])[],
  words: readonly ReadonlySet<string>[],
): boolean {
  const isAt = (at: number, word: ReadonlySet<string>) =>
    tokens[at]?.some(({ keys }) => keys.some((key) => word.has(key))) ?? false;
  return tokens.some((_, at) => words.every((word, nth) => isAt(at + nth, word)));
}
