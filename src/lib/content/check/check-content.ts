import { parseContent, type Content, type ContentFiles, type KnownFiles } from './content.ts';
import type { Problem } from './problem.ts';
import { checkChapterNames } from './rules/chapter-names.ts';
import { checkCharacters } from './rules/characters.ts';
import { checkDoubledIds } from './rules/doubled-ids.ts';
import { checkDrawings } from './rules/drawings.ts';
import { checkEncounters } from './rules/encounters.ts';
import { checkFiles } from './rules/files.ts';
import { checkIdeas } from './rules/ideas.ts';
import { checkIllustrations } from './rules/illustrations.ts';
import { checkKeyPattern } from './rules/key-pattern.ts';
import { checkLessons } from './rules/lessons.ts';
import { checkLinks } from './rules/links.ts';
import { checkMap } from './rules/map.ts';
import { checkObjectives } from './rules/objectives.ts';
import { checkOrder, isToldOfFolder } from './rules/order.ts';
import { checkPlainRows } from './rules/plain-rows.ts';
import { checkQuestions } from './rules/questions.ts';
import { checkSearchWords } from './rules/search-words.ts';
import { checkSections } from './rules/sections.ts';
import { checkTerms } from './rules/terms.ts';
import { checkTexts } from './rules/text.ts';
import { checkWorks } from './rules/works.ts';

/** What content must keep to beyond each file's own shape; what each asks for stands in its file. */
const RULES: readonly ((content: Content) => Problem[])[] = [
  checkFiles,
  checkCharacters,
  checkOrder,
  checkTexts,
  checkPlainRows,
  checkLinks,
  checkTerms,
  checkWorks,
  checkSearchWords,
  checkIdeas,
  checkObjectives,
  checkSections,
  checkChapterNames,
  checkDoubledIds,
  checkIllustrations,
  checkDrawings,
  checkQuestions,
  checkKeyPattern,
  checkEncounters,
  checkMap,
  checkLessons,
];

/**
 * Checks the whole content and returns every mistake at once.
 *
 * @param files - All files of `content/`, see {@link ContentFiles}. Pictures may be there with any text.
 * @param known - What a check before has read, so that this one reads only what has changed since.
 * @returns Mistakes in no order; an empty list means that the site can be built.
 */
export function checkContent(files: ContentFiles, known?: KnownFiles): Problem[] {
  const content = parseContent(files, known);
  return [
    ...content.problems.filter((problem) => !isToldOfFolder(problem, content)),
    ...RULES.flatMap((rule) => rule(content)),
  ];
}
