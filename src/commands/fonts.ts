/**
 * `npm run fonts`: cuts the reading typeface down to what Finnish text needs, into
 * `src/assets/fonts/`. To be run when the typeface's package is a new one, or a character is missing:
 * until then a rare one is drawn in the system's own serif.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { namedBold } from '../exports/bold-font.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖabcdefghijklmnopqrstuvwxyzåäö';
/** What a page is written with; names of abroad among it. */
const ON_PAGES = `${LETTERS}0123456789éèêüûøæšžÉ !"&'()*+,-./:;=?\u00a0–’”…·×°§€›»`;
/** Italics are a question or some words of stress: Finnish, so signs and most letters of abroad stay out. */
const IN_ITALICS = `${LETTERS}0123456789éüšž !"&'(),-./:;?\u00a0–’”…`;
/** Books may be read without any other serif. */
const IN_BOOKS = `${ON_PAGES}ÆØÜÈÊÛÁÀÇÑŠŽáàçñß#$%<>@[\\]^_\`{|}~\u00ad\u2009\u2011—‘‚“„•«‹±½¼¾£©®−¹²³ªº¿¡´`;

/**
 * For the pages, packed. Headings are the boldest thing in roman; italics, short as they are, have one
 * weight. Kerning would be a quarter of the file and is hardly to be seen in this typeface.
 */
const WEB = {
  targetFormat: 'woff2',
  keepFeatures: [],
  noHinting: true,
  noLayoutClosure: true,
  // Empty without features; metrics for lines that run downwards.
  dropTables: ['GDEF', 'GPOS', 'GSUB', 'vhea', 'vmtx'],
} as const;
/** For books and pictures, whose programs know no variable fonts. */
const PRINT = { targetFormat: 'truetype' } as const;

const CUTS = [
  [
    'literata.woff2',
    'normal',
    ON_PAGES,
    { ...WEB, variationAxes: { wght: { min: 400, max: 600, default: 400 } } },
  ],
  ['literata-italic.woff2', 'italic', IN_ITALICS, { ...WEB, variationAxes: { wght: 400 } }],
  ['literata-400.ttf', 'normal', IN_BOOKS, { ...PRINT, variationAxes: { wght: 400 } }],
  ['literata-600.ttf', 'normal', IN_BOOKS, { ...PRINT, variationAxes: { wght: 600 } }],
  ['literata-700.ttf', 'normal', IN_BOOKS, { ...PRINT, variationAxes: { wght: 700 } }],
  ['literata-italic-400.ttf', 'italic', IN_BOOKS, { ...PRINT, variationAxes: { wght: 400 } }],
] as const;

const PACKAGE = createRequire(import.meta.url).resolve(
  '@fontsource-variable/literata/package.json',
);
const FOLDER = fileURLToPath(new URL('../assets/fonts/', import.meta.url));

await mkdir(FOLDER, { recursive: true });
for (const [file, style, characters, options] of CUTS) {
  const whole = await readFile(join(PACKAGE, `../files/literata-latin-wght-${style}.woff2`));
  const cut = await subsetFont(whole, characters, options);
  await writeFile(join(FOLDER, file), options.variationAxes.wght === 700 ? namedBold(cut) : cut);
  console.log(`${file}: ${cut.length} bytes`);
}
await copyFile(join(PACKAGE, '../LICENSE'), join(FOLDER, 'OFL.txt'));
