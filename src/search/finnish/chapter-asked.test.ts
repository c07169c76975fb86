import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chapterAsked } from './chapter-asked.ts';
import { parseQuery } from './query.ts';

const FORMS: Record<string, string> = { luvun: 'luku', kolmannen: 'kolmas' };
const asked = (query: string) => {
  const { chapter, query: rest } = chapterAsked(
    parseQuery(query),
    ['yksi', 'kaksi', 'kolme'],
    (word) => new Set([FORMS[word] ?? word]),
  );
  return [chapter, ...rest.words];
};

test('a chapter is named by its number in figures or words, before or after', () => {
  assert.deepEqual(asked('luku 3'), ['kolme']);
  assert.deepEqual(asked('luvun 2 tiivistelmä'), ['kaksi', 'tiivistelmä']);
  assert.deepEqual(asked('kolmannen luvun tehtävät'), ['kolme', 'tehtävät']);
  assert.deepEqual(asked('3. luku'), ['kolme']);
});

test('a chapter that is not there is told; what is quoted names none', () => {
  const { absent, query } = chapterAsked(
    parseQuery('luvun 9 tiivistelmä'),
    ['yksi'],
    (word) => new Set([FORMS[word] ?? word]),
  );
  assert.deepEqual([absent, query.words], [9, ['tiivistelmä']]);
  assert.deepEqual(asked('"luku 2"'), [undefined, 'luku', '2']);
});

test('how many chapters is no chapter', () => {
  assert.deepEqual(asked('montako tuntia yksi luku'), [
    undefined,
    'montako',
    'tuntia',
    'yksi',
    'luku',
  ]);
  assert.deepEqual(asked('luku kaksi'), ['kaksi']);
});

test('a number without a chapter is a word', () => {
  assert.deepEqual(asked('45 min'), [undefined, '45', 'min']);
  assert.deepEqual(asked('luku'), [undefined, 'luku']);
});

test('what is quoted beside a chapter stays quoted', () => {
  const rest = (query: string) =>
    chapterAsked(parseQuery(query), ['yksi', 'kaksi'], (word) => new Set([word])).query;
  assert.deepEqual(rest('luku 2 "aito hymy"'), { words: ['aito', 'hymy'], phrases: [[0, 2]] });
  assert.deepEqual(rest('"aito hymy" luku 2'), { words: ['aito', 'hymy'], phrases: [[0, 2]] });
  assert.deepEqual(asked('luku "2"'), [undefined, 'luku', '2']);
});
