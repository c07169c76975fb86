import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { indexParts, onlyWords, unpacked } from './pagefind-files.ts';

const text = (word: string) => {
  const bytes = Buffer.from(word);
  return Buffer.concat([Buffer.from([0x60 + bytes.length]), bytes]);
};
const list = (...values: Buffer[]) =>
  Buffer.concat([Buffer.from([0x80 + values.length]), ...values]);
const file = (value: Buffer) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), value]));
const places = list(
  list(Buffer.from([5]), list(Buffer.from([0x38, 24]), Buffer.from([0x19, 1, 0]))),
);

test('the parts of an index are named with their first words', () => {
  const meta = list(
    text('1.6.0'),
    list(list(text('fi_a'), Buffer.from([9]), text(''))),
    list(list(text('aa'), text('bb'), text('fi_1')), list(text('bc'), text('dd'), text('fi_2'))),
  );
  assert.deepEqual(indexParts(file(meta)), [
    ['fi_1', 'aa'],
    ['fi_2', 'bc'],
  ]);
});

test('of a part only the words that are wanted stay, as they are', () => {
  const word = (name: string) => list(text(name), places, list());
  const part = file(list(list(word('aika'), word('aikaq'), word('aikaaikaq'), word('aikaq”on'))));
  assert.deepEqual(
    unpacked(onlyWords(part, new Set(['aikaq']))),
    Buffer.concat([Buffer.from([0x81, 0x9a, 0, 0, 0, 2]), word('aikaq'), word('aikaq”on')]),
  );
});

test('a file of another kind is refused', () => {
  assert.throws(() => unpacked(gzipSync('no')), /Not a file of Pagefind/);
  assert.throws(() => onlyWords(file(text('no')), new Set()), /otherwise than before/);
});
