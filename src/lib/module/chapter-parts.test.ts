import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chapterHeadings, chapterParts, chapterStages } from './chapter-parts.ts';

const bare = {
  sections: [{ id: 'raja', title: 'Raja' }],
  encounters: [],
  questions: [],
  reflections: [],
};

test('a chapter lists its own sections where they stand, and no part that it lacks', () => {
  const titles = chapterHeadings(bare).map(({ title }) => title);
  assert.deepEqual(titles.slice(2, 5), ['Tiivistelmä', 'Raja', 'Avainperiaatteet']);
  assert.deepEqual(
    chapterStages(bare).map(({ name }) => name),
    ['reading', 'using', 'facts'],
  );
  const full = { ...bare, encounters: [1], questions: [1], reflections: [1] };
  assert.equal(chapterParts(full).length, chapterParts(bare).length + 3);
});
