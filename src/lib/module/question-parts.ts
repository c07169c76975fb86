import type { Question } from './module-model.ts';

type Graded = Exclude<Question, { kind: 'open' }>;

/** What is to be done in a question of which several options are right; its own text needs not say it. */
export const CHOOSE_ALL = 'Valitse kaikki sopivat.';

/** How the id of a question begins that asks for a term; only one word is right there. */
export const TERM_QUESTION = 'termi-';

/** A row of a question's opened answer, in the order of its options or items. */
interface AnswerRow {
  verdict: string;
  /** Of an option that is to be chosen; nothing else is right or wrong by itself. */
  isRight?: boolean;
  text: string;
  feedback: string;
}

/** What the opened answer says of each option or item, verdict in words. */
export function answerRows(question: Graded): AnswerRow[] {
  switch (question.kind) {
    case 'choice':
    case 'multiple': {
      const best = question.id.startsWith(TERM_QUESTION) ? 'Oikein:' : 'Paras:';
      return question.options.map(({ text, correct, feedback }) => ({
        verdict: correct ? (question.kind === 'choice' ? best : 'Kyllä:') : 'Ei:',
        isRight: correct === true,
        text,
        feedback,
      }));
    }
    case 'sort':
      return question.items.map(({ text, box, feedback }) => ({
        verdict: `${question.boxes.find(({ id }) => id === box)?.name ?? box}:`,
        text,
        feedback,
      }));
    case 'order':
      return question.items.map(({ text, feedback }, index) => ({
        verdict: `${index + 1}.`,
        text,
        feedback,
      }));
  }
}

/**
 * Items of an ordering task as they stand before the script: turned round by two, so that neither
 * the right order nor its mirror is given.
 */
export function authoredOrder<T>(items: readonly T[]): { item: T; place: number }[] {
  return items.map((_, index) => {
    const place = (index + 2) % items.length;
    return { item: items[place] as T, place };
  });
}
