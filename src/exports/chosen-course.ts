import { CHAPTER_PARTS, exerciseId, WHOLE_PAGES } from '../lib/content/addresses.ts';
import type { PublishedChapter, PublishedModule } from '../lib/module/published-module.ts';
import { choiceValue, pageValue, PLAIN_CHOICE } from '../lib/out/course-address.ts';

/** What a teacher has chosen of the module. */
export interface ChosenCourse {
  title: string;
  /** Values of choices, as an address names them; one that is not known is nothing. */
  chosen: ReadonlySet<string>;
}

/** What of a chapter was chosen. */
export interface ChosenChapter {
  /** With those questions, encounters and reflections alone, and in plain Finnish only if it was chosen. */
  chapter: PublishedChapter;
  /** Whether all of its text is read. */
  isRead: boolean;
  sections: { id: string; title: string }[];
  hasPrinciples: boolean;
}

/**
 * The chapters that anything was chosen of, in the order of the module. What is for the teacher alone is
 * nothing: a course's pages are its learners'.
 */
export const chosenChapters = (
  { chapters }: PublishedModule,
  { chosen }: ChosenCourse,
): ChosenChapter[] =>
  chapters.map((chapter) => chosenOf(chapter, chosen)).filter((one) => !isEmpty(one));

function chosenOf(chapter: PublishedChapter, chosen: ReadonlySet<string>): ChosenChapter {
  const { slug, sections, encounters, questions, reflections, plain, ...rest } = chapter;
  const has = (part?: string) => chosen.has(choiceValue(slug, part));
  /** Those of a part that were chosen with all of it or alone. */
  const tasks = <T extends { id: string }>(part: string, all: readonly T[]) =>
    all.filter(({ id }) => has(part) || has(exerciseId(id)));
  return {
    chapter: {
      ...rest,
      slug,
      // Questions name them.
      sections,
      encounters: tasks(CHAPTER_PARTS.encounters, encounters),
      questions: tasks(CHAPTER_PARTS.selfCheck, questions),
      reflections: has(CHAPTER_PARTS.reflections) ? reflections : [],
      ...(plain && has(PLAIN_CHOICE) && { plain }),
    },
    isRead: has(),
    sections: sections.filter(({ id }) => has(id)),
    hasPrinciples: has(CHAPTER_PARTS.principles),
  };
}

const isEmpty = ({ chapter, isRead, sections, hasPrinciples }: ChosenChapter): boolean =>
  !isRead &&
  !hasPrinciples &&
  !chapter.plain &&
  [sections, chapter.encounters, chapter.questions, chapter.reflections].every(
    ({ length }) => length === 0,
  );

/** Those of the pages that join the chapters that were chosen. */
export const chosenPages = ({ chosen }: ChosenCourse): { address: string; name: string }[] =>
  WHOLE_PAGES.filter(({ address }) => chosen.has(pageValue(address)));
