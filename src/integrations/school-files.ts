import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { allFormats } from '../exports/all-formats.ts';
import type { BuiltSite, ExportFile } from '../exports/export-file.ts';
import { MODULE_JSON } from '../lib/addresses.ts';
import { completeFileEntries } from '../lib/file-entries.ts';
import type { PublishedModule } from '../lib/published-module.ts';
import { checkPromises, schoolFiles } from '../lib/school-files.ts';

/** Packs the finished module into the files that schools use, and tells pages how big they are. */
export function schoolFileExports(): AstroIntegration {
  return {
    name: 'school-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = await makeFiles(folder);
        for (const { path, bytes } of files) {
          await mkdir(dirname(join(folder, path)), { recursive: true });
          await writeFile(join(folder, path), bytes);
        }
        await completePages(folder, new Map(files.map(({ path, bytes }) => [path, bytes.length])));
        logger.info(`${files.length} files for schools`);
      },
    },
  };
}

/** @throws {Error} when the files are not those that the catalogue promises. */
async function makeFiles(folder: string): Promise<ExportFile[]> {
  // What others get is enough for us, too: the files are packed from the published model.
  const module = JSON.parse(await readFile(join(folder, MODULE_JSON), 'utf8')) as PublishedModule;
  const site: BuiltSite = { read: (address) => readFile(join(folder, address)) };
  const made = await Promise.all(Object.values(allFormats).map((make) => make(module, site)));
  const files = made.flat();
  checkPromises(
    schoolFiles(module.chapters.map(({ slug }) => slug)),
    files.map(({ path }) => path),
  );
  return files;
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
  const pages = (await readdir(folder, { recursive: true })).filter((path) =>
    path.endsWith('.html'),
  );
  for (const page of pages) {
    const html = await readFile(join(folder, page), 'utf8');
    const completed = completeFileEntries(html, sizes);
    if (completed !== html) await writeFile(join(folder, page), completed);
  }
}
