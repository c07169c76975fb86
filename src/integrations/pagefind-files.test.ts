import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { cborOf, type CborValue } from '../lib/cbor.ts';
import { askedWords, packedPart, partNames, unpacked, withParts } from './pagefind-files.ts';

const file = (value: CborValue) =>
  gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), ...cborOf(value)]));

test('the parts of an index get other names, and all else stays as it is', () => {
  const pages = [['fi_a', 9, '']];
  const filters = [['kieli', 'fi_9']];
  const meta = file(['1.6.0', pages, [['aa', 'bb', 'fi_1'], ['bc', 'dd', 'fi_2']], filters]); // prettier-ignore
  assert.deepEqual(partNames(meta), ['fi_1', 'fi_2']);
  const parts = [{ from: 'aa', to: 'dd', name: 'fi_3' }];
  assert.deepEqual(
    unpacked(withParts(meta, parts).bytes),
    unpacked(file(['1.6.0', pages, [['aa', 'dd', 'fi_3']], filters])),
  );
});

test('words that are asked for stay, each with one place a page that weighs as much as all', () => {
  const places = [1, 4, -13, 300, 2, 70_000];
  const heavy: CborValue = ['usein', [[1, Array.from({ length: 25 }, () => 3), []]], []];
  const about = [-10, 8];
  const word = (name: string): CborValue => [
    name,
    [
      [6, places, about],
      [4, [3], []],
      [1, [], [-3, 2]],
    ],
    [],
  ];
  const glued: CborValue = ['aikaq”onq', [[10, [5, 9], []], [3, [5], []]], []]; // prettier-ignore
  const part = file([[word('aika'), word('aikaq'), word('aikaqz'), glued, heavy]]);
  const { bytes, name } = packedPart(
    askedWords(part, new Set(['aikaq', 'aikaqz', 'usein'])),
    (word) => (word === 'aikaq' ? 20 : undefined),
  );
  assert.deepEqual(
    unpacked(bytes),
    unpacked(
      file([
        [
          // 2 · 24 + 3 · 12, then with those of the glued word
          ['aikaq', [[6, [-1 - 84, 42], about], [4, [-1 - 72, 0], []], [1, [], [-3, 2]], [2, [0], []]], []], // prettier-ignore
          ['aikaqz', [[6, [-1 - 84, 1], about], [4, [1], []], [1, [], [-3, 2]]], []], // prettier-ignore
          ['usein', [[1, [-256, 0, -256, 2, -91, 2], []]], []], // prettier-ignore
        ],
      ]),
    ),
  );
  assert.notEqual(name, packedPart([], () => undefined).name);
});

test('a file of another kind is refused', () => {
  assert.throws(() => unpacked(gzipSync('no')), /Not a file of Pagefind/);
  assert.throws(() => askedWords(file('no'), new Set()), /otherwise than before/);
});
