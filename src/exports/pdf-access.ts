import { dictionaries, dictionaryOf, pdfText, readPdf, updatedPdf } from './pdf-update.ts';
import { xml } from './xml.ts';

/** What a PDF should say of itself. */
export interface PdfFacts {
  title: string;
  creator: string;
  licence: { name: string; address: string };
  /** ISO date. */
  date: string;
  /** Where a link leads (a whole address, or a place's name) → what it says. */
  links: ReadonlyMap<string, string>;
}

/**
 * Adds what Chromium leaves out of a tagged PDF: facts in XMP, an author, what its own tags for emphasis
 * stand for, and what each link says. It is nearer to PDF/UA then, which it does not claim to be: nothing
 * here can tell.
 *
 * @param bytes - As Chromium has written it.
 * @throws {Error} when Chromium writes in another way.
 * @see ISO 14289-1 (PDF/UA-1), 7.1, 7.11, 7.18.5.
 */
export function accessiblePdf(bytes: Uint8Array, facts: PdfFacts): Uint8Array {
  const pdf = readPdf(bytes);
  const catalogue = dictionaryOf(pdf, pdf.root);
  const structure = Number(/\/StructTreeRoot (\d+) 0 R/.exec(catalogue)?.[1]);
  const added = new Map([
    [pdf.root, `/Metadata ${pdf.size} 0 R`],
    [pdf.info, `/Author ${pdfText(facts.creator)}`],
    // Tags of PDF 2.0 in a file of PDF 1.4.
    [structure, '/RoleMap <</Strong /Span /Em /Span>>'],
  ]);
  for (const number of dictionaries(pdf)) {
    const dictionary = dictionaryOf(pdf, number);
    if (!/\/Subtype\s*\/Link\b/.test(dictionary)) continue;
    const target = targetOf(dictionary);
    added.set(number, `/Contents ${pdfText(facts.links.get(target) ?? target)}`);
  }
  return updatedPdf(pdf, added, [metadataStream(facts)]);
}

/** Where a link leads: a whole address, or the name of a place in the file. */
function targetOf(link: string): string {
  const [, address, place] =
    /\/URI \(((?:\\.|[^\\)])*)\)|\/Dest \/([^\s/<>[\]()]+)/s.exec(link) ?? [];
  return address?.replace(/\\(.)/gs, '$1') ?? place ?? '';
}

/** The same facts as XMP (ISO 16684-1), as bytes that stand in the file as they are. */
function metadataStream({ title, creator, licence, date }: PdfFacts): string {
  const packet = xml`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${creator}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>fi</rdf:li></rdf:Bag></dc:language>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${licence.name}</rdf:li></rdf:Alt></dc:rights>
<xmpRights:WebStatement>${licence.address}</xmpRights:WebStatement>
<xmp:CreateDate>${date}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>${date}T00:00:00Z</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`.text;
  const bytes = Buffer.from(packet).toString('latin1');
  return `<</Type /Metadata /Subtype /XML /Length ${bytes.length}>>\nstream\n${bytes}\nendstream`;
}
