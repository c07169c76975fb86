import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The reading typeface's files, cut by `npm run fonts`; the build runs in the project's folder. */
const FOLDER = join(process.cwd(), 'src/assets/fonts');

/** For pictures that are drawn at the build: file's path of a style as TrueType. */
export const TYPEFACE = {
  title: join(FOLDER, 'literata-600.ttf'),
  italic: join(FOLDER, 'literata-italic-400.ttf'),
} as const;

/** The styles that books need, each with its file in the book's own folder. */
const BOOK_FACES = {
  'literata-400.ttf': 'kirjasin/literata.ttf',
  'literata-700.ttf': 'kirjasin/literata-lihava.ttf',
  'literata-italic-400.ttf': 'kirjasin/literata-kursiivi.ttf',
} as const;

/** One file a style: many e-readers and PDF know no variable fonts. */
export const bookFaces = (): Promise<{ path: string; content: Uint8Array }[]> =>
  Promise.all(
    Object.entries(BOOK_FACES).map(async ([file, path]) => ({
      path,
      content: await readFile(join(FOLDER, file)),
    })),
  );

/** The typeface's licence, which has to go where it goes (SIL OFL 1.1, condition 2). */
export const typefaceLicence = (): Promise<string> => readFile(join(FOLDER, 'OFL.txt'), 'utf8');
