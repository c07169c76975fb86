import type { z } from 'astro/zod';
import { FRAME_IDS, TEACHER, TEACHER_PAGES } from '../addresses.ts';
import type { Outline } from '../chapter-outline.ts';
import { questionsSchema } from '../exercise-schemas.ts';
import { pageSchema } from '../schemas.ts';
import { lessonSchema, plansSchema, type Lesson, type Plans } from '../teacher-schemas.ts';
import { tensionsSchema } from '../whole-schemas.ts';
import { checkMdx } from './check-text.ts';
import { chaptersIn } from './check-whole.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import { readYaml, type ReadYaml } from './yaml-text.ts';

const FOLDER = 'content/teacher/';
const PLANS = `${FOLDER}plans.yaml`;

/** Texts of the teacher's desk, each with the ids that its page sets itself. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'index.mdx': ['tunnit', 'sivut'],
  'opas.mdx': [],
  'arviointi.mdx': ['taulukko'],
};

/** A text of the desk, for the checks of terms and links. */
export interface TeacherText {
  file: string;
  address: string;
  outline: Outline | undefined;
}

/**
 * Checks the teacher's desk: its texts and lesson plans are there, every lesson is some chapter's
 * and its times add up. A chapter without a lesson is in order.
 *
 * @param files - All content files by path.
 * @param slugs - The chapters' folders.
 */
export function checkTeacher(
  files: ReadonlyMap<string, string>,
  slugs: readonly string[],
): { problems: Problem[]; texts: TeacherText[] } {
  const problems: Problem[] = [];
  const texts = Object.entries(TEXTS).flatMap(([name, ids]): TeacherText[] => {
    const file = FOLDER + name;
    const source = files.get(file);
    if (source === undefined) {
      problems.push(missing(file));
      return [];
    }
    const options = { needsVoice: false, reservedIds: [...FRAME_IDS, ...ids] };
    const read = checkMdx(file, source, pageSchema, options);
    problems.push(...read.problems);
    const page = name === 'index.mdx' ? '' : `${name.slice(0, -'.mdx'.length)}/`;
    return [{ file, address: TEACHER + page, outline: read.outline }];
  });
  problems.push(...slugs.flatMap(checkName), ...checkPlans(files, slugs));
  const tensions = idsOf(files, 'content/whole/tensions.yaml', tensionsSchema);
  for (const [file, text] of files) {
    // Hidden files are the operating system's own.
    if (file.slice(file.lastIndexOf('/') + 1).startsWith('.')) continue;
    if (!file.startsWith(FOLDER) || file === PLANS || file.slice(FOLDER.length) in TEXTS) continue;
    const slug = /^content\/teacher\/lessons\/([^/]+)\.yaml$/.exec(file)?.[1];
    if (slug !== undefined && slugs.includes(slug)) {
      problems.push(...checkLesson(files, file, text, slug, tensions));
    } else {
      problems.push({
        file,
        cause: slug === undefined ? 'Tiedostoa ei käytetä missään.' : `Lukua ”${slug}” ei ole.`,
        cure:
          slug === undefined
            ? 'Opettajan sivujen tiedostot on lueteltu ohjeessa content/README.md. Poista tiedosto tai korjaa sen nimi.'
            : `Anna tiedostolle luvun kansion nimi. Luvut ovat ${slugs.join(', ')}.${didYouMean(slug, slugs)}`,
      });
    }
  }
  return { problems, texts };
}

const missing = (file: string): Problem => ({
  file,
  cause: 'Tiedosto puuttuu.',
  cure: 'Palauta tiedosto.',
});

/** A chapter's lesson has its own address among the desk's pages. */
function checkName(slug: string): Problem[] {
  if (!TEACHER_PAGES.some(({ address }) => address === `${TEACHER}${slug}/`)) return [];
  return [
    {
      file: `content/chapters/${slug}/`,
      cause: `Luvun tuntisivun osoite olisi ${TEACHER}${slug}/, mutta siinä on jo toinen sivu.`,
      cure: 'Anna luvun kansiolle toinen nimi.',
    },
  ];
}

function checkLesson(
  files: ReadonlyMap<string, string>,
  file: string,
  text: string,
  slug: string,
  tensions: string[] | undefined,
): Problem[] {
  const yaml = readYaml<Lesson>(file, text, lessonSchema as z.ZodType<Lesson>);
  const lesson = yaml.value;
  if (!lesson) return yaml.problems;
  const problems = [...yaml.problems];
  problems.push(...checkSum(file, yaml, ['exercise'], lesson.exercise));
  const questions = idsOf(files, `content/chapters/${slug}/questions.yaml`, questionsSchema);
  const point = (what: string, id: string, known: string[] | undefined, path: PropertyKey[]) => {
    if (!known || known.includes(id)) return;
    problems.push({
      file,
      line: yaml.lineOf(path),
      cause: `${what} ”${id}” ei ole.`,
      cure: `Korjaa tunnus.${didYouMean(id, known)}`,
    });
  };
  lesson.quick.forEach((id, i) => point('Luvussa kysymystä', id, questions, ['quick', i]));
  lesson.discussion.forEach(({ tension }, i) => {
    if (tension) point('Jännitettä', tension, tensions, ['discussion', i, 'tension']);
  });
  const sets = lesson.exercise.cards.map(({ id }) => id);
  sets.forEach((id, i) => {
    if (sets.indexOf(id) === i) return;
    problems.push({
      file,
      line: yaml.lineOf(['exercise', 'cards', i, 'id']),
      cause: `Korttisarjan tunnus ”${id}” on jo käytössä.`,
      cure: 'Anna sarjalle toinen tunnus.',
    });
  });
  return problems;
}

function checkPlans(files: ReadonlyMap<string, string>, slugs: readonly string[]): Problem[] {
  const text = files.get(PLANS);
  if (text === undefined) return [missing(PLANS)];
  const yaml = readYaml<Plans>(PLANS, text, plansSchema as z.ZodType<Plans>);
  if (!yaml.value) return yaml.problems;
  const lost = chaptersIn(yaml.value).filter(({ slug }) => !slugs.includes(slug));
  return [
    ...yaml.problems,
    ...checkSum(PLANS, yaml, ['chapterLesson'], yaml.value.chapterLesson),
    ...checkSum(PLANS, yaml, ['wholeArc'], yaml.value.wholeArc),
    ...lost.map(({ slug, path }) => ({
      file: PLANS,
      line: yaml.lineOf(path),
      cause: `Lukua ”${slug}” ei ole.`,
      cure: `Luvut ovat ${slugs.join(', ')}. Korjaa nimi.${didYouMean(slug, slugs)}`,
    })),
  ];
}

/** The steps of a lesson take as long as the lesson. */
function checkSum(
  file: string,
  yaml: ReadYaml<unknown>,
  path: readonly PropertyKey[],
  timed: { minutes: number; steps: readonly { minutes: number }[] },
): Problem[] {
  const sum = timed.steps.reduce((total, step) => total + step.minutes, 0);
  if (sum === timed.minutes) return [];
  return [
    {
      file,
      line: yaml.lineOf([...path, 'minutes']),
      cause: `Kesto on ${timed.minutes} minuuttia, mutta vaiheet vievät yhteensä ${sum}.`,
      cure: 'Korjaa kesto tai vaiheiden minuutit.',
    },
  ];
}

/** Ids of a file's records; left out when the file is not there or has mistakes, told elsewhere. */
function idsOf(
  files: ReadonlyMap<string, string>,
  file: string,
  schema: z.ZodType<{ id: string }[]>,
): string[] | undefined {
  const text = files.get(file);
  return text === undefined ? undefined : readYaml(file, text, schema).value?.map(({ id }) => id);
}
