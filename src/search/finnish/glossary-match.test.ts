import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchGlossary } from './glossary-match.ts';

const entry = (term: string, aliases: string[] = []) => ({ id: term, term, aliases });
const glossary = [
  entry('avoin kysymys', ['avokysymys']),
  entry('suljettu kysymys'),
  entry('asenne', ['suhtautuminen']),
];
const FORMS: Record<string, string> = {
  asenteen: 'asenne',
  avoimen: 'avoin',
  kysymyksen: 'kysymys',
};
const lemmasOf = (word: string) => new Set([FORMS[word] ?? word]);
const names = (words: string, asksMeaning = false) =>
  matchGlossary(words.split(' ').filter(Boolean), asksMeaning, glossary, lemmasOf).map(
    ({ entry: { term }, alias }) => alias ?? term,
  );

test('a term is found by its whole name in any form, and by its other names', () => {
  assert.deepEqual(names('asenteen'), ['asenne']);
  assert.deepEqual(names('avoimen kysymyksen'), ['avoin kysymys']);
  assert.deepEqual(names('suhtautuminen'), ['suhtautuminen']);
});

test('what names only some words of a term, or more than it, does not name it', () => {
  assert.deepEqual(names('kysymys'), []);
  assert.deepEqual(names('asenne asiakas'), []);
  assert.deepEqual(names(''), []);
});

test('a question for a meaning is answered with every term that it names', () => {
  assert.deepEqual(names('avoimen suljettu kysymyksen', true), [
    'avoin kysymys',
    'suljettu kysymys',
  ]);
});
