import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanQuery, parseQuery } from './query.ts';

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

test('a query is its words, and quotation marks hold words together', () => {
  assert.deepEqual(parseQuery('Aito hymy'), { words: ['aito', 'hymy'], phrases: [] });
  assert.deepEqual(parseQuery('on ”aito hymy” nyt'), {
    words: ['on', 'aito', 'hymy', 'nyt'],
    phrases: [[1, 3]],
  });
  assert.deepEqual(parseQuery('"aitoa" hymyä "!"').phrases, [[0, 1]]);
  assert.deepEqual(parseQuery('"aito hymy'), { words: ['aito', 'hymy'], phrases: [] });
  assert.deepEqual(parseQuery(''), { words: [], phrases: [] });
});
