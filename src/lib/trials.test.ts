import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FAULT_NAMES, MARKUP_NAMES, MODE_NAMES, REFUSAL_NAMES } from './trial-names.ts';
import { readTrials, together } from './trials.ts';

test('everything that was recorded has a name in Finnish', () => {
  const { faults, refusals, modes, markup } = readTrials();
  const unnamed = [
    ...faults.map(({ id }) => id).filter((id) => !FAULT_NAMES[id]),
    ...refusals.map(({ id }) => id).filter((id) => !REFUSAL_NAMES[id]),
    ...modes.filter((mode) => !MODE_NAMES[mode]),
    ...markup.map(({ title }) => title).filter((title) => !MARKUP_NAMES[title]),
  ];
  assert.deepEqual(unnamed, []);
});

test('one word for many', () => {
  assert.equal(together(['passed', 'skipped']), 'passed');
  assert.equal(together(['passed', 'failed', 'skipped']), 'failed');
  assert.equal(together(['skipped']), 'skipped');
  assert.equal(together([]), 'skipped');
});
