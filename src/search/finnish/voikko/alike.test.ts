import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinAlike } from './alike.ts';

const long = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const longer = [...long, 'j'];

test('sets that are nearly the same become one, unless one may not have what it gets', () => {
  assert.deepEqual(
    joinAlike([long, longer], 0.12, () => true),
    [longer, longer],
  );
  const taken = (set: number, ending: string) => !(set === 0 && ending === 'j');
  assert.deepEqual(joinAlike([long, longer], 0.12, taken), [long, longer]);
});
