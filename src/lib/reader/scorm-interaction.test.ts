import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interactionOf, RESPONSE_LIMIT } from './scorm-interaction.ts';

const told = (kind: string, solution: number[], last: number[], right = false, text = '') =>
  Object.fromEntries(interactionOf({ id: 'ruokatauko', kind, solution }, { right, last }, text));

test('a choice is told by letters, the right one beside it', () => {
  assert.deepEqual(told('choice', [1], [2]), {
    id: 'ruokatauko',
    type: 'choice',
    'correct_responses.0.pattern': 'b',
    student_response: 'c',
    result: 'wrong',
  });
  const { student_response, result } = told('multiple', [0, 2], [0, 2], true);
  assert.deepEqual([student_response, result], ['a,c', 'correct']);
});

test('sorting is matching of items and boxes, ordering a sequence of items', () => {
  const sorted = told('sort', [1, 2, 1], [1, 1, 2]);
  assert.equal(sorted['type'], 'matching');
  assert.equal(sorted['correct_responses.0.pattern'], 'a.1,b.2,c.1');
  assert.equal(sorted['student_response'], 'a.1,b.1,c.2');
  const ordered = told('order', [0, 1, 2], [2, 0, 1]);
  assert.equal(ordered['type'], 'sequencing');
  assert.equal(ordered['student_response'], 'c,a,b');
});

test('own words are one line, no longer than a platform keeps, and judged by nobody', () => {
  const open = told('open', [], [], true, `  Hei!\n\nKorjaan ${'ä'.repeat(400)}`);
  assert.deepEqual([open['type'], open['result']], ['fill-in', 'neutral']);
  assert.ok(open['student_response']?.startsWith('Hei! Korjaan ä'));
  assert.equal(open['student_response']?.length, RESPONSE_LIMIT);
  assert.ok(!('correct_responses.0.pattern' in open));
  const cut = told('open', [], [], true, `${'a'.repeat(RESPONSE_LIMIT - 1)}\u{1F600}`);
  assert.ok(cut['student_response']?.isWellFormed());
});

test('the id comes first, then the type: what follows is read by them', () => {
  const names = interactionOf(
    { id: 'a', kind: 'choice', solution: [0] },
    { right: true, last: [0] },
    '',
  );
  assert.deepEqual(
    names.map(([name]) => name),
    ['id', 'type', 'correct_responses.0.pattern', 'student_response', 'result'],
  );
  assert.deepEqual(
    interactionOf({ id: 'a', kind: 'uusi', solution: [] }, { right: true, last: [] }, ''),
    [],
  );
});
