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

/** The navigation document (EPUB 3.3, section 7): chapters and their sections, and landmarks. */
export function navigation(groups: readonly PartGroup[], places: Places): string {
  const parts = groups.flatMap((group) => group.parts);
  const first = (type: Part['type']) => parts.find((part) => part.type === type);
  const landmark = (type: string, href: string, name: string) =>
    xml`<li><a epub:type="${type}" href="${href}">${name}</a></li>\n`;
  const start = first('chapter');
  const glossary = first('glossary');
  const bibliography = first('bibliography');
  return contentDocument(
    'Sisällys',
    xml`<nav epub:type="toc" role="doc-toc" id="sisallys" aria-labelledby="sisallys-otsikko">
<h1 id="sisallys-otsikko">Sisällys</h1>
<ol>
${groups.map(({ title, parts }) =>
  title === undefined
    ? parts.map((part) => tocEntry(part, places, false))
    : xml`<li><span>${title}</span>\n<ol>\n${parts.map((part) => tocEntry(part, places, part.type === 'chapter'))}</ol></li>\n`,
)}</ol>
</nav>
<nav epub:type="landmarks" aria-label="Kirjan osat" hidden="hidden">
<ol>
${landmark('cover', 'kansi.xhtml', 'Kansi')}${landmark('toc', 'sisallys.xhtml#sisallys', 'Sisällys')}${
      start && landmark('bodymatter', places.at(start.id), 'Luvut')
    }${glossary && landmark('glossary', places.at(glossary.id), glossary.title)}${
      bibliography && landmark('bibliography', places.at(bibliography.id), bibliography.title)
    }</ol>
</nav>`,
  );
}

const tocEntry = ({ id, title, headings }: Part, places: Places, deep: boolean): Markup =>
  xml`<li><a href="${places.at(id)}">${title}</a>${
    deep &&
    xml`\n<ol>\n${headings.map(
      (heading) => xml`<li><a href="${places.at(id, heading.id)}">${heading.title}</a></li>\n`,
    )}</ol>`
  }</li>\n`;
