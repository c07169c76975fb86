/** What a class has done and chosen: from learners' records and the published module to figures. Pure. */
import { finnishDate } from '../module/finnish-date.ts';
import { shownText } from '../module/shown-text.ts';
import {
  encounterSummary,
  walkOf,
  type AskedEncounter,
  type EncounterSummary,
} from './class-encounters.ts';
import type { ClassLearner } from './class-files.ts';
import { questionSummary, type AskedQuestion, type QuestionSummary } from './class-questions.ts';
import { PROMISE, PROMISE_TRIED, type LearnerRecord } from './learner-record.ts';
import { plainRecordId } from './plain-record.ts';
import { bestIn, testKey } from './starting-test.ts';
import { ownValue } from './own-value.ts';

interface Tasks {
  questions: readonly AskedQuestion[];
  encounters: readonly AskedEncounter[];
  reflections: readonly { id: string; task: string }[];
}
/** What of the published module a summary needs. */
export interface SummedModule {
  chapters: readonly (Tasks & {
    slug: string;
    number: number;
    title: string;
    plain?: (Tasks & { speaking: readonly { id: string; write: string }[] }) | undefined;
  })[];
  whole: {
    situations: readonly {
      id: string;
      chapter: string;
      options: readonly { correct?: boolean | undefined }[];
    }[];
  };
}
type SummedChapter = SummedModule['chapters'][number];

/** How many of how many. */
export interface Done {
  done: number;
  of: number;
}

/** A self-check: how many of its questions have been answered, right or wrong, and how many of those right. */
export interface Checked extends Done {
  right: number;
}

/** What one learner has done of a chapter, or of it in plain Finnish. */
export interface Work {
  isRead: boolean;
  check: Checked;
  encounters: Done;
  writing: Done;
}

export interface LearnerRow {
  name: string;
  /** By the chapter's slug, in plain Finnish only when something of it is done. */
  work: Record<string, { own: Work; plain?: Work }>;
}

export interface TextTask {
  id: string;
  /** Where the task is. */
  where: string;
  task: string;
  texts: { learner: number; text: string }[];
}

export interface ChapterSummary {
  slug: string;
  number: number;
  title: string;
  /** How many have answered any question of its self-check. */
  tried: number;
  /** How many have read it, have all of its self-check right, met somebody, written something. */
  read: number;
  check: number;
  met: number;
  wrote: number;
  questions: QuestionSummary[];
  /** Titles of questions, in plain Finnish aside, that nobody has tried. */
  untried: string[];
  encounters: EncounterSummary[];
  texts: TextTask[];
}

export interface ClassSummary {
  learners: LearnerRow[];
  /** Those that anybody has done something of. */
  chapters: ChapterSummary[];
  /** Promises for the next shift, and how they went. */
  promises: TextTask[];
  tests: { learner: number; first: string; last?: string; change?: number }[];
}

/**
 * Sums a class up.
 *
 * @param learners - In the order in which they are numbered from now on.
 */
export function sumUp(module: SummedModule, learners: readonly ClassLearner[]): ClassSummary {
  const records = learners.map(({ record }) => record);
  const rows = learners.map(({ name, record }) => ({
    name,
    work: Object.fromEntries(module.chapters.map((one) => [one.slug, workOf(one, record)])),
  }));
  return {
    learners: rows,
    chapters: module.chapters
      .map((chapter) => chapterSummary(chapter, records, rows))
      .filter(isDone),
    promises: [
      textTask(PROMISE, '', 'Lupaus seuraavaan työvuoroon', records, ({ promise }) => promise),
      textTask(PROMISE_TRIED, '', 'Kokeilitko? Mitä tapahtui?', records),
    ].filter(({ texts }) => texts.length > 0),
    tests: testRows(module, records),
  };
}

function workOf(chapter: SummedChapter, record: LearnerRecord): LearnerRow['work'][string] {
  const { slug, plain } = chapter;
  const own = tasksWork(chapter, record, slug, chapter.reflections);
  if (!plain) return { own };
  const writing = [...plain.reflections, ...plain.speaking];
  const inPlain = tasksWork(plain, record, plainRecordId(slug), writing);
  return hasBegun(inPlain) ? { own, plain: inPlain } : { own };
}

function tasksWork(
  { questions, encounters }: Tasks,
  { read, answers, paths, texts }: LearnerRecord,
  slug: string,
  writing: readonly { id: string }[],
): Work {
  const count = <T>(all: readonly T[], isDoneOne: (one: T) => boolean): Done => ({
    done: all.filter(isDoneOne).length,
    of: all.length,
  });
  return {
    isRead: read.includes(slug),
    check: {
      ...count(questions, ({ id }) => ownValue(answers, id) !== undefined),
      right: questions.filter(({ id }) => ownValue(answers, id)?.right === true).length,
    },
    encounters: count(encounters, (one) => walkOf(one, ownValue(paths, one.id)) !== undefined),
    writing: count(writing, ({ id }) => (ownValue(texts, id) ?? '').trim() !== ''),
  };
}

const hasBegun = ({ isRead, check, encounters, writing }: Work): boolean =>
  isRead || check.done + encounters.done + writing.done > 0;

const isDone = ({ read, met, wrote, questions }: ChapterSummary): boolean =>
  read + met + wrote + questions.length > 0;

function chapterSummary(
  chapter: SummedChapter,
  records: readonly LearnerRecord[],
  rows: readonly LearnerRow[],
): ChapterSummary {
  const { slug, number, title, plain } = chapter;
  const works = rows.map(({ work }) => Object.values(work[slug] ?? {}));
  const count = (isOne: (work: Work) => boolean) => works.filter((all) => all.some(isOne)).length;
  const sums = [
    ...chapter.questions.flatMap((one) => questionSummary(one, records, false)),
    ...(plain?.questions ?? []).flatMap((one) => questionSummary(one, records, true)),
  ];
  const encounters = [
    ...chapter.encounters.map((one) => encounterSummary(one, records, false)),
    ...(plain?.encounters ?? []).map((one) => encounterSummary(one, records, true)),
  ];
  const open = (where: string, questions: readonly AskedQuestion[]) =>
    questions.flatMap(({ id, kind, stem, title: name }) =>
      kind === 'open' ? [textTask(id, `${where}: ${name}`, stem.at(-1) ?? name, records)] : [],
    );
  return {
    ...{ slug, number, title },
    tried: count(({ check }) => check.done > 0),
    read: count(({ isRead }) => isRead),
    check: count(({ check }) => check.of > 0 && check.right === check.of),
    met: count(({ encounters: { done } }) => done > 0),
    wrote: count(({ writing }) => writing.done > 0),
    questions: sums.filter(({ tried }) => tried > 0),
    untried: sums.filter(({ tried, isPlain }) => tried === 0 && !isPlain).map((one) => one.title),
    encounters: encounters.filter(({ walked }) => walked > 0),
    texts: [
      ...open('Itsetesti', chapter.questions),
      ...chapter.reflections.map(({ id, task }) => textTask(id, 'Pohdinta', task, records)),
      ...open('Selkosuomeksi', plain?.questions ?? []),
      ...(plain?.speaking ?? []).map(({ id, write }) =>
        textTask(id, 'Puhetehtävä', write, records),
      ),
      ...(plain?.reflections ?? []).map(({ id, task }) =>
        textTask(id, 'Selkosuomeksi', task, records),
      ),
    ].filter(({ texts }) => texts.length > 0),
  };
}

function textTask(
  id: string,
  where: string,
  task: string,
  records: readonly LearnerRecord[],
  textOf = (record: LearnerRecord): string => ownValue(record.texts, id) ?? '',
): TextTask {
  const texts = records.flatMap((record, learner) => {
    const text = shownText(textOf(record)).trim();
    return text ? [{ learner, text }] : [];
  });
  return { id, where, task, texts };
}

function testRows(
  { whole }: SummedModule,
  records: readonly LearnerRecord[],
): ClassSummary['tests'] {
  const key = testKey(whole.situations);
  return records.flatMap(({ tests }, learner) => {
    const known = tests.filter(({ chosen }) => key.some(({ id }) => Object.hasOwn(chosen, id)));
    const [first] = known;
    const last = known.length > 1 ? known.at(-1) : undefined;
    if (!first) return [];
    const told = (test: typeof first) =>
      `${bestIn(test, key)}/${key.length} (${finnishDate(test.day)})`;
    return [
      {
        learner,
        first: told(first),
        ...(last && { last: told(last), change: bestIn(last, key) - bestIn(first, key) }),
      },
    ];
  });
}
