import type { PublishedModule } from '../lib/module/published-module.ts';
import { bookPictures, ownArt, sitePainter } from './book/art.ts';
import { chapterHandout, moduleBook } from './book/book.ts';
import type { Part, PartGroup, Places } from './book/part.ts';
import { bookStyle, paperStyle } from './book/styles.ts';
import { type Markup, xml } from './xml.ts';
import type { BuiltSite } from './export-file.ts';
import { bookFaces } from './typeface.ts';

/** A book to print: one XHTML document. */
export interface Paper {
  /** Slug of its chapter; none for the whole module. */
  chapter: string | undefined;
  title: string;
  /** As the document names itself. */
  fullTitle: string;
  xhtml: string;
  /** Stands at the foot of every page: what it is, on what terms and where it is on the web. */
  foot: string;
}

const places: Places = {
  id: (part, place) => `${part}-${place}`,
  at: (part, place) => `#${part}${place === undefined ? '' : `-${place}`}`,
  picture: (name) => `kuvat/${name}.svg`,
  paper: true,
};

/** Every paper of the module: the whole book and a handout of each chapter. */
export async function* papers(module: PublishedModule, site: BuiltSite): AsyncGenerator<Paper> {
  const { name, licence, address, chapters } = module;
  yield {
    chapter: undefined,
    title: name,
    fullTitle: name,
    xhtml: paperDocument(name, wholeBook(await moduleBook(module, site, places))),
    foot: `${name} · ${licence.name} · ${address}`,
  };
  for (const chapter of chapters) {
    const parts = await chapterHandout(chapter, module, site, places);
    const fullTitle = `${chapter.title} – ${name}`;
    yield {
      chapter: chapter.slug,
      title: chapter.title,
      fullTitle,
      xhtml: paperDocument(fullTitle, xml`${parts.map(partSection)}`),
      foot: `${name}, luku ${chapter.number} · ${licence.name} · ${chapter.address}`,
    };
  }
}

/** Files that the papers name, by their relative addresses. */
export async function paperFiles(
  module: PublishedModule,
  site: BuiltSite,
): Promise<Map<string, string | Uint8Array>> {
  const paint = await sitePainter();
  const slugs = module.chapters.map(({ slug }) => slug);
  const pictures = await bookPictures(site, paint, slugs);
  return new Map<string, string | Uint8Array>([
    ...[...pictures].map(([name, picture]) => [places.picture(name), picture] as const),
    [places.picture('etusivu'), paint(await ownArt('etusivu'))],
    ['tyyli.css', await bookStyle()],
    ['paperi.css', await paperStyle()],
    ...(await bookFaces()).map(({ path, content }) => [path, content] as const),
  ]);
}

const paperDocument = (title: string, body: Markup): string =>
  xml`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="fi" xml:lang="fi">
<head>
<title>${title}</title>
<link rel="stylesheet" href="tyyli.css"/>
<link rel="stylesheet" href="paperi.css"/>
</head>
<body>
${body}
</body>
</html>
`.text;

const partSection = (part: Part): Markup =>
  xml`<section id="${part.id}" class="part part-${part.type}">${part.body}</section>\n`;

/** The title page with the two shapes, the contents, then part by part. */
function wholeBook(groups: readonly PartGroup[]): Markup {
  const [title, ...parts] = groups.flatMap((group) => group.parts);
  return xml`<img class="paper-cover" src="${places.picture('etusivu')}" alt=""/>
${title && partSection(title)}
<section class="part contents"><h1>Sisällys</h1><nav aria-label="Sisällys"><ol>${groups.map(
    (group) =>
      xml`<li>${group.title !== undefined && xml`<strong>${group.title}</strong>`}<ol>${group.parts
        .filter((part) => part !== title)
        .map((part) => xml`<li><a href="${places.at(part.id)}">${part.title}</a></li>`)}</ol></li>`,
  )}</ol></nav></section>
${parts.map(partSection)}`;
}
