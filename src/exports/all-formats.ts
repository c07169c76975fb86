import type { BuiltFormatId } from '../lib/school-files.ts';
import { epub } from './epub.ts';
import type { ExportFormat } from './export-file.ts';
import { commonCartridge } from './common-cartridge.ts';
import { flashCards } from './flash-cards.ts';
import { gift } from './gift.ts';
import { glossaryXml } from './glossary-xml.ts';
import { moodleBook } from './moodle-book.ts';
import { moodleXml } from './moodle-xml.ts';
import { scorm } from './scorm.ts';

/** Who makes which format of the catalogue (`src/lib/school-files.ts`). */
export const allFormats: Readonly<Record<BuiltFormatId, ExportFormat>> = {
  moodle: moodleXml,
  gift,
  cartridge: (module) => [commonCartridge(module)],
  scorm,
  glossary: (module) => [glossaryXml(module)],
  book: (module) => [moodleBook(module)],
  cards: flashCards,
  epub,
};
