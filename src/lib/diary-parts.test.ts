import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diaryParts } from './diary-parts.ts';

const chapters = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test('a short module’s diary is one page', () => {
  const parts = diaryParts(chapters(12));
  assert.deepEqual(
    parts.map(({ address }) => address),
    ['/oppimispaivakirja/'],
  );
  assert.equal(parts[0]?.chapters.length, 12);
});

test('every chapter of a long module is on one page of the diary', () => {
  const parts = diaryParts(chapters(25));
  assert.deepEqual(
    parts.map(({ address, name }) => [address, name]),
    [
      ['/oppimispaivakirja/', 'Luvut 1–12'],
      ['/oppimispaivakirja/luvut-13-24/', 'Luvut 13–24'],
      ['/oppimispaivakirja/luvut-25-25/', 'Luku 25'],
    ],
  );
  assert.deepEqual(
    parts.flatMap((part) => part.chapters),
    chapters(25),
  );
});
