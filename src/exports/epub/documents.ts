import { type Markup, xml } from '../xml.ts';
import type { Part, PartGroup, Places } from '../book/part.ts';

const ROLES = {
  titlepage: undefined,
  preface: 'doc-preface',
  chapter: 'doc-chapter',
  appendix: 'doc-appendix',
  glossary: 'doc-glossary',
  bibliography: 'doc-bibliography',
  colophon: 'doc-colophon',
} as const;

const CONTENTS = 'Sisällys';
/** Where {@link contentsDocument} is. */
export const CONTENTS_PAGE = 'sisallys.xhtml';

/** A content document (EPUB 3.3, section 6.1). */
const contentDocument = (title: string, body: Markup): string =>
  xml`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="fi" xml:lang="fi">
<head>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="tyyli.css"/>
</head>
<body>
${body}
</body>
</html>
`.text;

export function partDocument(part: Part): string {
  const role = ROLES[part.type];
  return contentDocument(
    part.title,
    xml`<section epub:type="${part.type}"${role !== undefined && xml` role="${role}"`} class="part part-${part.type}">
${part.body}
</section>`,
  );
}

export const coverDocument = (picture: string, description: string): string =>
  contentDocument(
    'Kansi',
    xml`<section epub:type="cover" aria-label="Kansi" class="cover"><img role="doc-cover" src="${picture}" alt="${description}"/></section>`,
  );

/** The contents as a page to read: the parts alone, so that it stays short. */
export const contentsDocument = (groups: readonly PartGroup[], places: Places): string =>
  contentDocument(
    CONTENTS,
    xml`<section epub:type="toc" role="doc-toc" id="sisallys" aria-labelledby="sisallys-otsikko">
<h1 id="sisallys-otsikko">${CONTENTS}</h1>
${partList(groups, (part) => partLink(part, places))}
</section>`,
  );

/**
 * The navigation document (EPUB 3.3, section 7), from which a reading system makes its own menu:
 * parts, the sections of chapters, and landmarks. It stands outside of the reading order.
 */
export function navigation(groups: readonly PartGroup[], places: Places): string {
  const parts = groups.flatMap((group) => group.parts);
  const first = (type: Part['type']) => parts.find((part) => part.type === type);
  const landmark = (type: string, href: string, name: string) =>
    xml`<li><a epub:type="${type}" href="${href}">${name}</a></li>\n`;
  const start = first('chapter');
  const glossary = first('glossary');
  const bibliography = first('bibliography');
  return contentDocument(
    CONTENTS,
    xml`<nav epub:type="toc" role="doc-toc" aria-labelledby="sisallys-otsikko">
<h1 id="sisallys-otsikko">${CONTENTS}</h1>
${partList(groups, (part) => xml`${partLink(part, places)}${sectionList(part, places)}`)}
</nav>
<nav epub:type="landmarks" aria-label="Kirjan osat" hidden="hidden">
<ol>
${landmark('cover', 'kansi.xhtml', 'Kansi')}${landmark('toc', CONTENTS_PAGE, CONTENTS)}${
      start && landmark('bodymatter', places.at(start.id), 'Luvut')
    }${glossary && landmark('glossary', places.at(glossary.id), glossary.title)}${
      bibliography && landmark('bibliography', places.at(bibliography.id), bibliography.title)
    }</ol>
</nav>`,
  );
}

const partList = (groups: readonly PartGroup[], draw: (part: Part) => Markup): Markup => {
  const entries = (parts: readonly Part[]) => parts.map((part) => xml`<li>${draw(part)}</li>\n`);
  return xml`<ol>
${groups.map(({ title, parts }) =>
  title === undefined
    ? entries(parts)
    : xml`<li><span>${title}</span>\n<ol>\n${entries(parts)}</ol></li>\n`,
)}</ol>`;
};

const partLink = ({ id, title }: Part, places: Places): Markup =>
  xml`<a href="${places.at(id)}">${title}</a>`;

const sectionList = ({ id, type, headings }: Part, places: Places): Markup | false =>
  type === 'chapter' &&
  xml`\n<ol>\n${headings.map(
    (heading) => xml`<li><a href="${places.at(id, heading.id)}">${heading.title}</a></li>\n`,
  )}</ol>`;
