import { embedAddress } from '../lib/addresses.ts';
import type { PublishedChapter, PublishedModule } from '../lib/published-module.ts';
import { schoolFilePath } from '../lib/school-files.ts';
import type { BuiltSite, ExportFile } from './export-file.ts';
import { scormManifest } from './scorm-manifest.ts';
import { packagePage, packageStyles } from './scorm-page.ts';
import { zip, type ZipEntry } from './zip.ts';

const START = 'index.html';
const MANIFEST = 'imsmanifest.xml';

/** A SCORM 1.2 package for every chapter: its embed view with all that it needs, as one SCO. */
export async function* scorm(module: PublishedModule, site: BuiltSite): AsyncGenerator<ExportFile> {
  for (const chapter of module.chapters) yield await pack(module, chapter, site);
}

async function pack(
  module: PublishedModule,
  chapter: PublishedChapter,
  site: BuiltSite,
): Promise<ExportFile> {
  const text = async (address: string) => new TextDecoder().decode(await site.read(address));
  const page = packagePage(await text(embedAddress(chapter.slug) + START), module.address);
  const files = new Map<string, string | Uint8Array>([[START, page.html]]);
  const copy = async (assets: ReadonlyMap<string, string>) => {
    for (const [path, address] of assets) {
      if (files.has(path)) continue;
      if (!path.endsWith('.css')) {
        files.set(path, await site.read(address));
        continue;
      }
      const styles = packageStyles(await text(address), new URL(module.address).pathname);
      files.set(path, styles.css);
      await copy(styles.assets);
    }
  };
  await copy(page.assets);
  const manifest = scormManifest({
    identifier: `kohtaamisen-taito-${chapter.slug}`,
    title: `${module.name} ${chapter.number} – ${chapter.title}`,
    description: chapter.description,
    edition: module.edition.number,
    licence: module.licence,
    address: chapter.address,
    start: START,
    files: [...files.keys()].sort(),
  });
  const entries: ZipEntry[] = [...files].map(([path, content]) => ({ path, content }));
  return {
    path: schoolFilePath('scorm', chapter.slug),
    bytes: zip([...entries, { path: MANIFEST, content: manifest }], [MANIFEST]),
  };
}
