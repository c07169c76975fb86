import { totalMinutes } from '../../timeline.ts';
import { checkUnknown, idAt, idsOf } from '../common-mistakes.ts';
import type { Chapter, Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import type { ReadYaml } from '../yaml-text.ts';

/** Steps of a lesson take as long as the lesson; it points to questions and tensions that are there. */
export function checkLessons({ chapters, plans, whole }: Content): Problem[] {
  const tensions = idsOf(whole.tensions.value);
  return [
    ...checkSum(plans, 'chapterLesson', plans.value?.chapterLesson),
    ...checkSum(plans, 'wholeArc', plans.value?.wholeArc),
    ...chapters.flatMap((chapter) => checkLesson(chapter, tensions)),
  ];
}

function checkLesson({ lesson, questions }: Chapter, tensions: string[] | undefined): Problem[] {
  if (!lesson.value) return [];
  const { quick, discussion, exercise } = lesson.value;
  const quickIds = quick.map((id, index) => idAt(lesson, ['quick', index], id));
  const tensionIds = discussion.flatMap(({ tension }, index) =>
    tension ? [idAt(lesson, ['discussion', index, 'tension'], tension)] : [],
  );
  return [
    ...checkSum(lesson, 'exercise', exercise),
    ...checkUnknown(quickIds, idsOf(questions.value), ({ id }) => ({
      cause: `Luvussa kysymystä ”${id}” ei ole.`,
      cure: 'Korjaa tunnus.',
    })),
    ...checkUnknown(tensionIds, tensions, ({ id }) => ({
      cause: `Jännitettä ”${id}” ei ole.`,
      cure: 'Korjaa tunnus.',
    })),
  ];
}

function checkSum(
  read: ReadYaml<unknown>,
  field: string,
  timed: { minutes: number; steps: readonly { minutes: number }[] } | undefined,
): Problem[] {
  if (!timed) return [];
  const sum = totalMinutes(timed.steps);
  if (sum === timed.minutes) return [];
  const cause = `Kesto on ${timed.minutes} minuuttia, mutta vaiheet vievät yhteensä ${sum}.`;
  const cure = 'Korjaa kesto tai vaiheiden minuutit.';
  return [{ file: read.file, line: read.lineOf([field, 'minutes']), cause, cure }];
}
