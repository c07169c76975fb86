import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { parse, serialize } from 'parse5';
import type { HandIn } from '../reader/hand-in.ts';
import { emptyRecord, parseRecord, RecordError } from '../reader/learner-record.ts';
import { recordTextIn } from '../reader/record-file.ts';
import { handInHtml, handInPage } from './hand-in-html.ts';
import { handInText } from './hand-in-text.ts';
import { handInWord } from './hand-in-word.ts';

const document: HandIn = {
  title: 'Tehtävät: luku 1',
  author: 'Äijä <Mäki>',
  facts: [
    ['Nimi', 'Äijä <Mäki>'],
    ['Päivä', '29.11.2026'],
  ],
  parts: [
    { kind: 'paragraph', text: 'Luettu.' },
    { kind: 'heading', level: 2, text: 'Kohtaaminen: Taksi' },
    { kind: 'steps', items: ['”Hei.”', '”Odota.”'] },
    { kind: 'heading', level: 2, text: 'Kohtaaminen: Toinen' },
    { kind: 'steps', items: ['”Alusta.”'] },
    { kind: 'list', items: ['Pumppu – oikein'] },
    { kind: 'own', lines: ['# <b>x</b> & *y*', '', 'Toinen.'] },
  ],
  record: { ...emptyRecord(), texts: { a: '# <b>x</b> & *y*\n\nToinen.' } },
  handed: { name: 'Äijä <Mäki>', day: '2026-11-29', chapter: 'asenne' },
  fileName: 'palautus-asenne-aija',
};

test('as text: headings, lists and the learner’s own lines as they are', () => {
  assert.equal(
    handInText(document),
    `Tehtävät: luku 1
Nimi: Äijä <Mäki>
Päivä: 29.11.2026

Luettu.

Kohtaaminen: Taksi
1. ”Hei.”
2. ”Odota.”

Kohtaaminen: Toinen
1. ”Alusta.”

– Pumppu – oikein

# <b>x</b> & *y*

Toinen.
`,
  );
});

test('a page that was cut on its way is broken, wherever it was cut', async () => {
  const html = handInPage(document);
  const block = html.indexOf('<script');
  for (const end of [html.indexOf('</h1>'), html.indexOf('</ol>'), block + 10, block + 90])
    await assert.rejects(
      recordTextIn(new TextEncoder().encode(html.slice(0, end))),
      (error) => error instanceof RecordError && error.reason === 'not-json',
      String(end),
    );
});

test('as a page: whole, asking for nothing, with the record in it', async () => {
  const html = handInPage(document);
  assert.equal(serialize(parse(html)).match(/<(b|mäki)>/gi), null);
  assert.match(handInHtml(document), /<blockquote><p># &lt;b&gt;x&lt;\/b&gt; &amp; \*y\*<br>/);
  assert.match(handInHtml(document), /<ol>\n<li>”Hei.”<\/li>\n<li>”Odota.”<\/li>\n<\/ol>/);
  assert.doesNotMatch(html, /\s(src|href|on\w+|style)=/);
  const record = parseRecord(await recordTextIn(new TextEncoder().encode(html)));
  assert.deepEqual(record, document.record);
});

test('as a Word file: headings, every list from one, own words, and the record in a part of its own', async () => {
  const file = await handInWord(document);
  assert.match(file.type, /wordprocessingml\.document$/);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const paragraphs = [...part('word/document.xml').matchAll(/<w:p>(.*?)<\/w:p>/g)].map(
    ([, xml = '']) => ({
      text: [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<|<w:br\/>/g)]
        .map(([, text]) => text ?? '\n')
        .join(''),
      style: /<w:pStyle w:val="(\w+)"/.exec(xml)?.[1] ?? '',
      numbers: /<w:numId w:val="(\d+)"/.exec(xml)?.[1],
    }),
  );
  assert.deepEqual(
    paragraphs.map(({ text, style }) => [style, text]),
    [
      ['Heading1', 'Tehtävät: luku 1'],
      ['', 'Nimi: Äijä &lt;Mäki&gt;'],
      ['', 'Päivä: 29.11.2026'],
      ['', 'Luettu.'],
      ['Heading2', 'Kohtaaminen: Taksi'],
      ['ListParagraph', '”Hei.”'],
      ['ListParagraph', '”Odota.”'],
      ['Heading2', 'Kohtaaminen: Toinen'],
      ['ListParagraph', '”Alusta.”'],
      ['ListParagraph', 'Pumppu – oikein'],
      ['OmatSanat', '# &lt;b&gt;x&lt;/b&gt; &amp; *y*\n\nToinen.'],
    ],
  );
  const [first, second, other] = paragraphs.flatMap(({ numbers }) => numbers ?? []);
  assert.equal(first, second);
  assert.notEqual(first, other);
  assert.match(part('word/styles.xml'), /w:styleId="OmatSanat"/);
  assert.match(part('word/styles.xml'), /<w:lang w:val="fi-FI"/);
  assert.match(part('word/_rels/document.xml.rels'), /Target="\.\.\/customXml\/item1\.xml"/);
  assert.match(part('docProps/core.xml'), /<dc:creator>Äijä &lt;Mäki&gt;</);
  assert.deepEqual(parseRecord(await recordTextIn(bytes)), document.record);
});
