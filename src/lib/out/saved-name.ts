/** What files are called when a reader saves them: the name alone says what it is. ASCII. */
import { FORMATS, type SchoolFile, WHOLE } from './school-files.ts';

const named = (parts: readonly (string | undefined)[], ending: string): string =>
  `${[WHOLE, ...parts].filter(Boolean).join('-')}.${ending}`;

/** @returns E.g. `kohtaamisen-taito-asenne-scorm.zip`. */
export const savedName = ({ format, chapter }: Pick<SchoolFile, 'format' | 'chapter'>): string =>
  named([chapter, FORMATS[format].saved], FORMATS[format].ending);

/** @param slug - The chapter's folder name. */
export const qrFileName = (slug: string): string => named([slug, 'qr'], 'svg');
