/**
 * The catalogue of files for schools. Pages draw their lists from it, and a build fails when a file
 * that it promises was not made or a made one is not in it.
 */

/** Name of the files that hold the whole module. */
const WHOLE = 'kohtaamisen-taito';

interface FormatDescription {
  /** As readers know it. */
  name: string;
  /** What it is for, in a few words. */
  purpose: string;
  /** Folder under `/tiedostot/` and ending of the file name. */
  folder: string;
  ending: string;
  /** Whether there is a file for every chapter, and one for the whole module. */
  chapters: boolean;
  whole: boolean;
  /** Made by another command after the build: a link is shown only where the file is there. */
  optional?: true;
}

/** In the order in which a teacher needs them. */
const formats = {
  moodle: {
    name: 'Moodle XML',
    purpose: 'kysymykset Moodlen kysymyspankkiin palautteineen ja vihjeineen',
    folder: 'moodle',
    ending: 'xml',
    chapters: true,
    whole: true,
  },
  gift: {
    name: 'GIFT',
    purpose: 'samat kysymykset tekstitiedostona, jota voi muokata',
    folder: 'gift',
    ending: 'gift',
    chapters: true,
    whole: true,
  },
  cartridge: {
    name: 'Common Cartridge 1.1',
    purpose: 'kurssin runko: linkit lukuihin ja itsetestit',
    folder: 'kurssi',
    ending: 'imscc',
    chapters: false,
    whole: true,
  },
  glossary: {
    name: 'Moodlen sanasto',
    purpose: 'kaikki sanat selityksineen ja rinnakkaissanoineen',
    folder: 'sanasto',
    ending: 'xml',
    chapters: false,
    whole: true,
  },
  book: {
    name: 'Moodlen kirja',
    purpose: 'luvut kirjana, jota luetaan alustalla',
    folder: 'kirja',
    ending: 'zip',
    chapters: false,
    whole: true,
  },
  cards: {
    name: 'Oppimiskortit (TSV)',
    purpose: 'sanat ja avainperiaatteet kortteina',
    folder: 'kortit',
    ending: 'tsv',
    chapters: true,
    whole: true,
  },
  epub: {
    name: 'Sähkökirja (EPUB)',
    purpose: 'koko moduuli luettavaksi puhelimella, tabletilla tai lukulaitteella',
    folder: 'epub',
    ending: 'epub',
    chapters: false,
    whole: true,
  },
  pdf: {
    name: 'Tuloste (PDF)',
    purpose: 'paperille: koko moduuli kirjana ja joka luku monisteena',
    folder: 'pdf',
    ending: 'pdf',
    chapters: true,
    whole: true,
    optional: true,
  },
} satisfies Record<string, FormatDescription>;

export type FormatId = keyof typeof formats;
/** Formats that every build makes. */
export type BuiltFormatId = {
  [Id in FormatId]: (typeof formats)[Id] extends { optional: true } ? never : Id;
}[FormatId];

export const FORMATS: Readonly<Record<FormatId, FormatDescription>> = formats;

/** A promised file. */
export interface SchoolFile {
  /** Root-relative address. */
  path: string;
  format: FormatId;
  /** Slug of its chapter; none for the whole module. */
  chapter: string | undefined;
  optional: boolean;
}

/**
 * Where a file is published.
 *
 * @param format - Its format.
 * @param chapter - Slug of its chapter; left out for the whole module.
 * @returns Root-relative address, e.g. `/tiedostot/gift/asenne.gift`.
 */
export function schoolFilePath(format: FormatId, chapter: string = WHOLE): string {
  const { folder, ending } = FORMATS[format];
  return `/tiedostot/${folder}/${chapter}.${ending}`;
}

/**
 * Every promised file, format by format, the whole module before its chapters.
 *
 * @param chapters - Slugs of the chapters, in the module's order.
 */
export function schoolFiles(chapters: readonly string[]): SchoolFile[] {
  return (Object.keys(FORMATS) as FormatId[]).flatMap((format) => {
    const description = FORMATS[format];
    return [
      ...(description.whole ? [undefined] : []),
      ...(description.chapters ? chapters : []),
    ].map((chapter) => ({
      path: schoolFilePath(format, chapter),
      format,
      chapter,
      optional: description.optional ?? false,
    }));
  });
}

/**
 * Holds the catalogue against what was made.
 *
 * @param promised - The catalogue.
 * @param made - Paths of the files that were made.
 * @throws {Error} naming every file that is missing, not in the catalogue or made twice.
 */
export function checkPromises(promised: readonly SchoolFile[], made: readonly string[]): void {
  const wrong = [
    ...promised
      .filter(({ path, optional }) => !optional && !made.includes(path))
      .map(({ path }) => `${path} is promised in src/lib/school-files.ts but no export made it`),
    ...made
      .filter((path) => !promised.some((file) => file.path === path))
      .map((path) => `${path} was made but is not in src/lib/school-files.ts`),
    ...made
      .filter((path, index) => made.indexOf(path) !== index)
      .map((path) => `${path} was made twice`),
  ];
  if (wrong.length > 0) throw new Error(`School files:\n- ${wrong.join('\n- ')}`);
}
