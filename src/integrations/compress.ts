import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Packing } from './compress-thread.ts';
import { handfuls, inThreads } from './threads.ts';

/** Text; pictures, fonts, archives and Pagefind's own files are packed already. */
const TEXT = '**/*.{css,csv,gift,html,js,json,md,svg,tsv,txt,vtt,webmanifest,xml}';
/** Smaller files gain nothing that a response would notice. */
const LEAST = 512;
/** So much text is packed as tightly as can be; a bigger site faster, so that its build stays short. */
const TIGHT_BYTES = 24_000_000;

/** Sets `.br` and `.gz` beside every text file, for hosts that serve them. Needs the finished site. */
export function compress(): AstroIntegration {
  return {
    name: 'compress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await compressFolder(fileURLToPath(dir))} files also as .br and .gz`);
      },
    },
  };
}

/** @returns How many files of the folder have their packed copies now. */
export async function compressFolder(folder: string): Promise<number> {
  const files: string[] = [];
  let total = 0;
  for await (const path of glob(TEXT, { cwd: folder })) {
    const file = join(folder, path);
    const { size } = await stat(file);
    if (size < LEAST) continue;
    files.push(file);
    total += size;
  }
  const packing: Packing = { tight: total <= TIGHT_BYTES };
  await inThreads(new URL('./compress-thread.ts', import.meta.url), packing, handfuls(files));
  return files.length;
}
