import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { accessiblePdf, type PdfFacts } from './pdf-access.ts';

/** A PDF as Chromium writes one: a page with two links, one of its words in a tag for emphasis. */
function smallPdf(): Uint8Array {
  const content = '/P <</MCID 0>> BDC EMC';
  const link = (target: string) => `<</Type /Annot /Subtype /Link /Rect [0 0 9 9] ${target}>>`;
  const objects = [
    `<</Title (A)\n/CreationDate (D:20261122000000+00'00')>>`,
    '<</Type /Catalog\n/Pages 3 0 R\n/MarkInfo <</Type /MarkInfo /Marked true>>\n/StructTreeRoot 7 0 R\n/Dests 9 0 R>>',
    '<</Type /Pages /Count 1 /Kids [4 0 R]>>',
    '<</Type /Page /Parent 3 0 R /MediaBox [0 0 99 99] /Contents 10 0 R /Annots [5 0 R 6 0 R 11 0 R] /StructParents 0>>',
    link('/A <</Type /Action /S /URI /URI (https://e.fi/a\\(b\\)stream)>>'),
    link('/Dest /luku-a'),
    '<</Type /StructTreeRoot\n/K 8 0 R\n/ParentTree 12 0 R>>',
    '<</Type /StructElem /S /Strong /P 7 0 R /Pg 4 0 R /K [0]>>',
    '<</luku-a [4 0 R /XYZ 0 0 0]>>',
    `<</Length ${content.length}>> stream\n${content}\nendstream`,
    link('/A <</Type /Action /S /URI /URI (https://e.fi/muu)>>'),
    '<</Nums [0 [8 0 R]]>>',
  ];
  let text = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n';
  const table = objects.map((object, index) => {
    const place = String(text.length).padStart(10, '0');
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${place} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table.join('')}trailer\n<</Size ${objects.length + 1}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const FACTS: PdfFacts = {
  title: 'Ääni & <kuva> – ”näin”',
  creator: 'Tekijät & muut',
  licence: { name: 'CC BY 4.0', address: 'https://e.fi/?a=1&b=2' },
  date: '2026-11-22',
  links: new Map([
    ['https://e.fi/a(b)stream', 'Yksi – ä'],
    ['luku-a', 'Luku A'],
  ]),
};

async function read(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await pdf.getPage(1);
  const { info, metadata } = await pdf.getMetadata();
  const annotations = (await page.getAnnotations()) as { contentsObj: { str: string } }[];
  const tree = JSON.stringify(await page.getStructTree());
  await pdf.loadingTask.destroy();
  return { info: info as Record<string, unknown>, metadata, annotations, tree };
}

test('another reader finds the facts, the author, the links’ words and a tag that it knows', async () => {
  const { info, metadata, annotations, tree } = await read(accessiblePdf(smallPdf(), FACTS));
  assert.equal(info['Title'], 'A');
  assert.equal(info['Author'], FACTS.creator);
  assert.equal(metadata.get('dc:title'), FACTS.title);
  assert.deepEqual(metadata.get('dc:creator'), [FACTS.creator]);
  assert.deepEqual(
    annotations.map(({ contentsObj }) => contentsObj.str),
    // What no link of the page is known to say is the address itself.
    ['Yksi – ä', 'Luku A', 'https://e.fi/muu'],
  );
  assert.match(tree, /"role":"Span"/);
  assert.doesNotMatch((await read(smallPdf())).tree, /"role":"Span"/);
});

test('the file is only longer: what was there stays, and it claims no standard', () => {
  const [before, after] = [smallPdf(), accessiblePdf(smallPdf(), FACTS)];
  assert.deepEqual(Buffer.from(after).subarray(0, before.length), before);
  assert.deepEqual(accessiblePdf(smallPdf(), FACTS), after);
  assert.doesNotMatch(Buffer.from(after).toString('latin1'), /pdfuaid/);
});

test('a file that is written in another way is refused, not spoiled', () => {
  const other = Buffer.from(smallPdf()).toString('latin1').replace('xref\n0 13', 'xrefs\n0 13');
  assert.throws(() => accessiblePdf(Buffer.from(other, 'latin1'), FACTS), /Chromium/);
  assert.throws(() => accessiblePdf(Buffer.from('%PDF-1.7'), FACTS), /Chromium/);
});
