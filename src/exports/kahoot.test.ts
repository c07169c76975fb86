import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublishedModule } from '../lib/module/published-module.ts';
import { kahoot, kahootRows } from './kahoot.ts';
import { NASTY, nastyModule } from './nasty-module.fixture.ts';

const claim = { id: 'a', claim: NASTY, lure: '', better: `${'pitkä '.repeat(20)}.`, chapter: 'b' };
const module = {
  ...nastyModule,
  whole: { misconceptions: [claim] },
  glossary: [],
} as unknown as PublishedModule;

test('the head stands in the eighth row, and what is too long is left out whole', () => {
  const rows = kahootRows(module);
  assert.match(String(rows[7]?.[1]), /^Question/);
  assert.deepEqual(rows.slice(8), [[1, NASTY, 'Harhaluulo', 'Hyvä ajatus', null, null, 30, 1]]);
});

test('the same module gives the same bytes, whatever the time', async ({ mock }) => {
  const one = await kahoot(module);
  mock.timers.enable({ apis: ['Date'], now: Date.UTC(2031, 4, 5) });
  assert.deepEqual(await kahoot(module), one);
});
