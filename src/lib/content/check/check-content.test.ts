import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readContent } from '../../../integrations/content-gate.ts';
import { checkContent } from './check-content.ts';
import type { KnownFiles } from './content.ts';
import { formatProblems } from './problem.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const { files, problems } = await readContent(root);

test('the content as it stands has no mistake', () => {
  const all = [...problems, ...checkContent(files)];
  assert.equal(all.length, 0, formatProblems(all));
});

test('the five posts’ ideas are all there', () => {
  const posts = [...files]
    .filter(([path]) => path.endsWith('/ideas.yaml'))
    .flatMap(([, text]) => [...text.matchAll(/^- id: (P[0-4])-/gm)].map(([, post]) => post));
  const count = (post: string) => posts.filter((one) => one === post).length;
  assert.deepEqual(['P0', 'P1', 'P2', 'P3', 'P4'].map(count), [20, 20, 20, 17, 19]);
});

test('a check that reads only what has changed tells what a whole one does', () => {
  const known: KnownFiles = new Map();
  checkContent(files, known);
  const read = new Map(known);
  const file = 'content/chapters/asenne/questions.yaml';
  const changed = new Map(files).set(file, (files.get(file) ?? '').replace('- id: ', '- id: Ä'));
  const problems = checkContent(changed, known);
  assert.notEqual(problems.length, 0);
  assert.deepEqual(problems, checkContent(changed));
  assert.deepEqual(
    [...known.keys()].filter((one) => known.get(one) !== read.get(one)),
    [file],
  );
  assert.deepEqual(checkContent(files, known), []);
});
