import { checkUnknown, idAt } from '../common-mistakes.ts';
import type { Chapter, Content } from '../content.ts';
import { sectionIds } from '../mdx-text.ts';
import type { Problem } from '../problem.ts';

/** Principles, questions and plain sections name a section that is there. */
export const checkSections = ({ chapters }: Content): Problem[] => chapters.flatMap(checkChapter);

function checkChapter({ text, plain, questions, plainQuestions }: Chapter): Problem[] {
  const sections = sectionIds(text);
  const principles = (text.value?.principles ?? []).map(({ section }, index) =>
    idAt(text, ['principles', index, 'section'], section),
  );
  const counterparts = (plain?.outline?.sections ?? []).flatMap(({ counterpart, line }) =>
    plain && counterpart ? [{ id: counterpart, file: plain.file, line }] : [],
  );
  return [
    ...checkUnknown(principles, sections, ({ id }) => ({
      cause: `Avainperiaate viittaa osioon ”${id}”, jota luvussa ei ole.`,
      cure: `Luvun osiot ovat ${sections?.join(', ')}. Korjaa tunnus.`,
    })),
    ...checkUnknown(counterparts, sections, ({ id }) => ({
      cause: `Luvussa ei ole osiota ”${id}”.`,
      cure: `Luvun osiot ovat ${sections?.join(', ')}. Korjaa määrite luku.`,
    })),
    ...checkQuestions(questions, sections),
    ...checkQuestions(plainQuestions, sectionIds(plain)),
  ];
}

function checkQuestions(
  questions: Chapter['questions'],
  sections: string[] | undefined,
): Problem[] {
  const named = (questions.value ?? []).map(({ section, title }, index) => ({
    ...idAt(questions, [index, 'section'], section),
    title,
  }));
  return checkUnknown(named, sections, ({ id, title }) => ({
    cause: `Kysymys ”${title}” viittaa osioon ”${id}”, jota ei ole.`,
    cure: `Osiot ovat ${sections?.join(', ')}. Korjaa tunnus.`,
  }));
}
