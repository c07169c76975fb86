import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timed, totalMinutes } from './timeline.ts';

test('every step begins when the one before ends', () => {
  const steps = [{ minutes: 5 }, { minutes: 8 }, { minutes: 2 }];
  assert.deepEqual(
    timed(steps).map(({ from, to }) => [from, to]),
    [
      [0, 5],
      [5, 13],
      [13, 15],
    ],
  );
  assert.equal(totalMinutes(steps), 15);
});

test('no steps take no time', () => {
  assert.deepEqual(timed([]), []);
  assert.equal(totalMinutes([]), 0);
});
