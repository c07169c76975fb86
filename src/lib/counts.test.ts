import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readContent } from '../integrations/content-gate.ts';
import { countContent, withCounts } from './counts.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('the README’s counts are those of the content (npm run counts)', async () => {
  const readme = await readFile(`${root}README.md`, 'utf8');
  assert.equal(withCounts(readme, countContent(await readContent(root))), readme);
});

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
