import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestIn, describeTests, testKey, weakestChapter } from './starting-test.ts';

const situation = (id: string, chapter: string, best: number) => ({
  ...{ id, chapter },
  options: [0, 1, 2].map((at) => (at === best ? { correct: true } : {})),
});
const key = testKey([
  situation('a', 'eka', 0),
  situation('b', 'toka', 2),
  situation('c', 'toka', 1),
]);
const chapters = [
  { slug: 'eka', number: 1 },
  { slug: 'muu', number: 2 },
  { slug: 'toka', number: 3 },
];
const taken = (...chosen: number[]) => ({
  day: '2026-11-09',
  chosen: Object.fromEntries(key.map(({ id }, at) => [id, chosen[at] ?? -1])),
});

test('best choices are counted, of all or of a chapter', () => {
  assert.equal(bestIn(taken(0, 2, 0), key), 2);
  assert.equal(bestIn(taken(0, 2, 0), key, 'toka'), 1);
});

test('to begin with: the chapter that missed most, the first of equals, none when nothing was missed', () => {
  assert.equal(weakestChapter(taken(1, 0, 0), key), 'toka');
  assert.equal(weakestChapter(taken(1, 2, 0), key), 'eka');
  assert.equal(weakestChapter(taken(0, 2, 1), key), undefined);
});

test('in words: day, all, and by chapter; a test of situations that are gone is left out', () => {
  const gone = { day: '2026-11-01', chosen: { poistettu: 1 } };
  assert.deepEqual(describeTests([gone, taken(0, 2, 0)], key, chapters), [
    '9.11.2026: parhaita valintoja 2/3 (luku 1: 1/1, luku 3: 1/2)',
  ]);
});
