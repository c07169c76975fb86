import { PRODUCING_VERBS, splitObjective } from '../../objective.ts';
import { checkUnknown, idAt } from '../common-mistakes.ts';
import type { Chapter, Content } from '../content.ts';
import { quotedEnd, type Problem } from '../problem.ts';

/** Objectives go on a sentence, each question serves one, and each is met by tasks of its own kind. */
export const checkObjectives = ({ chapters }: Content): Problem[] =>
  chapters.flatMap((chapter) => [...checkForm(chapter), ...checkTasks(chapter)]);

/** Objectives stand in a list after “osaat”. */
const checkForm = ({ text }: Chapter): Problem[] =>
  (text.value?.objectives ?? []).flatMap((objective, index) => {
    const faults = [
      /^\p{Lu}/u.test(objective) ? ['alkaa isolla kirjaimella'] : [],
      /[.!]$/.test(objective) ? ['päättyy pisteeseen'] : [],
    ].flat();
    if (faults.length === 0) return [];
    const cause = `Tavoite ${faults.join(' ja ')}: ${quotedEnd(objective)}`;
    const cure = 'Aloita tavoite verbillä ja pienellä kirjaimella ja jätä piste pois.';
    return [{ file: text.file, line: text.lineOf(['objectives', index]), cause, cure }];
  });

function checkTasks({ text, questions, encounters, reflections }: Chapter): Problem[] {
  // Without exercises there is nothing to meet an objective with.
  if (!text.value || !questions.value) return [];
  const verbs = text.value.objectives.map((objective) =>
    splitObjective(objective).verb.toLowerCase(),
  );
  const tasks = [questions, encounters, reflections].flatMap((read) =>
    (read.value ?? []).map((task, index) => ({ read, task, index })),
  );
  const unaimed = questions.value.flatMap((question, index): Problem[] => {
    if (question.objective) return [];
    const cause = `Kysymys ”${question.title}” ei kerro, mitä tavoitetta se palvelee.`;
    const cure = `Lisää kenttä objective ja siihen tavoitteen verbi: ${verbs.join(', ')}.`;
    return [{ file: questions.file, line: questions.lineOf([index]), cause, cure }];
  });
  const named = tasks.flatMap(({ read, task, index }) =>
    task.objective ? [idAt(read, [index, 'objective'], task.objective)] : [],
  );
  const unknown = checkUnknown(named, verbs, ({ id }) => ({
    cause: `Luvulla ei ole tavoitetta ”${id}”.`,
    cure: `Tavoitteiden verbit ovat ${verbs.join(', ')}.`,
  }));
  const unmet = verbs.flatMap((verb, index): Problem[] => {
    const isProduced = PRODUCING_VERBS.includes(verb);
    const isMet = tasks.some(
      ({ task }) => task.objective === verb && (!isProduced || isWritten(task)),
    );
    if (isMet) return [];
    const cause = isProduced
      ? `Tavoitetta ”${verb}” ei harjoitella kirjoittamalla.`
      : `Tavoitetta ”${verb}” ei harjoitella missään tehtävässä.`;
    const cure = isProduced
      ? `Tee siihen open-kysymys tai pohdintatehtävä, jossa on objective: ${verb}.`
      : `Lisää johonkin kysymykseen, kohtaamiseen tai pohdintaan objective: ${verb}.`;
    return [{ file: text.file, line: text.lineOf(['objectives', index]), cause, cure }];
  });
  return [...unaimed, ...unknown, ...unmet];
}

/** Whether the learner writes the answer. */
const isWritten = (task: object) => 'task' in task || ('kind' in task && task.kind === 'open');
