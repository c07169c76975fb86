import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { allFormats } from '../exports/all-formats.ts';
import type { BuiltSite } from '../exports/export-file.ts';
import { MODULE_JSON } from '../lib/addresses.ts';
import { completeFileEntries } from '../lib/file-entries.ts';
import type { PublishedModule } from '../lib/published-module.ts';
import { checkPromises, schoolFiles } from '../lib/school-files.ts';
import type { FinishedSite, Logger } from './finished-site.ts';

/** Packs the finished module into the files that schools use, and tells pages how big they are. */
export async function addSchoolFiles(site: FinishedSite, logger: Logger): Promise<void> {
  const sizes = await makeFiles(site.folder);
  tellSizes(site, sizes);
  logger.info(`${sizes.size} files for schools`);
}

/** Completes every page's entries of files. */
export function tellSizes({ pages }: FinishedSite, sizes: ReadonlyMap<string, number>): void {
  for (const [path, html] of pages) pages.set(path, completeFileEntries(html, sizes));
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
