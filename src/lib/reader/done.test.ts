import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countDone } from './done.ts';
import { emptyRecord } from './learner-record.ts';

const record = {
  ...emptyRecord(),
  read: ['asenne'],
  answers: { a: { right: true, attempts: 2 }, b: { right: false, attempts: 3 } },
  texts: { pohdi: 'x' },
  paths: { kohtaaminen: [] },
  sides: { kiista: 0 },
};

test('each kind is done by its own part of the record', () => {
  const done = (kind: string, ...ids: string[]) => countDone(kind, ids, record);
  assert.deepEqual(done('read', 'asenne', 'selko-asenne'), { done: 1, of: 2 });
  assert.deepEqual(done('question', 'a', 'b', 'c'), { done: 1, of: 3 });
  assert.deepEqual(done('text', 'pohdi', 'a'), { done: 1, of: 2 });
  assert.deepEqual(done('encounter', 'kohtaaminen'), { done: 1, of: 1 });
  assert.deepEqual(done('side', 'kiista', 'toinen'), { done: 1, of: 2 });
  assert.deepEqual(done('test', 'lahtotesti'), { done: 0, of: 1 });
});

test('a kind that is none of ours has nothing done', () => {
  for (const kind of ['', 'toString', 'constructor'])
    assert.deepEqual(countDone(kind, ['asenne'], record), { done: 0, of: 1 });
});
