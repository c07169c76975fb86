import type { BuiltFormatId } from '../lib/out/school-files.ts';
import { commonCartridge } from './common-cartridge.ts';
import { epub } from './epub.ts';
import type { ModuleFormat, SiteFormat } from './export-file.ts';
import { flashCards } from './flash-cards.ts';
import { gift } from './gift.ts';
import { glossaryXml } from './glossary-xml.ts';
import { branchingScenarios } from './h5p/branching-scenario.ts';
import { questionSets } from './h5p/question-set.ts';
import { moodleBackup } from './moodle-backup.ts';
import { kahoot } from './kahoot.ts';
import { moodleBook } from './moodle-book.ts';
import { moodleXml } from './moodle-xml.ts';
import { qtiPackages } from './qti-2/package.ts';
import { scorm } from './scorm.ts';
import { answerKeys } from './word/answer-key.ts';
import { worksheets } from './word/worksheet.ts';

/** Who makes which format of the catalogue (`src/lib/out/school-files.ts`) from the module alone. */
export const moduleFormats = {
  moodle: moodleXml,
  gift,
  qti: qtiPackages,
  h5p: questionSets,
  branching: branchingScenarios,
  backup: (module) => [moodleBackup(module)],
  cartridge: (module) => [commonCartridge(module)],
  glossary: (module) => [glossaryXml(module)],
  cards: flashCards,
  kahoot: async (module) => [await kahoot(module)],
  worksheet: worksheets,
  key: answerKeys,
} satisfies Partial<Record<BuiltFormatId, ModuleFormat>>;

/**
 * Who makes those that carry parts of the finished site. A picture that Resvg has drawn leaves the memory
 * some turns of the event loop later, so what draws most goes first.
 */
export const siteFormats = { book: moodleBook, scorm, epub } satisfies Partial<
  Record<BuiltFormatId, SiteFormat>
>;
