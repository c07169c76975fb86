import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cutTypeface, typefaceKey } from '../exports/typeface.ts';

const STYLES = ['normal', 'italic'] as const;

/**
 * Cuts the reading typeface down to what Finnish needs and offers it to style sheets as
 * `reading-font/normal.woff2` and `reading-font/italic.woff2`. For pictures drawn at the build there
 * is one weight as a file; `reading-font/files.json` says where. The cut files are kept in Astro's cache.
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
  const key = createHash('sha256')
    .update(await typefaceKey())
    .digest('hex')
    .slice(0, 12);
  const folder = join(cacheFolder, `reading-font-${key}`);
  await mkdir(folder, { recursive: true });
  for (const style of STYLES) {
    const target = join(folder, `${style}.woff2`);
    if (!existsSync(target)) await writeFile(target, await cutTypeface(style, 'woff2'));
  }
  const title = join(folder, 'title.ttf');
  if (!existsSync(title)) await writeFile(title, await cutTypeface('normal', 'truetype', 600));
  await writeFile(join(folder, 'files.json'), JSON.stringify({ title }));
  return folder;
}
