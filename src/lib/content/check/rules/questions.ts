import type { Question } from '../../exercise-schemas.ts';
import { checkRepeated, checkUnknown, idAt, idsOf } from '../common-mistakes.ts';
import type { Content } from '../content.ts';
import { quotedEnd, type Problem } from '../problem.ts';
import type { ReadYaml } from '../yaml-text.ts';

/** Questions have as many right answers as their kind asks for, no option twice, and known boxes. */
export const checkQuestions = ({ chapters, whole: { situations } }: Content): Problem[] => [
  ...chapters
    .flatMap(({ questions, plainQuestions }) => [questions, plainQuestions])
    .flatMap((read) =>
      (read.value ?? []).flatMap((question, index) => checkQuestion(read, question, index)),
    ),
  ...(situations.value ?? []).flatMap((one, index) => checkOptions(situations, one, index)),
];

function checkQuestion(read: ReadYaml<Question[]>, question: Question, index: number): Problem[] {
  switch (question.kind) {
    case 'choice':
      return checkOptions(read, question, index);
    case 'multiple':
      return [...checkOptions(read, question, index), ...checkInstruction(read, question, index)];
    case 'sort': {
      const boxes = idsOf(question.boxes) ?? [];
      const named = question.items.map(({ box }, place) =>
        idAt(read, [index, 'items', place, 'box'], box),
      );
      return checkUnknown(named, boxes, ({ id }) => ({
        cause: `Laatikkoa ”${id}” ei ole kysymyksessä ”${question.title}”.`,
        cure: `Laatikot ovat ${boxes.join(', ')}. Korjaa tunnus.`,
      }));
    }
    default:
      return [];
  }
}

/** How many to choose the page says itself, and twice in other words is a riddle. */
function checkInstruction(
  read: ReadYaml<unknown>,
  { title, stem }: Question,
  index: number,
): Problem[] {
  const place = stem.findIndex((paragraph) => /(?:^|[.?!]\s+)valitse\s/i.test(paragraph));
  if (place === -1) return [];
  const line = read.lineOf([index, 'stem', place]);
  const cause = `Kysymyksessä ”${title}” on valintaohje, jonka sivu sanoo itse.`;
  return [{ file: read.file, line, cause, cure: 'Poista ohje kohdasta stem.' }];
}

function checkOptions(
  read: ReadYaml<unknown>,
  {
    kind,
    title,
    options,
  }: Pick<Extract<Question, { kind: 'choice' | 'multiple' }>, 'kind' | 'title' | 'options'>,
  index: number,
): Problem[] {
  const texts = options.map(({ text }, place) => ({
    ...idAt(read, [index, 'options', place], text.toLowerCase()),
    text,
  }));
  const problems = checkRepeated(texts, ({ text }) => ({
    cause: `Kysymyksessä ”${title}” on sama vaihtoehto kahdesti: ${quotedEnd(text)}`,
    cure: 'Muuta toista niistä tai poista se.',
  }));
  const right = options.filter(({ correct }) => correct).length;
  const fits = kind === 'choice' ? right === 1 : right > 1 && right < options.length;
  if (fits) return problems;
  const line = read.lineOf([index, 'options']);
  const cause = `Kysymyksessä ”${title}” on ${right} oikeaa vaihtoehtoa.`;
  const cure =
    kind === 'choice'
      ? 'Merkitse correct: true tasan yhteen vaihtoehtoon.'
      : 'Merkitse correct: true vähintään kahteen vaihtoehtoon, mutta ei kaikkiin.';
  return [...problems, { file: read.file, line, cause, cure }];
}
