import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_LISTED, nearChapters } from './near-chapters.ts';

const chapters = Array.from({ length: 2000 }, (_, index) => index);

test('a short module is listed whole', () => {
  const few = chapters.slice(0, MOST_LISTED);
  assert.deepEqual(nearChapters(few, 3), few);
});

test('of a long one those around the reader are, as many at both ends', () => {
  for (const here of [-1, 0, 5, 1000, 1998, 1999]) {
    const near = nearChapters(chapters, here);
    assert.equal(near.length, MOST_LISTED);
    if (here >= 0) assert.ok(near.includes(here), String(here));
  }
  assert.equal(nearChapters(chapters, -1)[0], 0);
});
