import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { completeFileEntries } from '../lib/file-entries.ts';
import { checkPromises, schoolFiles } from '../lib/school-files.ts';
import { eachPage } from './each-page.ts';
import type { Made, Share } from './school-files-thread.ts';
import { inThreads } from './threads.ts';

/** Packs the finished module into the files that schools use, and tells pages how big they are. */
export function schoolFileExports(): AstroIntegration {
  return {
    name: 'school-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const sizes = await makeFiles(folder);
        await completePages(folder, sizes);
        logger.info(`${sizes.size} files for schools`);
      },
    },
  };
}

/**
 * @returns Bytes of every file by its root-relative address.
 * @throws {Error} when the files are not those that the catalogue promises.
 */
async function makeFiles(folder: string): Promise<Map<string, number>> {
  const thread = new URL('./school-files-thread.ts', import.meta.url);
  const shares = await inThreads<Share, Made>(thread, folder, ['packages', 'texts']);
  const made = shares.flatMap(({ sizes }) => sizes);
  checkPromises(
    schoolFiles(shares[0]?.chapters ?? []),
    made.map(([path]) => path),
  );
  return new Map(made);
}

/**
 * Completes every page's entries of files.
 *
 * @param folder - The finished site.
 * @param sizes - Bytes of every file by its root-relative address.
 */
export async function completePages(
  folder: string,
  sizes: ReadonlyMap<string, number>,
): Promise<void> {
  const complete = async (path: string, html: string) => {
    const completed = completeFileEntries(html, sizes);
    if (completed !== html) await writeFile(join(folder, path), completed);
  };
  await eachPage(folder, complete, 'data-file-');
}
