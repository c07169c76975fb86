import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf, keysFor, piecesOf, withKeys } from './keys.ts';

test('a key is lower-case ASCII letters only, and different words have different keys', () => {
  const lemmas = ['asiakas', 'sääri', 'saari', 'saaxri', '60-luku', '50-luku', 'brûlée', 'naïvi'];
  const keys = lemmas.map(keyOf);
  for (const key of keys) assert.match(key, /^[a-z]+q$/);
  assert.equal(new Set(keys).size, lemmas.length);
});

test('keys stand behind their word and are told apart from it', () => {
  const keys = { lemmas: ['asiakaspalvelu'], parts: ['asiakas', 'palvelu'] };
  const token = `(${withKeys('asiakaspalvelussa', keysFor(keys))}).`;
  assert.equal(token, '(asiakaspalvelussa^qasiakaspalveluq^qasiakasq^qpalveluq).');
  assert.deepEqual(piecesOf(token), [
    { text: '(', keys: [] },
    { text: 'asiakaspalvelussa', keys: ['qasiakaspalveluq', 'qasiakasq', 'qpalveluq'] },
    { text: ').', keys: [] },
  ]);
  assert.deepEqual(piecesOf('–'), [{ text: '–', keys: [] }]);
});
