import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanQuery, searchesFor } from './query.ts';

test('a query keeps its words and quotation marks', () => {
  assert.equal(cleanQuery('  aito   hymy '), 'aito hymy');
  assert.equal(cleanQuery('"aito hymy"'), '"aito hymy"');
  assert.equal(cleanQuery('a\u0308ksyily'), 'äksyily');
});

test('hostile input becomes plain text or nothing', () => {
  assert.equal(cleanQuery('a\u0000b\u202Ec'), 'a b c');
  assert.equal(cleanQuery('\uD800asenne\uDC00'), 'asenne');
  assert.equal(cleanQuery('…!? ”–'), '');
  assert.equal(cleanQuery(''), '');
  assert.equal([...cleanQuery('😀a'.repeat(5000))].length, 200);
});

test('nothing to search for means no search', () => {
  assert.deepEqual(searchesFor(''), []);
  assert.deepEqual(searchesFor('asenne'), ['asenne']);
});
