import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import {
  emptyRecord,
  MAX_FILE,
  parseRecord,
  RecordError,
  serializeRecord,
} from './learner-record.ts';
import { parseHanded, recordBlock, recordTextIn, recordXml } from './record-file.ts';

const record = {
  ...emptyRecord(),
  texts: { a: '</script><b>&amp; "ääni" 😀 \u0000\ufffe\ud83d ]]>\r\n' },
  promise: 'Kysyn.',
};
const page = (content: string) => strToU8(`<!doctype html>\n<p>Moi</p>${content}`);
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

test('a record comes back from every kind of file as it was', async () => {
  for (const bytes of [
    strToU8(serializeRecord(record)),
    page(recordBlock(record)),
    zip({ 'word/document.xml': '<x/>', 'customXml/item1.xml': recordXml(record) }),
    // Word puts parts of its own beside it.
    zip({ 'customXml/item1.xml': '<b:Sources/>', 'customXml/item2.xml': recordXml(record) }),
  ])
    assert.deepEqual(parseRecord(await recordTextIn(bytes)), record);
});

test('who handed it in stands beside the record, and a record without it is read as ever', async () => {
  const handed = { name: 'Äijä <Mäki>', day: '2026-11-29', chapter: 'asenne' };
  for (const bytes of [
    page(recordBlock(record, handed)),
    zip({ 'customXml/item1.xml': recordXml(record, handed) }),
  ]) {
    const text = await recordTextIn(bytes);
    assert.deepEqual(parseHanded(text), handed);
    assert.deepEqual(parseRecord(text), record);
  }
  assert.equal(parseHanded(serializeRecord(record)), undefined);
  assert.equal(parseHanded('{'), undefined);
});

test('a hostile name is one short line, and what does not fit is left out', () => {
  const read = (handed: object) => parseHanded(JSON.stringify({ handed }));
  const day = '2026-11-29';
  assert.equal(read({ name: 7, day }), undefined);
  assert.equal(read({ name: 'A', day: 'eilen' }), undefined);
  assert.deepEqual(read({ name: 'A\n\u202eB\u0000', day, chapter: '<x>' }), { name: 'A B', day });
  assert.equal(read({ name: 'ä'.repeat(1e6), day })?.name.length, 80);
});

test('whatever the learner wrote, the record is plain text in its document', () => {
  for (const text of [recordBlock(record), recordXml(record)]) {
    assert.match(text, /^[\n -~]*$/);
    assert.doesNotMatch(text, /<b>|&/);
  }
});

test('foreign, broken and huge files are refused, each for its own reason', async () => {
  const reasonOf = async (bytes: Uint8Array) => {
    try {
      return parseRecord(await recordTextIn(bytes));
    } catch (error) {
      return error instanceof RecordError ? error.reason : error;
    }
  };
  const whole = zip({ 'customXml/item1.xml': recordXml(record) });
  assert.equal(await reasonOf(page('')), 'foreign');
  assert.equal(await reasonOf(page('<script id="muu">{}</script>')), 'foreign');
  assert.equal(await reasonOf(page(recordBlock(record).replace('"format"', '"x"'))), 'foreign');
  assert.equal(await reasonOf(page(recordBlock(record).replace('{', ''))), 'not-json');
  assert.equal(await reasonOf(page(recordBlock(record).slice(0, 90))), 'not-json');
  assert.equal(await reasonOf(zip({ 'word/document.xml': '<x/>' })), 'foreign');
  assert.equal(await reasonOf(zip({ 'customXml/item1.xml': '<b:Sources/>' })), 'foreign');
  assert.equal(await reasonOf(whole.slice(0, -30)), 'not-json');
  assert.equal(await reasonOf(strToU8('PK')), 'not-json');
  assert.equal(await reasonOf(strToU8('Tehtävät: luku 1\nNimi: Äijä\n')), 'copied');
  // So a platform keeps what was pasted into its field, and so it zips that.
  assert.equal(
    await reasonOf(
      strToU8('<!DOCTYPE html><html><head></head><body><h1>Tehtävät: luku 1</h1></body></html>'),
    ),
    'copied',
  );
  assert.equal(
    await reasonOf(strToU8('<div class="no-overflow"><h1>Tehtävät: luku 1</h1><p>…</p></div>')),
    'copied',
  );
  assert.equal(await reasonOf(new Uint8Array(MAX_FILE + 1)), 'too-large');
  // Small as a zip, huge when it is opened.
  const bomb = zip({ 'customXml/item1.xml': ' '.repeat(MAX_FILE + 1) });
  assert.equal(await reasonOf(bomb), 'foreign');
});
