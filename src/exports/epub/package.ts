import { createHash } from 'node:crypto';
import { creatorOf } from '../../lib/module/creator.ts';
import { ACCESSIBILITY_STATEMENT } from '../../lib/content/addresses.ts';
import type { PublishedModule } from '../../lib/module/published-module.ts';
import type { BookSubject } from '../book/own-parts.ts';
import { onSite } from '../on-site.ts';
import { type Markup, xml } from '../xml.ts';

/** A file of the book. */
export interface Item {
  /** Relative to the package document; also its id there, with dots and slashes made hyphens. */
  path: string;
  type: string;
  content: string | Uint8Array;
  /** What a reading system should know of it, e.g. `nav` or `cover-image`. */
  properties?: string;
  /** Stands in the reading order. */
  read?: true;
}

const itemId = (path: string) => path.replace(/[^a-z0-9-]+/gi, '-');

/**
 * The package document (EPUB 3.3, section 5): what the book is, what it holds and in which order it
 * is read; accessibility metadata after EPUB Accessibility 1.1. Its makers certify it themselves: the
 * tests hold every document of every book against WCAG, and a page of the site reports.
 */
export function packageDocument(
  subject: BookSubject,
  module: PublishedModule,
  items: readonly Item[],
): Markup {
  const { title, description, address, chapter } = subject;
  const hasPlain = (chapter ? [chapter] : module.chapters).some(({ plain }) => plain);
  const { edition, licence, publisher } = module;
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="tunniste" xml:lang="fi">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="tunniste">urn:uuid:${addressUuid(address)}</dc:identifier>
<dc:title>${title}</dc:title>
<dc:creator>${creatorOf(module)}</dc:creator>
<dc:language>fi</dc:language>
<dc:description>${description}</dc:description>
<dc:date>${edition.date}</dc:date>
<dc:source>${address}</dc:source>
<dc:rights>${licence.name}, ${licence.address}</dc:rights>
${publisher !== null && xml`<dc:publisher>${publisher}</dc:publisher>\n`}<meta property="dcterms:modified">${edition.date}T00:00:00Z</meta>
<meta property="schema:version">${edition.number}</meta>
${ACCESSIBILITY.map(([property, value]) => xml`<meta property="schema:${property}">${value}</meta>\n`)}<meta property="schema:accessibilitySummary">${accessibilitySummary(hasPlain)}</meta>
<meta id="saavutettavuus" property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.1 Level AA</meta>
<meta id="arvioija" refines="#saavutettavuus" property="a11y:certifiedBy">${creatorOf(module)}</meta>
<link refines="#arvioija" rel="a11y:certifierReport" href="${onSite(module, ACCESSIBILITY_STATEMENT)}"/>
</metadata>
<manifest>
${items.map(
  ({ path, type, properties }) =>
    xml`<item id="${itemId(path)}" href="${path}" media-type="${type}"${
      properties !== undefined && xml` properties="${properties}"`
    }/>\n`,
)}</manifest>
<spine>
${items.filter(({ read }) => read).map(({ path }) => xml`<itemref idref="${itemId(path)}"/>\n`)}</spine>
</package>
`;
}

const ACCESSIBILITY = [
  ['accessMode', 'textual'],
  ['accessMode', 'visual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'alternativeText'],
  ['accessibilityFeature', 'displayTransformability'],
  ['accessibilityFeature', 'readingOrder'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityHazard', 'none'],
] as const;

/** What was done for it and how it was evaluated; the statement on the site says the same. */
const accessibilitySummary = (hasPlain: boolean): string =>
  [
    'Kirjan koko sisältö on tekstinä. Kuvilla on sanallinen vastine, ja väreillä merkitty kerrotaan myös sanoin.',
    hasPlain ? 'Mukana on sama asia myös selkosuomeksi.' : '',
    'Tekijät ovat arvioineet saavutettavuuden itse automaattisin tarkistuksin ja käymällä rakenteen läpi. Ruudunlukuohjelmalla kirjaa ei ole kokeiltu.',
  ]
    .filter(Boolean)
    .join(' ');

/** The address as a UUID of version 5 (RFC 9562, section 5.5): the same address, the same book. */
export function addressUuid(address: string): string {
  const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const bytes = createHash('sha1').update(urlNamespace).update(address).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
