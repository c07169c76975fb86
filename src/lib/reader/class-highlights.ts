/** What a lesson may begin with. */
import type { ClassSummary } from './class-summary.ts';

export interface Highlight {
  kind: 'question' | 'lure' | 'fall';
  /** Of the question or encounter. */
  id: string;
  title: string;
  /** The chapter's number. */
  chapter: number;
  /** How many had it right at once, chose the wrong option first, or lost trust, of how many. */
  count: number;
  of: number;
  /** The option's own text; of an encounter the number of its step. */
  text: string;
  /** Of a question: too few have answered any to say which is hard for the class. */
  isEarly?: true;
}

/** Fewer answers than this tell of a learner, not of a class. */
const FEWEST = 3;
/** Of those who answered any question of a chapter, how many must have answered one that is called hard. */
const SHARE = 1 / 3;

/**
 * The questions of which enough have answered to compare them; where there is none, as in a class of two,
 * those that most have answered.
 */
function comparable(chapters: ClassSummary['chapters']) {
  const all = chapters.flatMap(({ number, tried: any, questions }) =>
    questions.map((question) => ({
      ...{ question, chapter: number },
      isEnough: question.tried >= Math.max(FEWEST, any * SHARE),
    })),
  );
  const enough = all.filter(({ isEnough }) => isEnough);
  if (enough.length > 0) return enough;
  const most = Math.max(...all.map(({ question }) => question.tried));
  return all.filter(({ question }) => question.tried === most);
}

/** The hardest question, the wrong option that lured most, the step where trust fell most: what there is of them. */
export function highlights({ chapters }: ClassSummary): Highlight[] {
  const all: Highlight[] = comparable(chapters).flatMap(({ question, chapter, isEnough }) => {
    const { id, title, tried, atOnce } = question;
    if (atOnce === tried) return [];
    const about = { id, title, chapter, ...(!isEnough && { isEarly: true as const }) };
    return [{ ...about, kind: 'question', count: atOnce, of: tried, text: '' }];
  });
  for (const { number: chapter, questions, encounters } of chapters) {
    for (const { id, title, atOnce, known, options, lure } of questions) {
      const about = { id, title, chapter };
      const option = options[lure ?? -1];
      if (option?.isRight === false)
        all.push({ ...about, kind: 'lure', ...option, of: known + atOnce });
    }
    for (const { id, title, walked, steps, fall = -1 } of encounters) {
      const step = steps[fall];
      const about = { id, title, chapter, of: walked };
      if (step) all.push({ ...about, kind: 'fall', count: step.falls, text: `${fall + 1}` });
    }
  }
  const most = (kind: Highlight['kind'], weight: (one: Highlight) => number) =>
    all
      .filter((one) => one.kind === kind)
      .sort((one, other) => weight(other) - weight(one))
      .slice(0, 1)
      .map(({ id, title, chapter, count, of, text, isEarly }) => ({
        ...{ kind, id, title, chapter, count, of, text },
        ...(isEarly && { isEarly }),
      }));
  return [
    ...most('question', ({ count, of }) => 1 - count / of),
    ...most('lure', ({ count }) => count),
    ...most('fall', ({ count }) => count),
  ];
}
