import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherTerms } from './practice-cards.ts';

const glossary = (count: number) => Array.from({ length: count }, (_, index) => index);

test('a term is chosen among three others, whatever the length of the glossary', () => {
  for (const count of [4, 7, 14, 21, 30]) {
    for (const at of glossary(count)) {
      const others = new Set(otherTerms(glossary(count), at));
      assert.equal(others.size, 3, `${count} terms`);
      assert.ok(!others.has(at));
    }
  }
  assert.deepEqual(otherTerms(glossary(30), 20), [27, 4, 11]);
});

test('a short glossary gives what it has', () => {
  assert.deepEqual(otherTerms(glossary(2), 0), [1]);
  assert.deepEqual(otherTerms(glossary(1), 0), []);
});
