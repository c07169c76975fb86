import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchGlossary } from './glossary-match.ts';

const entry = (term: string, aliases: string[] = []) => ({
  term,
  aliases,
});
const glossary = [
  entry('aito hymy', ['vilpitön hymy']),
  entry('hymy'),
  entry('asenne', ['suhtautuminen']),
];
/** Endings of the test's words come off. */
const lemmasOf = (word: string) => new Set([word.replace(/(?:n|ssa|sta)$/, '')]);
const names = (...words: string[]) =>
  matchGlossary(words, glossary, lemmasOf).map(({ entry: { term }, alias }) => alias ?? term);

test('what names only some words of a term does not name it', () => {
  const whole = (...words: string[]) =>
    matchGlossary(words, glossary, lemmasOf).map(({ isWhole }) => isWhole);
  assert.deepEqual(whole('hymy'), [true, false]);
  assert.deepEqual(whole('vilpitön', 'hymy'), [true]);
});

test('a term is found by any form of its words and by its other names, whole ones first', () => {
  assert.deepEqual(names('hymyn'), ['hymy', 'aito hymy']);
  assert.deepEqual(names('aito', 'hymy'), ['aito hymy']);
  assert.deepEqual(names('suhtautuminen'), ['suhtautuminen']);
  assert.deepEqual(names('polkupyörä'), []);
  assert.deepEqual(names(), []);
});
