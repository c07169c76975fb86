import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeBeside } from './place-beside.ts';

const window = { width: 1000, height: 800 };
const card = { width: 400, height: 150 };
const word = (left: number, top: number) => ({ left, top, bottom: top + 20 });

test('below its word, from where the word begins', () => {
  assert.deepEqual(placeBeside(word(100, 300), card, window), { left: 100, top: 328, most: 464 });
});

test('above a word near the bottom', () => {
  assert.deepEqual(placeBeside(word(100, 700), card, window), { left: 100, top: 542, most: 684 });
});

test('never beyond the side of the window', () => {
  assert.equal(placeBeside(word(900, 300), card, window).left, 592);
  assert.equal(placeBeside(word(-5, 300), card, window).left, 8);
  assert.equal(placeBeside(word(50, 300), card, { width: 320, height: 600 }).left, 8);
});

test('where neither side has room for all of it, the larger one gives its height', () => {
  const low = { width: 320, height: 200 };
  assert.deepEqual(placeBeside(word(10, 60), { width: 304, height: 300 }, low), {
    left: 8,
    top: 88,
    most: 104,
  });
  assert.deepEqual(placeBeside(word(10, 120), { width: 304, height: 300 }, low), {
    left: 8,
    top: 8,
    most: 104,
  });
});
