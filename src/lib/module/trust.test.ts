import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeTrust, describeWalk, TRUST_SIZE, trustPoints } from './trust.ts';

test('the line begins in the middle, rises, stays and falls by equal steps, and fits its frame', () => {
  const points = trustPoints(['up', 'same', 'down', 'down'], 4);
  const middle = TRUST_SIZE.height / 2;
  assert.deepEqual(
    points.map(({ y }) => Math.sign(middle - y)),
    [0, 1, 1, 0, -1],
  );
  assert.equal(points[0]?.x, TRUST_SIZE.margin);
  assert.equal(points[4]?.x, TRUST_SIZE.width - TRUST_SIZE.margin);
  for (const { y } of trustPoints(Array(6).fill('up'), 6)) assert.ok(y >= TRUST_SIZE.margin);
});

test('the line is told in words', () => {
  assert.equal(
    describeTrust(['up', 'down']),
    'Luottamuskäyrä. askel 1: luottamus kasvaa, askel 2: luottamus laskee.',
  );
});

test('a walk’s result: the best choices, and the trust at the end beside the beginning', () => {
  const up = { trust: 'up', best: true } as const;
  const down = { trust: 'down', best: false } as const;
  const result = (best: number, steps: number, trust: string) =>
    `Parhaita valintoja ${best}/${steps}. Luottamus oli lopussa ${trust} kuin alussa.`;
  assert.equal(describeWalk([up, down, up]), result(2, 3, 'suurempi'));
  assert.equal(describeWalk([up, down]), result(1, 2, 'sama'));
  assert.equal(describeWalk([down]), result(0, 1, 'pienempi'));
});
