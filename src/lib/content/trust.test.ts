import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeTrust, describeWalk, endingAt, levelOf, stageGap, standingAt } from './trust.ts';

test('trust is felt at once on the way; an ending needs two steps', () => {
  assert.equal(levelOf(['up', 'same', 'down', 'down']), -1);
  assert.deepEqual([2, 1, 0, -1, -2].map(standingAt), ['up', 'up', 'same', 'down', 'down']);
  assert.deepEqual([3, 2, 1, 0, -1, -2, -5].map(endingAt), [
    'up',
    'up',
    'same',
    'same',
    'same',
    'down',
    'down',
  ]);
});

test('the two come nearer by equal steps and overlap at the best, whatever the number of steps', () => {
  for (const steps of [4, 5, 6]) {
    assert.equal(stageGap(steps, steps), -40);
    assert.equal(stageGap(-steps, steps), 260);
    assert.equal(stageGap(0, steps), stageGap(0, 4));
  }
});

test('trust is told in words', () => {
  assert.equal(
    describeTrust(['up', 'same', 'down']),
    'Sinä ja asiakas. Luottamus kasvaa askeleella 1, pysyy ennallaan askeleella 2, heikkenee askeleella 3.',
  );
});

test('a walk’s result: how it ended, and the best choices', () => {
  const up = { trust: 'up', best: true } as const;
  const down = { trust: 'down', best: false } as const;
  assert.equal(describeWalk([up, down, up, up]), 'Kohtaaminen onnistui. Parhaita valintoja 3/4.');
  assert.equal(describeWalk([up, down]), 'Kohtaamisesta selvittiin. Parhaita valintoja 1/2.');
  assert.equal(describeWalk([down, down]), 'Kohtaaminen katkesi. Parhaita valintoja 0/2.');
});
