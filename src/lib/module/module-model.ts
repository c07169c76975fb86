/**
 * The module model: the one typed object that pages draw, files are packed from and others can
 * build on. Made once from the content, by a pure function.
 */
import { chapterAddress, plainChapterAddress } from '../content/addresses.ts';
import { outlineOf, type Section, type Voice } from '../content/chapter-outline.ts';
import { roughHours } from './finnish-numbers.ts';
import { proseText } from '../content/prose.ts';
import { countWords } from '../content/study-time.ts';
import type {
  Encounter,
  PlainChapterData,
  Question,
  Reflection,
  SpeakingTask,
} from '../content/exercise-schemas.ts';
import { partMinutes, studyMinutes, WEEK_PLAN, type StudyMinutes } from '../content/study-time.ts';
import {
  UNKNOWN,
  type ChapterData,
  type ModuleData,
  type TermData,
  type WorkData,
} from '../content/schemas.ts';
import type { Whole } from '../content/whole-schemas.ts';

export type { Encounter, Question, Reflection, Section, SpeakingTask, Voice, Whole };

/** Where a story has a drawing. */
export type StoryEnd = 'first' | 'last';

export interface Principle extends Omit<ChapterData['principles'][number], 'note'> {
  /** What is said of its voice to readers; the author's own principles need no words. */
  label: string | undefined;
}

/** What an author could leave unknown; it is null then, since the author's words for it are no value. */
type Known<Data, Name extends keyof Data> = Omit<Data, Name> & {
  [Key in Name]: Exclude<Data[Key], typeof UNKNOWN> | null;
};

/** What is known of the post that a chapter comes from. */
export type Source = Known<
  ChapterData['source'],
  'title' | 'author' | 'publisher' | 'date' | 'address'
>;

export interface Chapter extends Omit<ChapterData, 'principles' | 'illustration' | 'source'> {
  slug: string;
  /** Place in the module, from 1. */
  number: number;
  address: string;
  principles: Principle[];
  illustrationAlt: string | undefined;
  /** Of the drawings of its story's first and last scene. */
  sceneAlts: Partial<Record<StoryEnd, string>>;
  illustrationCredit: string | undefined;
  source: Source;
  sections: Section[];
  /** How many scenes the story of its examples has, the situation among them; 0 where there is none. */
  scenes: number;
  /** Ids of glossary terms that the text uses, in order of first use. */
  terms: string[];
  questions: Question[];
  encounters: Encounter[];
  reflections: Reflection[];
  plain: PlainChapter | undefined;
  words: number;
  minutes: number;
  /** Minutes that each of its parts takes. */
  study: StudyMinutes;
}

/** A chapter in plain Finnish (selkosuomi). */
export interface PlainChapter extends PlainChapterData {
  address: string;
  /** Each names the chapter's section that says the same (`counterpart`). */
  sections: Section[];
  /** Ids of glossary terms that the text uses, in order of first use. */
  terms: string[];
  questions: Question[];
  encounters: Encounter[];
  speaking: SpeakingTask[];
  reflections: Reflection[];
}

export interface Term extends TermData {
  /** Slugs of the chapters that use the term, in the module's order. */
  chapters: string[];
}

export interface Work extends Known<WorkData, 'author' | 'year' | 'title' | 'address'> {
  /** Slugs of the chapters that lean on the work, in the module's order. */
  chapters: string[];
}

export interface Module extends Omit<ModuleData, 'chapters' | 'paths'> {
  /** Ways through the module, with the time that each takes in words. */
  paths: { name: string; content: string; time: string }[];
  chapters: Chapter[];
  glossary: Term[];
  works: Work[];
  whole: Whole;
  minutes: number;
  /** What all chapters with all their tasks take. */
  studyMinutes: number;
}

export interface ChapterContent {
  id: string;
  data: ChapterData;
  body: string;
  questions: Question[];
  encounters: Encounter[];
  reflections: Reflection[];
  plain: PlainContent | undefined;
}

interface PlainContent extends Pick<
  PlainChapter,
  'questions' | 'encounters' | 'speaking' | 'reflections'
> {
  data: PlainChapterData;
  body: string;
}

export interface ModuleContent {
  module: ModuleData;
  /** In any order. */
  chapters: ChapterContent[];
  whole: Whole;
  glossary: TermData[];
  works: WorkData[];
  /** What the teacher's plan of a week takes. */
  weekMinutes: number;
}

const PRINCIPLE_LABELS = {
  author: undefined,
  addition: 'lisäyksemme',
  shared: 'lisäyksemme kirjoittajan ajatukseen',
} as const;

const known = <Value extends string | number>(
  value: Value,
): Exclude<Value, typeof UNKNOWN> | null =>
  value === UNKNOWN ? null : (value as Exclude<Value, typeof UNKNOWN>);

const byFinnishAlphabet = new Intl.Collator('fi').compare;

/**
 * Puts the module together: chapters in their order, the glossary in Finnish alphabetical order,
 * terms and works with the chapters that use them.
 *
 * @throws {Error} when a chapter of the order is missing (the content check says it in Finnish, earlier).
 */
export function buildModule({ module, ...content }: ModuleContent): Module {
  const chapters = module.chapters.map((slug, index) => {
    const entry = content.chapters.find(({ id }) => id === slug);
    if (!entry) throw new Error(`content/module.yaml: lukua ”${slug}” ei ole`);
    return buildChapter(entry, index + 1);
  });
  const slugsWhere = (uses: (chapter: Chapter) => boolean) =>
    chapters.filter(uses).map(({ slug }) => slug);
  return {
    ...module,
    paths: module.paths.map(({ name, content: about, parts }) => {
      const ofChapters = parts.filter((part) => part !== WEEK_PLAN);
      const planned = ofChapters.length < parts.length ? content.weekMinutes : 0;
      const minutes = studyMinutes(chapters, ofChapters) + planned;
      return { name, content: about, time: `noin ${roughHours(minutes)}` };
    }),
    chapters,
    glossary: content.glossary
      .map((term) => ({ ...term, chapters: slugsWhere(({ terms }) => terms.includes(term.id)) }))
      .sort((a, b) => byFinnishAlphabet(a.term, b.term)),
    works: content.works
      .map((work) => ({
        ...work,
        author: known(work.author),
        year: known(work.year),
        title: known(work.title),
        address: known(work.address),
        chapters: slugsWhere(({ references }) => references.includes(work.id)),
      }))
      .sort((a, b) => byFinnishAlphabet(a.author ?? UNKNOWN, b.author ?? UNKNOWN)),
    whole: content.whole,
    minutes: studyMinutes(chapters, ['reading']),
    studyMinutes: studyMinutes(chapters),
  };
}

function buildChapter(entry: ChapterContent, number: number): Chapter {
  const { id: slug, data, body, plain, ...tasks } = entry;
  const { principles, illustration, source, references, ...rest } = data;
  const { sections, terms } = outlineOf(body);
  const readText = [
    data.summary,
    ...data.situation,
    ...principles.map(({ text }) => text),
    ...sections.flatMap(({ title, blocks }) => [
      title,
      ...blocks.map(({ prose }) => proseText(prose)),
    ]),
  ];
  const words = countWords(readText.join('\n'));
  const plainChapter = plain && buildPlain(slug, plain);
  const study = partMinutes({
    ...entry,
    words,
    plain: plainChapter && { ...plainChapter, words: countWords(plainText(plainChapter)) },
  });
  return {
    slug,
    number,
    address: chapterAddress(slug),
    ...rest,
    principles: principles.map(({ note, ...principle }) => ({
      ...principle,
      label: note ?? PRINCIPLE_LABELS[principle.voice],
    })),
    illustrationAlt: illustration?.alt,
    sceneAlts: {
      ...(illustration?.firstScene && { first: illustration.firstScene }),
      ...(illustration?.lastScene && { last: illustration.lastScene }),
    },
    illustrationCredit: illustration && `${illustration.origin}, ${illustration.licence}`,
    source: {
      ...source,
      title: known(source.title),
      author: known(source.author),
      publisher: known(source.publisher),
      date: known(source.date),
      address: known(source.address),
    },
    references,
    sections,
    scenes: Math.max(0, ...sections.flatMap((one) => one.blocks.map(({ scene = 0 }) => scene))),
    terms: [...new Set(terms.map(({ target }) => target))],
    ...tasks,
    plain: plainChapter,
    words,
    minutes: study.reading,
    study,
  };
}

function buildPlain(slug: string, { data, body, ...tasks }: PlainContent): PlainChapter {
  const { sections, terms } = outlineOf(body, false);
  return {
    ...data,
    address: plainChapterAddress(slug),
    sections,
    terms: [...new Set(terms.map(({ target }) => target))],
    ...tasks,
  };
}

const plainText = ({ sections }: PlainChapter): string =>
  sections.map(({ title, prose }) => `${title}\n${proseText(prose)}`).join('\n');
