import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WordPages } from './word-pages.ts';

test('words come in their order, in parts, with all that was told of their pages', () => {
  const words = new WordPages();
  words.add('kuluaq', { number: 0, weight: 24, about: [] });
  words.add('aikaq', { number: 0, weight: 0, about: [['title', 2]] });
  words.add('aikaq', { number: 70_000, weight: 168, about: [] });
  words.add('zq', { number: 70_001, weight: 1_000_000, about: [] });
  assert.deepEqual(
    [...words.parts(2)],
    [
      [
        {
          word: 'aikaq',
          pages: [
            { number: 0, weight: 0, about: [['title', 2]] },
            { number: 70_000, weight: 168, about: [] },
          ],
        },
      ],
      [
        { word: 'kuluaq', pages: [{ number: 0, weight: 24, about: [] }] },
        { word: 'zq', pages: [{ number: 70_001, weight: 65_535, about: [] }] },
      ],
    ],
  );
});
