import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FAULT_NAMES, MARKUP_NAMES, MODE_NAMES, REFUSAL_NAMES } from './trial-names.ts';
import { readTrials } from './trials.ts';

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
