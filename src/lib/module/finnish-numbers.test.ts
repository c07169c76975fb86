import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roughHours } from './finnish-numbers.ts';

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
