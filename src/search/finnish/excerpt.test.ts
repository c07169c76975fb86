import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf, hasPhrase, readText } from './excerpt.ts';
import type { Piece } from './keys.ts';

const filler = (count: number) => Array.from({ length: count }, () => 'täyte').join(' ');
const wanted = ['qhymyq', 'qaitoq'].map((key) => (piece: Piece) => piece.keys.includes(key));
const marked = (text: string) =>
  excerptOf(readText(text), wanted)
    .excerpt.filter((run) => run.marked)
    .map((run) => run.text);

test('an excerpt shows the most different words, not the most of one', () => {
  const text = `hymy^qhymyq hymyn^qhymyq hymyä^qhymyq ${filler(40)} aito^qaitoq hymy^qhymyq`;
  assert.deepEqual(marked(text), ['aito', 'hymy']);
});

test('every form is marked and named once; without a mark the text begins', () => {
  const { excerpt, forms } = excerptOf(
    readText('Hymy^qhymyq ja hymyn^qhymyq hymy^qhymyq.'),
    wanted,
  );
  assert.deepEqual(forms, ['hymy', 'hymyn']);
  assert.equal(excerpt.map(({ text }) => text).join(''), 'Hymy ja hymyn hymy.');
  assert.deepEqual(excerptOf(readText('Ei mitään.'), wanted).forms, []);
  assert.deepEqual(excerptOf([], wanted).excerpt, []);
});

test('a phrase is words that follow each other, as they are written', () => {
  const text = readText('”Aito^qaitoq hymy^qhymyq!”');
  assert.ok(hasPhrase(text, ['aito', 'hymy']));
  assert.ok(!hasPhrase(text, ['hymy', 'aito']));
  assert.ok(!hasPhrase(text, ['aito', 'hymyn']));
});
