import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roughHours, roughTime } from './finnish-numbers.ts';

test('a long time is told in half hours, in words', () => {
  assert.deepEqual([10, 40, 62, 88, 149, 249, 375].map(roughHours), [
    '10\u00a0minuuttia',
    'puoli tuntia',
    'tunti',
    'puolitoista tuntia',
    'kaksi ja puoli tuntia',
    'neljä tuntia',
    'kuusi ja puoli tuntia',
  ]);
});

test('a time of less than an hour is told in tens of minutes', () => {
  assert.deepEqual([3, 41, 54, 55, 62, 375].map(roughTime), [
    '10\u00a0minuuttia',
    '40\u00a0minuuttia',
    '50\u00a0minuuttia',
    'tunti',
    'tunti',
    'kuusi ja puoli tuntia',
  ]);
});
