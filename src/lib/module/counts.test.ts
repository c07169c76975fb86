import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countContent, withCounts } from './counts.ts';

test('content is counted file by file', () => {
  const files = new Map([
    ['content/chapters/a/index.mdx', ''],
    ['content/chapters/a/ideas.yaml', '- id: 1\n- id: 2'],
    ['content/chapters/a/questions.yaml', '- id: x'],
    ['content/chapters/a/selko-questions.yaml', '- id: y\n- id: z'],
    ['content/glossary.yaml', '- id: t'],
  ]);
  assert.deepEqual(countContent(files), {
    chapters: 1,
    ideas: 2,
    plainChapters: 0,
    questions: 3,
    encounters: 0,
    reflections: 0,
    terms: 1,
  });
});

test('a README without a place for the counts is refused', () => {
  assert.throws(() => withCounts('# Nimi', countContent(new Map())), /no <!-- counts/);
});
