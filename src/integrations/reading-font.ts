import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontProviders } from 'astro/config';
import type { AstroIntegration } from 'astro';
import { cutFonts, type FontCut } from '../exports/cut-fonts.ts';
import { cutOfTypeface } from '../exports/typeface.ts';

/** Always there, since learners write texts of their own. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789 \u00a0–’”…';
/** Characters of MDX and YAML that stand in the files but not on the pages. */
const SYNTAX = new Set('{}[]_<>*#|~\\^`$@');

const PACKAGE = '@fontsource-variable/literata';
/**
 * Headings are the boldest thing in roman; italics, short as they are, have one weight. Kerning would be
 * a quarter of the file and is hardly to be seen in this typeface.
 */
const STYLES = {
  normal: {
    file: 'normal.woff2',
    weight: '400 600',
    axis: { min: 400, max: 600, default: 400 },
    features: [] as string[],
  },
  italic: { file: 'italic.woff2', weight: '400', axis: 400, features: [] as string[] },
} as const;

/**
 * Cuts the reading typeface down to the characters that are in use and hands it to Astro's fonts. For
 * pictures drawn at the build there is one weight as a file; `reading-font/files.json` says where. The
 * cut files are kept in Astro's cache.
 */
export function readingFont(): AstroIntegration {
  return {
    name: 'reading-font',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const folder = await fontFolder(root, fileURLToPath(config.cacheDir));
        updateConfig({
          vite: { resolve: { alias: { 'reading-font': folder } } },
          fonts: [
            {
              provider: fontProviders.local(),
              name: 'Literata',
              cssVariable: '--font-reading',
              // The first two are fitted to it in `styles/site.css`.
              fallbacks: ['Reading-Georgia', 'Reading-Noto', 'Georgia', 'serif'],
              // Astro's own would set italics upright.
              optimizedFallbacks: false,
              options: {
                variants: Object.entries(STYLES).map(([style, { file, weight }]) => ({
                  style: style as keyof typeof STYLES,
                  weight,
                  // A font that comes late waits for the next page: text never moves under the eye.
                  display: 'optional' as const,
                  // Astro names the family by this path: a relative one is the same in every folder.
                  src: [`./${relative(root, join(folder, file)).split(sep).join('/')}`] as [string],
                })),
              },
            },
          ],
        });
      },
    },
  };
}

/** Every character that the pages are written with, in order. */
async function charactersInUse(root: string): Promise<string> {
  const used = new Set(ALPHABET);
  for await (const path of glob('content/**/*.{mdx,yaml}', { cwd: root }))
    for (const character of (await readFile(join(root, path), 'utf8')).normalize('NFC'))
      used.add(character);
  // Code is written in ASCII: what is beyond it is a text for readers.
  for await (const path of glob('src/{components,layouts,pages}/**/*.{astro,ts}', { cwd: root }))
    for (const [character] of (await readFile(join(root, path), 'utf8')).matchAll(/[^\0-\x7f]/gu))
      used.add(character);
  return [...used]
    .filter((character) => character >= ' ' && character !== '\uFEFF' && !SYNTAX.has(character))
    .sort()
    .join('');
}

async function fontFolder(root: string, cacheFolder: string): Promise<string> {
  const files = createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`);
  const { version } = JSON.parse(await readFile(files, 'utf8')) as { version: string };
  const characters = await charactersInUse(root);
  const recipe = JSON.stringify([version, characters, STYLES]);
  const key = createHash('sha256').update(recipe).digest('hex').slice(0, 12);
  const folder = join(cacheFolder, `reading-font-${key}`);
  await mkdir(folder, { recursive: true });
  const title = join(folder, 'title.ttf');
  const cuts = new Map<string, FontCut>([[title, await cutOfTypeface('normal', 600)]]);
  for (const [style, { file, axis, features }] of Object.entries(STYLES)) {
    cuts.set(join(folder, file), {
      font: await readFile(join(files, `../files/literata-latin-wght-${style}.woff2`)),
      characters,
      options: {
        targetFormat: 'woff2',
        variationAxes: { wght: axis },
        keepFeatures: [...features],
        noHinting: true,
        noLayoutClosure: true,
      },
    });
  }
  const missing = [...cuts].filter(([path]) => !existsSync(path));
  const made = await cutFonts(missing.map(([, cut]) => cut));
  for (const [at, [path]] of missing.entries()) {
    const font = made[at];
    if (font) await writeFile(path, font);
  }
  await writeFile(join(folder, 'files.json'), JSON.stringify({ title }));
  return folder;
}
