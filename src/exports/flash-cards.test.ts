import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tsvRow } from './flash-cards.ts';

test('a row stays one row of two fields, and spaces that do not break stay', () => {
  assert.equal(
    tsvRow({ front: ' a\tb\nc ', back: '"30\u00a0km" = ~{#}' }),
    'a b c\t”30\u00a0km” = ~{#}\n',
  );
});
