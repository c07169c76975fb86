import { closeSync, openSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { allFormats } from '../exports/all-formats.ts';
import type { BuiltSite, ExportFile } from '../exports/export-file.ts';
import { MODULE_JSON } from '../lib/addresses.ts';
import { completeFileEntries } from '../lib/file-entries.ts';
import type { PublishedModule } from '../lib/published-module.ts';
import { checkPromises, schoolFiles } from '../lib/school-files.ts';
import { eachPage } from './each-page.ts';

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
 * Writes every file as soon as it is made, so that none is kept.
 *
 * @returns Bytes of every file by its root-relative address.
 * @throws {Error} when the files are not those that the catalogue promises.
 */
async function makeFiles(folder: string): Promise<Map<string, number>> {
  // What others get is enough for us, too: the files are packed from the published model.
  const module = JSON.parse(await readFile(join(folder, MODULE_JSON), 'utf8')) as PublishedModule;
  const site: BuiltSite = { read: (address) => readFile(join(folder, address)) };
  const made: [path: string, size: number][] = [];
  for (const make of Object.values(allFormats)) {
    for await (const file of await make(module, site))
      made.push([file.path, await writePieces(join(folder, file.path), file)]);
  }
  checkPromises(
    schoolFiles(module.chapters.map(({ slug }) => slug)),
    made.map(([path]) => path),
  );
  return new Map(made);
}

/** @returns Bytes that were written. */
async function writePieces(file: string, { pieces }: ExportFile): Promise<number> {
  await mkdir(dirname(file), { recursive: true });
  // Pieces are many and small: each is written at once, without a way through the thread pool.
  const descriptor = openSync(file, 'w');
  try {
    let size = 0;
    for await (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      writeFileSync(descriptor, bytes);
      size += bytes.length;
    }
    return size;
  } finally {
    closeSync(descriptor);
  }
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
  await eachPage(folder, async (path, html) => {
    const completed = completeFileEntries(html, sizes);
    if (completed !== html) await writeFile(join(folder, path), completed);
  });
}
