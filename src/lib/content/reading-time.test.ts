import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWords, readingMinutes } from './reading-time.ts';

test('Finnish words are counted as a reader would', () => {
  assert.equal(countWords('Pölli tästä -blogi, win-win-periaate ja klo 16.55 – ei muuta.'), 9);
  assert.equal(countWords(' … – ” '), 0);
});

test('minutes are whole and never zero', () => {
  assert.equal(readingMinutes(1), 1);
  assert.equal(readingMinutes(130), 1);
  assert.equal(readingMinutes(780), 6);
});
