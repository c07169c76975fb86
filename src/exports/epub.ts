import type { PublishedModule } from '../lib/module/published-module.ts';
import { schoolFilePath } from '../lib/out/school-files.ts';
import { bookPictures, sitePainter } from './book/art.ts';
import { chapterBook, moduleBook } from './book/book.ts';
import { coverPicture } from './book/cover.ts';
import { type BookSubject, chapterSubject, moduleSubject } from './book/own-parts.ts';
import type { Part, PartGroup, Places } from './book/part.ts';
import { bookStyle } from './book/styles.ts';
import {
  CONTENTS_PAGE,
  contentsDocument,
  coverDocument,
  navigation,
  partDocument,
} from './epub/documents.ts';
import { type Item, packageDocument } from './epub/package.ts';
import type { BuiltSite, ExportFile } from './export-file.ts';
import { bookFaces, typefaceLicence } from './typeface.ts';
import { zip } from './zip.ts';

const XHTML = 'application/xhtml+xml';

const places: Places = {
  id: (_part, place) => place,
  at: (part, place) => `${part}.xhtml${place === undefined ? '' : `#${place}`}`,
  picture: (name) => `kuvat/${name}.svg`,
  paper: false,
};

/** The module and each of its chapters as e-books (EPUB 3.3). */
export async function* epub(module: PublishedModule, site: BuiltSite): AsyncGenerator<ExportFile> {
  const book = async (subject: BookSubject, groups: readonly PartGroup[]) => {
    const items = await bookItems(subject, groups, module, site);
    const content = zip(
      [
        { path: 'mimetype', content: 'application/epub+zip', stored: true },
        { path: 'META-INF/container.xml', content: CONTAINER },
        { path: 'EPUB/kirja.opf', content: packageDocument(subject, module, items).text },
        ...items.map(({ path, content }) => ({ path: `EPUB/${path}`, content })),
      ],
      ['mimetype'],
    );
    return { path: schoolFilePath('epub', subject.chapter?.slug), content };
  };
  yield await book(moduleSubject(module), await moduleBook(module, site, places));
  for (const chapter of module.chapters)
    yield await book(
      chapterSubject(module, chapter),
      await chapterBook(chapter, module, site, places),
    );
}

/** Where the package document is (EPUB 3.3, section 4.2.6.3.1). */
const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/kirja.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** Every file of a book, those to be read in their order. */
async function bookItems(
  subject: BookSubject,
  groups: readonly PartGroup[],
  module: PublishedModule,
  site: BuiltSite,
): Promise<Item[]> {
  const paint = await sitePainter();
  const { chapter } = subject;
  const chapters = chapter ? [chapter] : module.chapters;
  const pictures = await bookPictures(
    site,
    paint,
    chapters.map(({ slug }) => slug),
  );
  const [titlePage, ...parts] = groups.flatMap((group) => group.parts);
  if (!titlePage) throw new Error('The book has no title page');
  const page = (path: string, content: string): Item => ({
    path,
    type: XHTML,
    content,
    read: true,
  });
  const partPage = (part: Part) => page(places.at(part.id), partDocument(part));
  const cover = `${subject.title}. Pyöreä ja nelikulmainen hahmo kohtaavat, ja siinä, missä ne koskettavat, syntyy kolmas väri.`;
  return [
    page('kansi.xhtml', coverDocument('kuvat/kansi.png', cover)),
    partPage(titlePage),
    page(CONTENTS_PAGE, contentsDocument(groups, places)),
    ...parts.map(partPage),
    {
      path: 'navigointi.xhtml',
      type: XHTML,
      content: navigation(groups, places),
      properties: 'nav',
    },
    {
      path: 'kuvat/kansi.png',
      type: 'image/png',
      content: await coverPicture(subject, module.edition, paint),
      properties: 'cover-image',
    },
    ...[...pictures].map(([name, content]) => ({
      path: places.picture(name),
      type: 'image/svg+xml',
      content,
    })),
    { path: 'tyyli.css', type: 'text/css', content: await bookStyle() },
    ...(await bookFaces()).map((face) => ({ ...face, type: 'font/ttf' })),
    { path: 'kirjasin/OFL.txt', type: 'text/plain', content: await typefaceLicence() },
  ];
}
