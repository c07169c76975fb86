import { sentence } from './finnish-numbers.ts';
import type { Chapter, Module, Question } from './module-model.ts';
import { TERM_QUESTION } from './question-parts.ts';

/** A question to practise again; terms and steps of encounters are made into ones. */
export interface PracticeCard {
  kind: 'question' | 'term' | 'step';
  chapter: Chapter;
  question: Question;
  /** Id of the encounter that the question gives away. */
  encounter?: string;
}

/** Words that a term is chosen among, its own one counted. */
const CHOICES = 4;

/**
 * Terms that another one is chosen among: such as stand apart from it in the alphabet.
 *
 * @param at - Its place in the glossary.
 */
export function otherTerms<Term>(glossary: readonly Term[], at: number): Term[] {
  const count = glossary.length;
  // In a glossary of a multiple of seven such steps come round; then the nearest ones help out.
  const steps = [7, 14, 21, ...Array(count).keys()].map((step) => step % count);
  return [...new Set(steps)]
    .filter((step) => step > 0)
    .slice(0, CHOICES - 1)
    .flatMap((step) => glossary[(at + step) % count] ?? []);
}
/** Everything that can be practised again, in the order of the module. What is written freely is not. */
export const practiceCards = (module: Module): PracticeCard[] =>
  module.chapters.flatMap((chapter) => [
    ...chapter.questions
      .filter(({ kind }) => kind !== 'open')
      .map((question): PracticeCard => ({ kind: 'question', chapter, question })),
    ...termQuestions(module, chapter),
    ...chapter.encounters.map((encounter): PracticeCard => ({
      kind: 'step',
      chapter,
      question: firstStep(encounter),
      encounter: encounter.id,
    })),
  ]);

/** Each term in the first chapter that uses it: what it means, among its neighbours in the glossary. */
function termQuestions({ glossary }: Module, chapter: Chapter): PracticeCard[] {
  return glossary.flatMap((term, at) => {
    if (term.chapters[0] !== chapter.slug) return [];
    const question: Question = {
      kind: 'choice',
      id: `${TERM_QUESTION}${term.id}`,
      title: 'Mikä sana?',
      section: term.id,
      stem: [`Mikä sana tarkoittaa tätä? ${sentence(term.definition)}`],
      options: [
        { text: term.term, correct: true, feedback: `Esimerkki: ${term.example}` },
        ...otherTerms(glossary, at).map((other) => ({
          text: other.term,
          feedback: `Se tarkoittaa toista asiaa: ${other.definition}.`,
        })),
      ],
    };
    return [{ kind: 'term', chapter, question }];
  });
}

/** How an encounter begins: later steps depend on those before them. */
function firstStep({
  id,
  title,
  situation,
  steps: [step],
}: Chapter['encounters'][number]): Question {
  return {
    kind: 'choice',
    id: `askel-${id}`,
    title,
    section: id,
    stem: [...situation, `${step?.customer}: ${step?.line} Mitä sanot tai teet?`],
    options: (step?.choices ?? []).map(({ text, reaction, note, best }) => ({
      text,
      feedback: `${reaction} ${note}`,
      ...(best && { correct: best }),
    })),
  };
}
