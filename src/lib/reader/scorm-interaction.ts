import type { CheckedAnswer } from './scorm-progress.ts';

/** A question as a report needs it. */
export interface AskedQuestion {
  id: string;
  kind: string;
  /** The right answer, as {@link CheckedAnswer} holds one. */
  solution: readonly number[];
}

/** Longest answer that SCORM 1.2 promises to keep (CMIFeedback), in characters. */
export const RESPONSE_LIMIT = 255;

const TYPES: Readonly<Record<string, string>> = {
  choice: 'choice',
  multiple: 'choice',
  sort: 'matching',
  order: 'sequencing',
  open: 'fill-in',
};

/**
 * An answer as elements of `cmi.interactions.n`, in the order in which they are to be set. Options and
 * items are letters, in the order in which the answer key lists them; boxes are numbers.
 *
 * @param answer - Whether it was right, and what was chosen.
 * @param text - The learner's own words, where the question asks for some; they are cut to what fits.
 * @returns Names after `cmi.interactions.n.` with their values; nothing for a kind that has no type.
 * @see SCORM 1.2 Run-Time Environment, 3.4.4: `cmi.interactions`.
 */
export function interactionOf(
  { id, kind, solution }: AskedQuestion,
  { right, last }: Pick<CheckedAnswer, 'right' | 'last'>,
  text: string,
): [name: string, value: string][] {
  const type = TYPES[kind];
  if (type === undefined) return [];
  const named: [string, string][] = [
    ['id', id],
    ['type', type],
  ];
  // Nobody has judged an answer in the learner's own words.
  if (type === 'fill-in')
    return [...named, ['student_response', oneLine(text)], ['result', 'neutral']];
  return [
    ...named,
    ['correct_responses.0.pattern', response(type, solution)],
    ['student_response', response(type, last)],
    ['result', right ? 'correct' : 'wrong'],
  ];
}

/** `a,c` for what was chosen or for an order, `a.1,b.2` for items in boxes. */
const response = (type: string, answer: readonly number[]): string =>
  (type === 'matching'
    ? answer.map((box, item) => `${letter(item)}.${box}`)
    : answer.map(letter)
  ).join(',');

const letter = (index: number): string => String.fromCharCode('a'.charCodeAt(0) + index);

const oneLine = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().slice(0, RESPONSE_LIMIT).toWellFormed();
