import { embedAddress } from '../lib/addresses.ts';
import type { PublishedChapter, PublishedModule } from '../lib/published-module.ts';
import { schoolFilePath } from '../lib/school-files.ts';
import type { BuiltSite, ExportFile } from './export-file.ts';
import { scormManifest } from './scorm-manifest.ts';
import { packagePage, packageStyles } from './scorm-page.ts';
import { pack, zip, type Packed, type ZipEntry } from './zip.ts';

const START = 'index.html';
const MANIFEST = 'imsmanifest.xml';

/** A file beside the page, and those that it needs in turn: path in the package → address on the site. */
interface Asset {
  packed: Packed;
  needs: ReadonlyMap<string, string>;
}

/** What a package tells of its chapter; the rest comes from the chapter's page. */
type ChapterHead = Pick<PublishedChapter, 'slug' | 'number' | 'title' | 'description' | 'address'>;

export const chapterHead = ({
  slug,
  number,
  title,
  description,
  address,
}: PublishedChapter): ChapterHead => ({ slug, number, title, description, address });

type ScormModule = Pick<PublishedModule, 'name' | 'address' | 'edition' | 'licence'> & {
  chapters: readonly ChapterHead[];
};

/** A SCORM 1.2 package for every chapter: its embed view with all that it needs, as one SCO. */
export async function* scorm(module: ScormModule, site: BuiltSite): AsyncGenerator<ExportFile> {
  // Most of what a package holds was in the one before it, too.
  let known: ReadonlyMap<string, Asset> = new Map();
  for (const chapter of module.chapters) {
    const used = new Map<string, Asset>();
    const assetAt = async (address: string) => {
      const asset = known.get(address) ?? (await readAsset(address, module, site));
      used.set(address, asset);
      return asset;
    };
    const page = new TextDecoder().decode(await site.read(embedAddress(chapter.slug) + START));
    yield await scormPackage(module, chapter, page, assetAt);
    known = used;
  }
}

async function readAsset(address: string, module: ScormModule, site: BuiltSite): Promise<Asset> {
  const bytes = await site.read(address);
  if (!address.endsWith('.css')) return { packed: pack(bytes), needs: new Map() };
  const styles = packageStyles(new TextDecoder().decode(bytes), new URL(module.address).pathname);
  return { packed: pack(styles.css), needs: styles.assets };
}

async function scormPackage(
  module: ScormModule,
  chapter: ChapterHead,
  embedView: string,
  assetAt: (address: string) => Promise<Asset>,
): Promise<ExportFile> {
  const page = packagePage(embedView, module.address);
  const entries = new Map<string, ZipEntry['content']>([[START, page.html]]);
  const copy = async (assets: ReadonlyMap<string, string>) => {
    for (const [path, address] of assets) {
      if (entries.has(path)) continue;
      const { packed, needs } = await assetAt(address);
      entries.set(path, packed);
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
    pieces: zip(
      [...entries].map(([path, content]) => ({ path, content })),
      [MANIFEST],
    ),
  };
}
