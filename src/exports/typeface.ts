import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cutFonts, type FontCut } from './cut-fonts.ts';

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
 * The reading typeface, to be cut down to what Finnish needs, as a file whose readers know no other kind.
 *
 * @param weight - The only one: such programs know no variable fonts.
 */
export const cutOfTypeface = async (style: FontStyle, weight: number): Promise<FontCut> => ({
  font: await readFile(join(PACKAGE, `files/literata-latin-wght-${style}.woff2`)),
  characters: CHARACTERS,
  options: { targetFormat: 'truetype', variationAxes: { wght: weight } },
});

/** The styles that books need, each with its file in the book's own folder. */
const BOOK_FACES = [
  { path: 'kirjasin/literata.ttf', style: 'normal', weight: 400 },
  { path: 'kirjasin/literata-lihava.ttf', style: 'normal', weight: 700 },
  { path: 'kirjasin/literata-kursiivi.ttf', style: 'italic', weight: 400 },
] as const;

/** One file a style: many e-readers and PDF know no variable fonts. */
export async function bookFaces(): Promise<{ path: string; content: Uint8Array }[]> {
  const cuts = BOOK_FACES.map(({ style, weight }) => cutOfTypeface(style, weight));
  const made = await cutFonts(await Promise.all(cuts));
  return BOOK_FACES.flatMap(({ path }, at) => {
    const content = made[at];
    return content ? [{ path, content }] : [];
  });
}

/** The typeface's licence, which has to go where it goes (SIL OFL 1.1, condition 2). */
export const typefaceLicence = (): Promise<string> => readFile(join(PACKAGE, 'LICENSE'), 'utf8');

function dirOf(name: string): string {
  return join(createRequire(import.meta.url).resolve(`${name}/package.json`), '..');
}
