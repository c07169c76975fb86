import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { pack, zip, type ZipEntry } from './zip.ts';

const entries: ZipEntry[] = [
  { path: 'b/ä.txt', content: 'ää' },
  { path: 'a.txt', content: new Uint8Array([1, 2]) },
  { path: 'mimetype', content: 'x'.repeat(100), stored: true },
];

const whole = async (...of: Parameters<typeof zip>) =>
  Buffer.concat(await Array.fromAsync(zip(...of)));

test('the same entries in any order give the same bytes, whatever the time zone', async () => {
  const zone = process.env['TZ'];
  const one = await whole(entries, ['mimetype']);
  process.env['TZ'] = 'Pacific/Auckland';
  try {
    assert.deepEqual(await whole([...entries].reverse(), ['mimetype']), one);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('entries are sorted, after those that have to be first, and come back', async () => {
  const files = unzipSync(await whole(entries, ['mimetype']));
  assert.deepEqual(Object.keys(files), ['mimetype', 'a.txt', 'b/ä.txt']);
  assert.equal(new TextDecoder().decode(files['b/ä.txt']), 'ää');
});

test('what has to be stored is stored', async () => {
  const bytes = await whole(entries, ['mimetype']);
  assert.equal(bytes.toString('latin1', 30, 39), 'mimetypex');
});

test('an entry is made when its turn comes, in pieces or packed before; all are compressed', async () => {
  const text = 'kohtaaminen '.repeat(100);
  const packed = pack(text);
  const made: string[] = [];
  const entry = (path: string, content: () => ReturnType<typeof pack> | string[]): ZipEntry => ({
    path,
    content: () => {
      made.push(path);
      return content();
    },
  });
  const pieces = zip([entry('b', () => packed), entry('a', () => [text, 'ä'])]);
  assert.deepEqual(made, []);
  const first = await pieces.next();
  assert.deepEqual(made, ['a']);
  const bytes = Buffer.concat([
    first.value ?? new Uint8Array(),
    ...(await Array.fromAsync(pieces)),
  ]);
  const files = unzipSync(bytes);
  assert.equal(String(Buffer.from(files['a'] ?? [])), `${text}ä`);
  assert.equal(String(Buffer.from(files['b'] ?? [])), text);
  assert.ok(bytes.length < text.length);
});

test('what compressing would make bigger is stored', () => {
  const noise = Uint8Array.from({ length: 64 }, (_, at) => (at * 97) % 251);
  assert.deepEqual(pack(noise).bytes, noise);
});

test('two entries of one path are refused', async () => {
  await assert.rejects(whole([...entries, { path: 'a.txt', content: '' }]), /a\.txt/);
});
