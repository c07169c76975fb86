import {
  EMBED_GLOSSARY,
  EMBED_PARTS,
  embedAddress,
  embedPartAddress,
} from '../lib/content/addresses.ts';
import type { PublishedChapter, PublishedModule } from '../lib/module/published-module.ts';
import { schoolFilePath } from '../lib/out/school-files.ts';
import type { ExportFile } from './export-file.ts';
import { onSite } from './on-site.ts';
import { assessment } from './qti.ts';
import { bankCategory, chapterName, newTabLink, originLines, paragraph } from './question-bank.ts';
import { type Markup, xml } from './xml.ts';
import { zip, type ZipEntry } from './zip.ts';

const NAMESPACE = 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1';

/** Something that a course's page shows: a link, a page or a test. */
export interface Leaf {
  /** Begins with a letter; unique in the cartridge. */
  id: string;
  title: string;
  type: 'webcontent' | 'imswl_xmlv1p1' | 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment';
  file: ZipEntry;
}

export interface Folder {
  id: string;
  title: string;
  leaves: Leaf[];
}

/**
 * The module as a course: Common Cartridge 1.1, the newest version that Moodle takes. Links lead to the
 * chapters, which stay on the site, and tests come along. Only kinds of resources that every platform has.
 * Moodle opens every link of a cartridge in a frame, and Canvas too: so they lead to embed views.
 */
export function commonCartridge(module: PublishedModule): ExportFile {
  const title = `${module.name} – ${module.subtitle}`;
  return {
    path: schoolFilePath('cartridge'),
    content: cartridge(module, title, [startFolder(module), ...chapterFolders(module)]),
  };
}

/** @param title - Of the course. */
export function cartridge(
  module: PublishedModule,
  title: string,
  folders: readonly Folder[],
): Uint8Array<ArrayBuffer> {
  const leaves = folders.flatMap((one) => one.leaves);
  return zip([
    { path: 'imsmanifest.xml', content: manifest(module, title, folders, leaves) },
    ...leaves.map(({ file }) => file),
  ]);
}

/** Stands first because Moodle puts the first folder above the numbered sections of the course. */
function startFolder(module: PublishedModule): Folder {
  return {
    id: 'alku',
    title: folderTitle(module.name),
    leaves: [startPage(module), webLink('sanasto', 'Sanasto', onSite(module, EMBED_GLOSSARY))],
  };
}

/** The front page, with all that a frame has no room for, is a link away, in a tab of its own. */
export function startPage(module: PublishedModule): Leaf {
  const lines = originLines(module, module.address).map((line) =>
    line === module.address
      ? xml`<p>Koko moduuli on osoitteessa ${newTabLink(line, line)} (avautuu uuteen välilehteen).</p>`
      : paragraph(line),
  );
  return textPage('tietoa', 'Tietoa moduulista', [
    paragraph(module.description),
    paragraph(module.level),
    ...lines,
  ]);
}

/** A page that comes along in the cartridge. */
export const textPage = (id: string, title: string, blocks: readonly Markup[]): Leaf => ({
  id,
  title,
  type: 'webcontent',
  file: {
    path: `sivut/${id}.html`,
    content: xml`<!DOCTYPE html>
<html lang="fi">
<head><meta charset="utf-8"><title>${title}</title></head>
<body>
${blocks.map((block) => xml`${block}\n`)}</body>
</html>
`.text,
  },
});

const chapterFolders = (module: PublishedModule): Folder[] =>
  module.chapters.map((chapter) =>
    chapterFolder(chapter, [
      readLink(module, chapter),
      ...plainLink(module, chapter),
      ...test(module, chapter, false),
      ...test(module, chapter, true),
    ]),
  );

export const chapterFolder = (chapter: PublishedChapter, leaves: Leaf[]): Folder => ({
  id: `luku-${chapter.slug}`,
  title: folderTitle(`${chapterName(chapter)}: ${chapter.title}`),
  leaves,
});

export const readLink = (module: PublishedModule, { slug, title }: PublishedChapter): Leaf =>
  webLink(`lue-${slug}`, `Lue luku: ${title}`, onSite(module, embedAddress(slug)));

/** @returns Nothing when the chapter has no version in plain Finnish. */
export const plainLink = (module: PublishedModule, { slug, plain }: PublishedChapter): Leaf[] =>
  plain
    ? [
        webLink(
          `selko-${slug}`,
          `Selkosuomeksi: ${plain.title}`,
          onSite(module, embedPartAddress(slug, EMBED_PARTS.plain)),
        ),
      ]
    : [];

/**
 * The questions of a chapter.
 *
 * @param plain - Whether those of its version in plain Finnish.
 * @returns Nothing when there are none.
 */
export function test(module: PublishedModule, chapter: PublishedChapter, plain: boolean): Leaf[] {
  const questions = bankCategory(module, chapter, plain)?.questions;
  if (!questions) return [];
  const name = plain ? `${chapter.slug}-selko` : chapter.slug;
  const id = `testi-${name}`;
  const title = `${plain ? 'Kysymyksiä selkosuomeksi' : 'Itsetesti'}: ${chapter.lens}`;
  return [
    {
      id,
      title,
      type: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment',
      file: { path: `testit/${name}.xml`, content: assessment(id, title, questions) },
    },
  ];
}

/** Moodle puts a folder's title into its course format without escaping it. */
export const folderTitle = (title: string) => title.replaceAll('&', 'ja').replace(/[<>]/g, '');

/** An address has to be plain ASCII: Moodle makes others `http://invalidurldetected/`. */
export function webLink(id: string, title: string, address: string): Leaf {
  return {
    id,
    title,
    type: 'imswl_xmlv1p1',
    file: {
      path: `linkit/${id}.xml`,
      content: xml`<?xml version="1.0" encoding="UTF-8"?>
<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1">
  <title>${title}</title>
  <url href="${new URL(address).href}"/>
</webLink>
`.text,
    },
  };
}

/** The namespace stands at the very start: Moodle looks for it in the first 1024 bytes. */
function manifest(
  module: PublishedModule,
  title: string,
  folders: readonly Folder[],
  leaves: readonly Leaf[],
): string {
  const text = (value: string) => xml`<lomimscc:string language="fi">${value}</lomimscc:string>`;
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="${NAMESPACE}" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest" identifier="kohtaamisen-taito">
  <metadata>
    <schema>IMS Common Cartridge</schema>
    <schemaversion>1.1.0</schemaversion>
    <lomimscc:lom>
      <lomimscc:general>
        <lomimscc:title>${text(title)}</lomimscc:title>
        <lomimscc:language>fi</lomimscc:language>
        <lomimscc:description>${text(`${module.description} ${originLines(module, module.address).slice(1).join('. ')}`)}</lomimscc:description>
      </lomimscc:general>
      <lomimscc:rights>
        <lomimscc:copyrightAndOtherRestrictions><lomimscc:value>yes</lomimscc:value></lomimscc:copyrightAndOtherRestrictions>
        <lomimscc:description>${text(`${module.licence.name}: ${module.licence.address}`)}</lomimscc:description>
      </lomimscc:rights>
    </lomimscc:lom>
  </metadata>
  <organizations>
    <organization identifier="kurssi" structure="rooted-hierarchy">
      <item identifier="juuri">
${folders.map(folder)}      </item>
    </organization>
  </organizations>
  <resources>
${leaves.map(resource)}  </resources>
</manifest>
`.text;
}

function folder({ id, title, leaves }: Folder): Markup {
  const items = leaves.map(
    (leaf) =>
      xml`          <item identifier="kohta-${leaf.id}" identifierref="${leaf.id}"><title>${leaf.title}</title></item>\n`,
  );
  return xml`        <item identifier="kansio-${id}">
          <title>${title}</title>
${items}        </item>
`;
}

/** Only a page has an address of its own in the cartridge; the others are read from their one file. */
function resource({ id, type, file: { path } }: Leaf): Markup {
  return xml`    <resource identifier="${id}" type="${type}"${type === 'webcontent' && xml` href="${path}"`}><file href="${path}"/></resource>\n`;
}
