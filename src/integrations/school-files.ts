import { glob, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { siteFormats } from '../exports/all-formats.ts';
import type { BuiltSite } from '../exports/export-file.ts';
import { MODULE_JSON } from '../lib/content/addresses.ts';
import { completeFileEntries } from '../lib/out/file-entries.ts';
import type { PublishedModule } from '../lib/module/published-module.ts';
import { checkPromises, schoolFiles } from '../lib/out/school-files.ts';
import type { FinishedSite, Logger } from './finished-site.ts';

/** Completes the files that schools use, and tells pages how big they are. */
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
 * Makes the files that carry parts of the site; the others are pages' neighbours (`pages/tiedostot/`).
 * What others get is enough for us, too: all are packed from the published model.
 *
 * @returns Bytes of every file by its root-relative address.
 * @throws {Error} when the files are not those that the catalogue promises.
 */
async function makeFiles(folder: string): Promise<Map<string, number>> {
  const site: BuiltSite = { read: (address) => readFile(join(folder, address)) };
  const module = JSON.parse(await readFile(join(folder, MODULE_JSON), 'utf8')) as PublishedModule;
  for (const make of Object.values(siteFormats))
    for await (const { path, content } of make(module, site)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
  const sizes = new Map<string, number>();
  for await (const path of glob('tiedostot/*/*', { cwd: folder }))
    sizes.set(`/${path.split(sep).join('/')}`, (await stat(join(folder, path))).size);
  checkPromises(schoolFiles(module.chapters), sizes);
  return sizes;
}
