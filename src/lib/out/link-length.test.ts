import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figure, LONGEST_IN_QR, reachOf, roomLeft } from './link-length.ts';

const states = (length: number) => reachOf(length).map(({ state }) => state);

test('each place is told to be out of reach just after its limit', () => {
  assert.deepEqual(states(LONGEST_IN_QR), ['fits', 'fits', 'fits', 'fits', 'fits']);
  assert.deepEqual(states(LONGEST_IN_QR + 1), ['too-long', 'fits', 'fits', 'fits', 'fits']);
  assert.deepEqual(states(2_001), ['too-long', 'risky', 'fits', 'fits', 'fits']);
  assert.deepEqual(states(4_001), ['too-long', 'risky', 'risky', 'fits', 'fits']);
});

test('how much room is left is told until there is none', () => {
  assert.match(roomLeft(1_000), /kasvaa 100 merkkiä ja mahtua QR-koodiin/);
  assert.match(roomLeft(1_200), /kasvaa 800 merkkiä.*sähköpostissa/);
  assert.match(roomLeft(2_500), /kasvaa 1\u00a0500 merkkiä.*pikaviestiin/);
  assert.equal(roomLeft(4_001), '');
});

test('figures are grouped as in Finnish', () => {
  assert.deepEqual([0, 999, 1_100, 60_000, 1_234_567].map(figure), [
    '0',
    '999',
    '1\u00a0100',
    '60\u00a0000',
    '1\u00a0234\u00a0567',
  ]);
});
