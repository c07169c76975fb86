import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';

/** The characters that Finnish text needs; a rarer one falls back to the system's own serif. */
const CHARACTERS = [
  ' !"#$%&\'()*+,-./0123456789:;<=>?@[\\]^_`{|}~',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÆØÜÉÈÊÛÁÀÇÑ',
  'abcdefghijklmnopqrstuvwxyzåäöæøüéèêûáàçñß',
  '\u00a0\u00ad\u2009\u2011–—‘’‚“”„…•·«»‹›§°±×½¼¾€£©®−¹²³ªº¿¡´',
].join('');

const STYLES = ['normal', 'italic'] as const;
const PACKAGE = '@fontsource-variable/literata';

/**
 * Cuts the reading typeface down to what Finnish needs and offers it to style sheets as
 * `reading-font/normal.woff2` and `reading-font/italic.woff2`. The cut files are kept in Astro's cache.
 */
export function readingFont(): AstroIntegration {
  return {
    name: 'reading-font',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig }) => {
        const folder = await cutFonts(fileURLToPath(config.cacheDir));
        updateConfig({ vite: { resolve: { alias: { 'reading-font': folder } } } });
      },
    },
  };
}

async function cutFonts(cacheFolder: string): Promise<string> {
  const files = createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`);
  const { version } = JSON.parse(await readFile(files, 'utf8')) as { version: string };
  const key = createHash('sha256').update(`${version}${CHARACTERS}`).digest('hex').slice(0, 12);
  const folder = join(cacheFolder, `reading-font-${key}`);
  await mkdir(folder, { recursive: true });
  for (const style of STYLES) {
    const target = join(folder, `${style}.woff2`);
    if (existsSync(target)) continue;
    const whole = await readFile(join(files, `../files/literata-latin-wght-${style}.woff2`));
    const cut = await subsetFont(whole, CHARACTERS, {
      targetFormat: 'woff2',
      variationAxes: { wght: { min: 400, max: 700, default: 400 } },
    });
    await writeFile(target, cut);
  }
  return folder;
}
