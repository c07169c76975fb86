import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchGlossary } from './glossary-match.ts';

const entry = (term: string, aliases: string[] = []) => ({
  id: term,
  term,
  definition: '',
  aliases,
});
const glossary = [
  entry('asiakaspalvelu'),
  entry('asenne', ['suhtautuminen']),
  entry('asiakaskohtaaminen'),
  entry('aito hymy'),
];
const names = (query: string) => matchGlossary(query, glossary).map(({ term }) => term);

test('a term is found by its beginning, by another name and whole matches first', () => {
  assert.deepEqual(names('asiakas'), ['asiakaspalvelu', 'asiakaskohtaaminen']);
  assert.deepEqual(names('Suhtautu'), ['asenne']);
  assert.deepEqual(names('ASENNE'), ['asenne']);
  assert.deepEqual(names('hymy'), ['aito hymy']);
});

test('too short a query and a word that is no term find nothing', () => {
  assert.deepEqual(names('as'), []);
  assert.deepEqual(names('polkupyörä'), []);
});
