import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  describeTrust,
  describeWalk,
  endingAt,
  farAfter,
  levelOf,
  stageGap,
  standingAt,
} from './trust.ts';

test('trust is felt at once on the way; an ending needs three fifths of the steps', () => {
  assert.equal(levelOf(['up', 'same', 'down', 'down']), -1);
  assert.deepEqual([2, 1, 0, -1, -2].map(standingAt), ['up', 'up', 'same', 'down', 'down']);
  for (const [steps, far] of [
    [3, 2],
    [4, 3],
    [5, 3],
    [6, 4],
  ] as const) {
    assert.equal(farAfter(steps), far);
    assert.deepEqual(
      [steps, far, far - 1, 0, 1 - far, -far, -steps].map((level) => endingAt(level, steps)),
      ['up', 'up', 'same', 'same', 'same', 'down', 'down'],
      `${steps} steps`,
    );
  }
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
    'Sinä ja keskustelukumppanisi. Luottamus kasvaa askeleella 1, pysyy ennallaan askeleella 2, heikkenee askeleella 3.',
  );
});

test('a walk’s result: how it ended, and the best choices', () => {
  const up = { trust: 'up', best: true } as const;
  const down = { trust: 'down', best: false } as const;
  const same = { trust: 'same', best: false } as const;
  assert.equal(describeWalk([up, up, up, same]), 'Kohtaaminen onnistui. Parhaita valintoja 3/4.');
  // A good beginning and then indifference.
  assert.match(describeWalk([up, up, same, same, same]), /^Kohtaamisesta selvittiin\. .* 2\/5\.$/);
  assert.equal(describeWalk([up, down]), 'Kohtaamisesta selvittiin. Parhaita valintoja 1/2.');
  assert.equal(describeWalk([down, down]), 'Kohtaaminen katkesi. Parhaita valintoja 0/2.');
});
