import { embedAddress } from '../lib/content/addresses.ts';
import type { PublishedChapter, PublishedModule } from '../lib/module/published-module.ts';
import { schoolFilePath } from '../lib/out/school-files.ts';
import type { BuiltSite, ExportFile } from './export-file.ts';
import { scormManifest } from './scorm-manifest.ts';
import { packagePage, packageStyles } from './scorm-page.ts';
import { zip, type ZipEntry } from './zip.ts';

const START = 'index.html';
const MANIFEST = 'imsmanifest.xml';

/** A file beside the page, and those that it needs in turn: path in the package → address on the site. */
interface Asset {
  content: string | Uint8Array;
  needs: ReadonlyMap<string, string>;
}

/** A SCORM 1.2 package for every chapter: its embed view with all that it needs, as one SCO. */
export const scorm = (module: PublishedModule, site: BuiltSite): Promise<ExportFile[]> =>
  Promise.all(module.chapters.map((chapter) => scormPackage(module, chapter, site)));

async function readAsset(address: string, home: string, site: BuiltSite): Promise<Asset> {
  const content = await site.read(address);
  if (!address.endsWith('.css')) return { content, needs: new Map() };
  const { css, assets } = packageStyles(new TextDecoder().decode(content), new URL(home).pathname);
  return { content: css, needs: assets };
}

async function scormPackage(
  module: PublishedModule,
  chapter: PublishedChapter,
  site: BuiltSite,
): Promise<ExportFile> {
  const embedView = new TextDecoder().decode(await site.read(embedAddress(chapter.slug) + START));
  const page = packagePage(embedView, module.address);
  const entries = new Map<string, ZipEntry['content']>([[START, page.html]]);
  const copy = async (assets: ReadonlyMap<string, string>) => {
    for (const [path, address] of assets) {
      if (entries.has(path)) continue;
      const { content, needs } = await readAsset(address, module.address, site);
      entries.set(path, content);
      await copy(needs);
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
    files: [...entries.keys()].sort(),
  });
  entries.set(MANIFEST, manifest);
  return {
    path: schoolFilePath('scorm', chapter.slug),
    content: zip(
      [...entries].map(([path, content]) => ({ path, content })),
      [MANIFEST],
    ),
  };
}
