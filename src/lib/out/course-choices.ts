/** What a teacher may choose into a course of their own, in the order of the module. */
import {
  cardsAddress,
  exerciseId,
  LESSON_IDS,
  lessonAddress,
  START_TEST,
  TENSIONS,
  WHOLE_PAGES,
  WHOLE_PAGES_NAME,
} from '../content/addresses.ts';
import { proseText } from '../content/prose.ts';
import { countWords, MINUTES, readingMinutes, studyMinutes } from '../content/study-time.ts';
import type { Lesson } from '../content/teacher-schemas.ts';
import { chapterParts, type PartName } from '../module/chapter-parts.ts';
import type { Chapter, Module } from '../module/module-model.ts';
import type { DoneKind } from '../reader/done.ts';
import { plainRecordId } from '../reader/plain-record.ts';
import { choiceValue, pageValue, PLAIN_CHOICE } from './course-address.ts';

export interface Choice {
  kind: 'chapter' | 'part' | 'section' | 'question' | 'encounter' | 'teacher' | 'page';
  /** What it is called in an address. */
  value: string;
  /** Says what it is wherever it stands. */
  title: string;
  /** Says what it is among others of its kind. */
  name: string;
  /** Root-relative. */
  address: string;
  /** What a learner does there: it names the time in a sum. None where the time is not known. */
  work?: string;
  minutes: number;
  /** Value of the choice whose time has this one's in it. */
  within?: string;
  /** What in a learner's record tells that it is done. */
  done?: { kind: DoneKind; ids: string[] };
}

/** A chapter's choices, the chapter itself the first one; or the pages that join the chapters. */
export interface ChoiceGroup {
  /** The chapter's slug; empty for the pages that join chapters. */
  id: string;
  title: string;
  choices: Choice[];
}

/**
 * Every choice there is.
 *
 * @param lessons - By the chapter's slug; a chapter may have none.
 */
export const courseChoices = (
  module: Module,
  lessons: Readonly<Record<string, Lesson | undefined>>,
): ChoiceGroup[] => [
  ...module.chapters.map((chapter) => ({
    id: chapter.slug,
    title: `Luku ${chapter.number}: ${chapter.title}`,
    choices: [...ofChapter(chapter), ...ofLesson(chapter, lessons[chapter.slug])],
  })),
  { id: '', title: WHOLE_PAGES_NAME, choices: pages(module) },
];

function ofChapter(chapter: Chapter): Choice[] {
  const { slug, number, title, address, study, plain, sections } = chapter;
  const read = { kind: 'read', ids: [slug] } as const satisfies Choice['done'];
  return [
    {
      kind: 'chapter',
      value: choiceValue(slug),
      title: `Luku ${number}: ${title}`,
      name: 'Lue luku',
      address,
      work: 'lukeminen',
      minutes: study.reading,
      done: { ...read },
    },
    ...(plain
      ? [
          {
            kind: 'part' as const,
            value: choiceValue(slug, PLAIN_CHOICE),
            title: 'Luku selkosuomeksi tehtävineen',
            name: 'Luku selkosuomeksi tehtävineen',
            address: plain.address,
            work: 'selkoluvut tehtävineen',
            minutes: studyMinutes([chapter], ['plain', 'plainQuestions', 'plainTasks']),
            done: { kind: 'read' as const, ids: [plainRecordId(slug)] },
          },
        ]
      : []),
    ...chapterParts(chapter).flatMap((part): Choice[] => {
      if (part.name === 'sections')
        return sections.map((section) => ({
          kind: 'section',
          value: choiceValue(slug, section.id),
          title: section.title,
          name: section.title,
          address: `${address}#${section.id}`,
          work: 'lukeminen',
          minutes: readingMinutes(
            countWords(section.blocks.map(({ prose }) => proseText(prose)).join('\n')),
          ),
          within: choiceValue(slug),
          done: { ...read },
        }));
      const work = partWork(part.name, chapter);
      if (!work) return [];
      const { singles, ...rest } = work;
      const value = choiceValue(slug, part.id);
      return [
        {
          kind: 'part',
          value,
          title: part.title,
          name: part.title,
          address: `${address}#${part.id}`,
          ...rest,
        },
        ...singles.map((one) => ({ ...one, within: value })),
      ];
    }),
  ];
}

/** What a learner does in a part, and those of its tasks that can be chosen alone. */
function partWork(
  name: PartName,
  { slug, address, study, encounters, questions, reflections, principles }: Chapter,
): (Pick<Choice, 'minutes' | 'done'> & { work: string; singles: Choice[] }) | undefined {
  const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
  const single = (
    kind: 'question' | 'encounter',
    before: string,
    work: string,
    { id, title }: { id: string; title: string },
  ): Choice => ({
    kind,
    value: choiceValue(slug, exerciseId(id)),
    title: `${before}: ${title}`,
    name: title,
    address: `${address}#${exerciseId(id)}`,
    work,
    minutes: MINUTES[kind],
    done: { kind, ids: [id] },
  });
  switch (name) {
    case 'encounters':
      return {
        work: 'kohtaamiset',
        minutes: study.encounters,
        done: { kind: 'encounter', ids: ids(encounters) },
        singles: encounters.map((one) => single('encounter', 'Kohtaaminen', 'kohtaamiset', one)),
      };
    case 'selfCheck':
      return {
        work: 'itsetestit',
        minutes: study.selfCheck,
        done: { kind: 'question', ids: ids(questions) },
        singles: questions.map((one) => single('question', 'Kysymys', 'kysymykset', one)),
      };
    case 'principles':
      if (principles.length === 0) return undefined;
      return {
        work: 'avainperiaatteet',
        minutes: 0,
        done: { kind: 'read', ids: [slug] },
        singles: [],
      };
    case 'reflections':
      return {
        work: 'pohdinnat',
        minutes: study.reflections,
        done: { kind: 'text', ids: ids(reflections) },
        singles: [],
      };
    default:
      return undefined;
  }
}

/** For the teacher alone: answers and instructions that learners should not come upon. */
function ofLesson({ slug }: Chapter, lesson: Lesson | undefined): Choice[] {
  if (!lesson) return [];
  const { title, minutes, cards } = lesson.exercise;
  const choice = (part: string, name: string): Omit<Choice, 'address' | 'work' | 'minutes'> => ({
    kind: 'teacher',
    // No section of a chapter can be called so: its id has no full stop.
    value: choiceValue(slug, `opettajalle.${part}`),
    title: `Opettajalle: ${name}`,
    name: `Opettajalle: ${name}`,
  });
  return [
    {
      ...choice(LESSON_IDS.exercise, `luokkaharjoitus ”${title}”`),
      address: `${lessonAddress(slug)}#${LESSON_IDS.exercise}`,
      work: 'luokkaharjoitukset',
      minutes,
    },
    ...(cards.length > 0
      ? [
          {
            ...choice('kortit', 'tulostettavat kortit'),
            address: cardsAddress(slug),
            work: 'kortit',
            minutes: 0,
          },
        ]
      : []),
  ];
}

function pages({ whole }: Module): Choice[] {
  const done: Record<string, Choice['done']> = {
    [START_TEST]: { kind: 'test', ids: [START_TEST] },
    [TENSIONS]: { kind: 'side', ids: whole.tensions.map(({ id }) => id) },
  };
  return WHOLE_PAGES.map(({ address, name }) => ({
    kind: 'page',
    value: pageValue(address),
    title: name,
    name,
    address,
    minutes: 0,
    ...(done[address] && { done: done[address] }),
  }));
}
