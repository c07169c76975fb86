import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { zip, type ZipEntry } from './zip.ts';

const entries: ZipEntry[] = [
  { path: 'b/ä.txt', content: 'ää' },
  { path: 'a.txt', content: new Uint8Array([1, 2]) },
  { path: 'mimetype', content: 'x'.repeat(100), stored: true },
];

test('the same entries in any order give the same bytes, whatever the time zone', () => {
  const zone = process.env['TZ'];
  const one = zip(entries, ['mimetype']);
  process.env['TZ'] = 'Pacific/Auckland';
  try {
    assert.deepEqual(zip([...entries].reverse(), ['mimetype']), one);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('entries are sorted, after those that have to be first, and come back', () => {
  const files = unzipSync(zip(entries, ['mimetype']));
  assert.deepEqual(Object.keys(files), ['mimetype', 'a.txt', 'b/ä.txt']);
  assert.equal(new TextDecoder().decode(files['b/ä.txt']), 'ää');
});

test('what has to be stored is stored', () => {
  const bytes = zip(entries, ['mimetype']);
  assert.equal(Buffer.from(bytes).toString('latin1', 30, 39), 'mimetypex');
});

test('text is compressed and comes back', () => {
  const text = `${'kohtaaminen '.repeat(100)}ä`;
  const bytes = zip([{ path: 'a', content: text }]);
  assert.ok(bytes.length < text.length);
  assert.equal(new TextDecoder().decode(unzipSync(bytes)['a']), text);
});

test('two entries of one path are refused', () => {
  assert.throws(() => zip([...entries, { path: 'a.txt', content: '' }]), /a\.txt/);
});
