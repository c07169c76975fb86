/** Quick questions for a quiz that a class plays together: is it a misconception, and which word is it. */
import { sentence } from '../module/finnish-numbers.ts';
import type { Module } from '../module/module-model.ts';
import { otherTerms } from '../module/practice-cards.ts';

export interface QuizQuestion {
  text: string;
  answers: string[];
  /** Place of the right one among the answers, from 0. */
  right: number;
}

/**
 * What Kahoot takes of a question.
 *
 * @see https://kahoot.com/library/quiz-spreadsheet-template/
 */
export const QUIZ_LIMITS = { text: 120, answer: 75, answers: 4 } as const;

const CLAIM_ANSWERS = ['Harhaluulo', 'Hyvä ajatus'];

type Source = Pick<Module, 'whole'> & {
  glossary: readonly Pick<Module['glossary'][number], 'id' | 'term' | 'definition'>[];
};

/** Every question that can be made, claims first. */
export const quizQuestions = (module: Source): QuizQuestion[] => [
  ...claims(module),
  ...terms(module),
];

/** Whether a quiz can take it whole; nothing is cut. */
export const fitsQuiz = ({ text, answers }: QuizQuestion): boolean =>
  text.length <= QUIZ_LIMITS.text &&
  answers.length <= QUIZ_LIMITS.answers &&
  answers.every((answer) => answer.length <= QUIZ_LIMITS.answer);

/**
 * Each misconception, and each better thought far from the misconception that it answers. Which of the two
 * comes first varies, so that the order tells nothing.
 */
function claims({ whole: { misconceptions } }: Source): QuizQuestion[] {
  const half = Math.floor(misconceptions.length / 2);
  return misconceptions.flatMap(({ claim }, index) => {
    const { better } = misconceptions[(index + half) % misconceptions.length] ?? { better: claim };
    const pair = [
      { text: claim, answers: CLAIM_ANSWERS, right: 0 },
      { text: better, answers: CLAIM_ANSWERS, right: 1 },
    ];
    return index % 3 === 1 ? pair.reverse() : pair;
  });
}

/** What each term means, to choose among four; the place of the right one moves on. */
const terms = ({ glossary }: Source): QuizQuestion[] =>
  glossary.map(({ term, definition }, at) => {
    const others = otherTerms(glossary, at).map((other) => other.term);
    const right = at % (others.length + 1);
    return {
      text: `Mikä sana? ${sentence(definition)}`,
      answers: others.toSpliced(right, 0, term),
      right,
    };
  });
