import { CHAPTER_PARTS } from '../content/addresses.ts';
import type { StudyMinutes } from '../content/study-time.ts';

/** What a chapter is made of, in the order in which every form of it has its parts. */
const TITLES = {
  situation: 'Tilanne',
  objectives: 'Mitä opit tässä luvussa',
  summary: 'Tiivistelmä',
  sections: '',
  encounters: 'Kohtaamisia askel kerrallaan',
  selfCheck: 'Itsetesti',
  principles: 'Avainperiaatteet',
  reflections: 'Pohdi',
  terms: 'Luvun sanat',
  source: 'Mistä tämä luku tulee',
} as const;

/** `sections` stands for the chapter's own sections, one after the other. */
export type PartName = keyof typeof TITLES;

/** What a reader does with a chapter, in turn; after that come facts for those who ask for them. */
const STAGES = {
  reading: { title: 'Lue', parts: ['situation', 'objectives', 'summary', 'sections'] },
  trying: { title: 'Kokeile', parts: ['encounters', 'selfCheck'] },
  using: { title: 'Vie töihin', parts: ['principles', 'reflections'] },
  facts: { title: 'Luvun tiedot', parts: ['terms', 'source'] },
} as const satisfies Record<string, { title: string; parts: readonly PartName[] }>;
type StageName = keyof typeof STAGES;

interface ChapterPart {
  name: PartName;
  /** Of its heading; the sections have their own. */
  id: string;
  title: string;
}

/** Parts of a chapter that belong together. */
export interface Stage {
  name: StageName;
  id: string;
  title: string;
  parts: ChapterPart[];
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

/** The stages that a chapter has, with the parts that it has, in their order. */
export function chapterStages({ encounters, questions, reflections }: Parted): Stage[] {
  const absent: Partial<Record<PartName, boolean>> = {
    encounters: encounters.length === 0,
    selfCheck: questions.length === 0,
    reflections: reflections.length === 0,
  };
  return (Object.keys(STAGES) as StageName[])
    .map((stage) => ({
      name: stage,
      id: CHAPTER_PARTS[stage],
      title: STAGES[stage].title,
      parts: (STAGES[stage].parts as readonly PartName[])
        .filter((name) => !absent[name])
        .map((name) => ({
          name,
          id: name === 'sections' ? '' : CHAPTER_PARTS[name],
          title: TITLES[name],
        })),
    }))
    .filter(({ parts }) => parts.length > 0);
}

/** The parts that a chapter has, in their order. */
export const chapterParts = (chapter: Parted): ChapterPart[] =>
  chapterStages(chapter).flatMap(({ parts }) => parts);

/** The headings of parts in their order, for lists of what a chapter holds. */
export const headingsOf = (
  parts: readonly ChapterPart[],
  { sections }: Pick<Parted, 'sections'>,
): { id: string; title: string }[] =>
  parts.flatMap(({ name, id, title }) =>
    name === 'sections'
      ? sections.map((section) => ({ id: section.id, title: section.title }))
      : [{ id, title }],
  );

/** All headings of a chapter in their order. */
export const chapterHeadings = (chapter: Parted) => headingsOf(chapterParts(chapter), chapter);

/** How many minutes a stage of a chapter takes; 0 for what nobody studies from end to end. */
export function stageMinutes({ name }: Stage, study: StudyMinutes): number {
  const minutes = {
    reading: study.reading,
    trying: study.encounters + study.selfCheck,
    using: study.reflections,
    facts: 0,
  };
  return minutes[name];
}
