import { embedAddress, EMBED_PARTS, embedPartAddress } from '../lib/content/addresses.ts';
import type { PublishedModule } from '../lib/module/published-module.ts';
import { PLAIN_PART, schoolFilePath } from '../lib/out/school-files.ts';
import type { BuiltSite, ExportFile } from './export-file.ts';
import { scormManifest } from './scorm-manifest.ts';
import { packagePage } from './scorm-page.ts';
import { zip, type ZipEntry } from './zip.ts';

const START = 'index.html';
const MANIFEST = 'imsmanifest.xml';

/** What a package is made of. */
interface Lesson {
  /** Where the package is published. */
  path: string;
  /** After the module's own name, in the package's identifier. */
  id: string;
  title: string;
  description: string;
  /** Absolute address of its page. */
  address: string;
  embedView: string;
}

/**
 * A SCORM 1.2 package for every chapter and for its plain Finnish: the embed view with all that it
 * needs, as one SCO.
 */
export async function* scorm(module: PublishedModule, site: BuiltSite): AsyncGenerator<ExportFile> {
  for (const lesson of lessons(module)) yield await scormPackage(module, lesson, site);
}

const lessons = ({ name, chapters }: PublishedModule): Lesson[] =>
  chapters.flatMap(({ slug, number, title, description, address, questions, plain }) => [
    // Without a question it could never be completed.
    ...(questions.length > 0
      ? [
          {
            path: schoolFilePath('scorm', slug),
            id: slug,
            title: `${name} ${number} – ${title}`,
            description,
            address,
            embedView: embedAddress(slug),
          },
        ]
      : []),
    ...(plain && plain.questions.length > 0
      ? [
          {
            path: schoolFilePath('scorm', slug, PLAIN_PART.id),
            id: `${slug}-${EMBED_PARTS.plain}`,
            title: `${name} ${number} selkosuomeksi – ${plain.title}`,
            description: plain.description,
            address: plain.address,
            embedView: embedPartAddress(slug, EMBED_PARTS.plain),
          },
        ]
      : []),
  ]);

async function scormPackage(
  module: PublishedModule,
  { path, id, title, description, address, embedView }: Lesson,
  site: BuiltSite,
): Promise<ExportFile> {
  const html = new TextDecoder().decode(await site.read(embedView + START));
  const page = packagePage(html, module.address);
  const entries: ZipEntry[] = [{ path: START, content: page.html }];
  for (const [name, asset] of page.assets)
    entries.push({ path: name, content: await site.read(asset) });
  const manifest = scormManifest({
    identifier: `kohtaamisen-taito-${id}`,
    title,
    description,
    edition: module.edition.number,
    licence: module.licence,
    address,
    start: START,
    files: entries.map((entry) => entry.path).sort(),
  });
  return {
    path,
    content: zip([...entries, { path: MANIFEST, content: manifest }], [MANIFEST]),
  };
}
