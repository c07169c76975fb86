import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOnce } from './load-once.ts';

test('what has come is kept, what has not come is asked for anew', async () => {
  let asked = 0;
  const load = loadOnce(() =>
    ++asked === 1 ? Promise.reject(new Error('offline')) : Promise.resolve({ asked }),
  );
  await Promise.all([1, 2].map(() => assert.rejects(load(), /offline/)));
  const [one, other] = await Promise.all([load(), load()]);
  assert.equal(one, other);
  assert.deepEqual(one, { asked: 2 });
});
