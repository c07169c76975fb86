import { CHAPTER_PARTS } from '../content/addresses.ts';

/** What a chapter is made of, in the order in which every form of it has its parts. */
const TITLES = {
  situation: 'Tilanne',
  objectives: 'Mitä opit tässä luvussa',
  summary: 'Tiivistelmä',
  sections: '',
  encounters: 'Kohtaamisia askel kerrallaan',
  principles: 'Avainperiaatteet',
  selfCheck: 'Itsetesti',
  reflections: 'Pohdi',
  terms: 'Luvun sanat',
  source: 'Mistä tämä luku tulee',
} as const;

/** `sections` stands for the chapter's own sections, one after the other. */
export type PartName = keyof typeof TITLES;

interface ChapterPart {
  name: PartName;
  /** Of its heading; the sections have their own. */
  id: string;
  title: string;
}

/** What has to be known of a chapter to tell its parts. */
interface Parted {
  sections: readonly { id: string; title: string }[];
  encounters: readonly unknown[];
  questions: readonly unknown[];
  reflections: readonly unknown[];
}

/** A part's title where it stands alone. */
export const partTitle = (name: PartName): string => TITLES[name];

/** The parts that a chapter has, in their order. */
export function chapterParts({ encounters, questions, reflections }: Parted): ChapterPart[] {
  const absent: Partial<Record<PartName, boolean>> = {
    encounters: encounters.length === 0,
    selfCheck: questions.length === 0,
    reflections: reflections.length === 0,
  };
  return (Object.keys(TITLES) as PartName[])
    .filter((name) => !absent[name])
    .map((name) => ({
      name,
      id: name === 'sections' ? '' : CHAPTER_PARTS[name],
      title: TITLES[name],
    }));
}

/** The headings of a chapter in their order, for lists of what it holds. */
export const chapterHeadings = (chapter: Parted): { id: string; title: string }[] =>
  chapterParts(chapter).flatMap(({ name, id, title }) =>
    name === 'sections'
      ? chapter.sections.map(({ id, title }) => ({ id, title }))
      : [{ id, title }],
  );
