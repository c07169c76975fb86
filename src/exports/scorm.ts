import { embedAddress } from '../lib/content/addresses.ts';
import type { PublishedChapter, PublishedModule } from '../lib/module/published-module.ts';
import { schoolFilePath } from '../lib/out/school-files.ts';
import type { BuiltSite, ExportFile } from './export-file.ts';
import { scormManifest } from './scorm-manifest.ts';
import { packagePage } from './scorm-page.ts';
import { zip, type ZipEntry } from './zip.ts';

const START = 'index.html';
const MANIFEST = 'imsmanifest.xml';

/** A SCORM 1.2 package for every chapter: its embed view with all that it needs, as one SCO. */
export const scorm = (module: PublishedModule, site: BuiltSite): Promise<ExportFile[]> =>
  Promise.all(module.chapters.map((chapter) => scormPackage(module, chapter, site)));

async function scormPackage(
  module: PublishedModule,
  chapter: PublishedChapter,
  site: BuiltSite,
): Promise<ExportFile> {
  const embedView = new TextDecoder().decode(await site.read(embedAddress(chapter.slug) + START));
  const page = packagePage(embedView, module.address);
  const entries: ZipEntry[] = [{ path: START, content: page.html }];
  for (const [path, address] of page.assets)
    entries.push({ path, content: await site.read(address) });
  const manifest = scormManifest({
    identifier: `kohtaamisen-taito-${chapter.slug}`,
    title: `${module.name} ${chapter.number} – ${chapter.title}`,
    description: chapter.description,
    edition: module.edition.number,
    licence: module.licence,
    address: chapter.address,
    start: START,
    files: entries.map(({ path }) => path).sort(),
  });
  return {
    path: schoolFilePath('scorm', chapter.slug),
    content: zip([...entries, { path: MANIFEST, content: manifest }], [MANIFEST]),
  };
}
