/** How a class answered a question, and what misled it at first. */
import type { Question } from '../content/exercise-schemas.ts';
import { fits, misplaced } from './first-answer.ts';
import type { LearnerRecord } from './learner-record.ts';
import { ownValue } from './own-value.ts';

export type AskedQuestion = Question & { address: string };

export interface OptionCount {
  text: string;
  feedback: string;
  /** Of options: whether it is right; items have no such. */
  isRight?: boolean;
  /** How many chose the option first, or put the item in a wrong place. */
  count: number;
  /** Where the item belongs, and where it was put most. */
  place?: string;
}

export interface QuestionSummary {
  id: string;
  title: string;
  kind: Exclude<Question['kind'], 'open'>;
  stem: string[];
  address: string;
  isPlain: boolean;
  tried: number;
  atOnce: number;
  later: number;
  notYet: number;
  /** Of those who did not have it right at once, whose first answer is known, and whose is not. */
  known: number;
  unknown: number;
  options: OptionCount[];
  /** Index of the wrong option, or of the item, that misled most; none when nobody is known to be misled. */
  lure?: number;
}

/** How a question went; nothing for one that is answered in own words. */
export function questionSummary(
  question: AskedQuestion,
  records: readonly LearnerRecord[],
  isPlain: boolean,
): QuestionSummary[] {
  if (question.kind === 'open') return [];
  const { id, title, kind, stem, address } = question;
  const answers = records.flatMap(({ answers: all }) => ownValue(all, id) ?? []);
  const isAtOnce = ({ right, attempts }: (typeof answers)[number]) => right && attempts <= 1;
  const missed = answers.filter((answer) => !isAtOnce(answer));
  const firsts = missed.flatMap(({ first }) => (first && fits(question, first) ? [first] : []));
  const atOnce = answers.length - missed.length;
  const options = optionCounts(question, firsts, atOnce);
  const lure = mostMisleading(options);
  return [
    {
      ...{ id, title, kind, stem, address, isPlain, atOnce, options },
      tried: answers.length,
      later: missed.filter(({ right }) => right).length,
      notYet: missed.filter(({ right }) => !right).length,
      known: firsts.length,
      unknown: missed.length - firsts.length,
      ...(lure !== undefined && { lure }),
    },
  ];
}

/**
 * What was chosen first, option by option, or which items were put in a wrong place.
 *
 * @param firsts - First answers that were not right.
 * @param atOnce - How many were right at once: they chose what is right.
 */
function optionCounts(
  question: Exclude<AskedQuestion, { kind: 'open' }>,
  firsts: readonly (readonly number[])[],
  atOnce: number,
): OptionCount[] {
  if (question.kind === 'choice' || question.kind === 'multiple')
    return question.options.map(({ text, feedback, correct }, index) => ({
      ...{ text, feedback },
      isRight: correct === true,
      count: firsts.filter((one) => one.includes(index)).length + (correct ? atOnce : 0),
    }));
  const { kind, items } = question;
  const boxes = kind === 'sort' ? question.boxes : [];
  const wrong = firsts.flatMap((one) => misplaced(question, one));
  const placeName = (place: number) =>
    kind === 'sort' ? (boxes[place - 1]?.name ?? '') : `${place}.`;
  return items.map(({ text, feedback, ...item }, index) => {
    const places = wrong.filter((one) => one.item === index).map(({ place }) => place);
    const right = 'box' in item ? boxes.findIndex((box) => box.id === item.box) : index;
    const most = mostCommon(places);
    return {
      ...{ text, feedback },
      count: places.length,
      place: [
        `oikea ${kind === 'sort' ? 'laatikko' : 'paikka'}: ${placeName(right + 1)}`,
        ...(most === undefined ? [] : [`useimmin väärin: ${placeName(most)}`]),
      ].join(', '),
    };
  });
}

const mostCommon = (all: readonly number[]): number | undefined =>
  [...new Set(all)].sort((one, other) => timesIn(all, other) - timesIn(all, one))[0];
const timesIn = (all: readonly number[], one: number) =>
  all.filter((other) => other === one).length;

function mostMisleading(options: readonly OptionCount[]): number | undefined {
  const most = Math.max(0, ...options.map(({ count, isRight }) => (isRight ? 0 : count)));
  return most === 0
    ? undefined
    : options.findIndex(({ count, isRight }) => !isRight && count === most);
}
