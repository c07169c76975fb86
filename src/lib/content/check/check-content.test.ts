import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readContent } from '../../../integrations/content-gate.ts';
import { checkContent } from './check-content.ts';
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
