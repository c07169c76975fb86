import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unveiled, veiled } from './veil.ts';

const TEXT = 'Äitisi sanoi: ”3 + 4 = 7,5 %” – [x] {y} a@b.fi, šakki, Ω ja `koodi` ~_|$';

test('a veiled text is read again as it was, in JSON, too', () => {
  assert.equal(unveiled(veiled(TEXT)), TEXT);
  const page = { content: veiled(TEXT), meta: { title: veiled('100 %') }, anchors: [] };
  assert.deepEqual(JSON.parse(unveiled(JSON.stringify(page))), {
    content: TEXT,
    meta: { title: '100 %' },
    anchors: [],
  });
});

test('of a veiled text no letter of Finnish is left, and nothing that HTML or JSON would escape', () => {
  const plain = 'Ääni, Öljy ja Ångström – 0123456789 b–z: käyttö š ž õ ü é';
  assert.doesNotMatch(veiled(plain), /[\p{L}\p{N}"\\<>&^]/u);
});
