import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { allFormats } from '../exports/all-formats.ts';
import type { BuiltSite } from '../exports/export-file.ts';
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
 * What others get is enough for us, too: the files are packed from the published model.
 *
 * @returns Bytes of every file by its root-relative address.
 * @throws {Error} when the files are not those that the catalogue promises.
 */
async function makeFiles(folder: string): Promise<Map<string, number>> {
  const site: BuiltSite = { read: (address) => readFile(join(folder, address)) };
  const module = JSON.parse(await readFile(join(folder, MODULE_JSON), 'utf8')) as PublishedModule;
  const sizes = new Map<string, number>();
  for (const make of Object.values(allFormats))
    for (const { path, content } of await make(module, site)) {
      const bytes = Buffer.from(content);
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
      sizes.set(path, bytes.length);
    }
  checkPromises(schoolFiles(module.chapters.map(({ slug }) => slug)), [...sizes.keys()]);
  return sizes;
}

/** Completes every page's entries of files. */
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
