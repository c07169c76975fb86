import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** The characters that Finnish text needs; a rarer one falls back to the system's own serif. */
const CHARACTERS = [
  ' !"#$%&\'()*+,-./0123456789:;<=>?@[\\]^_`{|}~',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÆØÜÉÈÊÛÁÀÇÑ',
  'abcdefghijklmnopqrstuvwxyzåäöæøüéèêûáàçñß',
  '\u00a0\u00ad\u2009\u2011–—‘’‚“”„…•·«»‹›§°±×½¼¾€£©®−¹²³ªº¿¡´',
].join('');

const PACKAGE = dirOf('@fontsource-variable/literata');

export type FontStyle = 'normal' | 'italic';

/**
 * The reading typeface, cut down to what Finnish needs.
 *
 * @param format - `woff2` for the site; `truetype` for files whose readers know no other.
 * @param weight - One weight, for programs that know no variable fonts; left out, 400–700.
 */
export async function cutTypeface(
  style: FontStyle,
  format: 'woff2' | 'truetype',
  weight?: number,
): Promise<Uint8Array> {
  const whole = await readFile(join(PACKAGE, `files/literata-latin-wght-${style}.woff2`));
  return subsetFont(whole, CHARACTERS, {
    targetFormat: format,
    variationAxes: { wght: weight ?? { min: 400, max: 700, default: 400 } },
  });
}

/** The styles that books need, each with its file in the book's own folder. */
const BOOK_FACES = [
  { path: 'kirjasin/literata.ttf', style: 'normal', weight: 400 },
  { path: 'kirjasin/literata-lihava.ttf', style: 'normal', weight: 700 },
  { path: 'kirjasin/literata-kursiivi.ttf', style: 'italic', weight: 400 },
] as const;

/** One file a style: many e-readers and PDF know no variable fonts. */
export const bookFaces = (): Promise<{ path: string; content: Uint8Array }[]> =>
  Promise.all(
    BOOK_FACES.map(async ({ path, style, weight }) => ({
      path,
      content: await cutTypeface(style, 'truetype', weight),
    })),
  );

/** The typeface's licence, which has to go where it goes (SIL OFL 1.1, condition 2). */
export const typefaceLicence = (): Promise<string> => readFile(join(PACKAGE, 'LICENSE'), 'utf8');

function dirOf(name: string): string {
  return join(createRequire(import.meta.url).resolve(`${name}/package.json`), '..');
}
