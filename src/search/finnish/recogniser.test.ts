import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Recogniser } from './recogniser.ts';
import { completeList } from './site-list.ts';
import { WORD_LIST } from './site-words.ts';
import { readList, writeList } from './word-list.ts';

const text = readFileSync(WORD_LIST, 'utf8');
const list = readList(text);
const recogniser = new Recogniser(list.nodes, list.entries);
const lemmas = (word: string) => recogniser.lemmas(word).map(({ lemma }) => lemma);

test('every form of a word is known, with clitics, possessives and without dots', () => {
  for (const form of ['asiakas', 'asiakkaalle', 'ASIAKKAINEEN', 'asiakkaallammekin', 'asiakasko'])
    assert.deepEqual(lemmas(form), ['asiakas'], form);
  assert.deepEqual(lemmas('esiintyykökään'), ['esiintyä']);
  assert.deepEqual(lemmas('kuuntelemisessa'), ['kuunnella']);
  assert.deepEqual(lemmas('kuuntelevaistakin'), ['kuunnella']);
  assert.deepEqual(lemmas('jatkuva'), ['jatkua']);
  assert.deepEqual(lemmas('tyopaikalla'), ['työpaikka']);
  assert.deepEqual(lemmas('xyzzy'), []);
  assert.deepEqual(lemmas(''), []);
});

test('what has no letters is its own base form', () => {
  assert.deepEqual(lemmas('2031'), ['2031']);
});

test('a letter typed with dots is a letter with dots', () => {
  assert.deepEqual(lemmas('äsiäkäs'), []);
});

test('slips of the finger and beginnings lead to words of the site', () => {
  assert.equal(recogniser.nearest('asiakkalle', 1, 3)[0]?.entry.lemma, 'asiakas');
  assert.equal(recogniser.nearest('luotamus', 1, 3)[0]?.entry.lemma, 'luottamus');
  assert.equal(recogniser.nearest('luotamuskohan', 1, 3)[0]?.form, 'luottamus');
  const begun = (typed: string) => recogniser.begun(typed, 5).map((one) => recogniser.name(one));
  assert.ok(begun('asiakaspal').includes('asiakaspalvelu'));
  assert.ok(begun('asiakaskoh').includes('asiakaskohtaaminen'));
});

test('of many words that begin alike the shortest are named, whatever the order of the alphabet', () => {
  const lemmas = Array.from({ length: 99 }, (_, at) => `aaa${'b'.repeat(at + 1)}`).concat('aavo');
  const many = new Recogniser(
    [{ final: true, arcs: [] }],
    lemmas.map((lemma) => ({ lemma, stem: lemma.length, root: 0, harmony: 'back', noun: false })),
  );
  assert.deepEqual(
    many.begun('aa', 2).map(({ lemma }) => lemma),
    ['aaab', 'aavo'],
  );
});

test('the committed list knows its own words, and packing loses nothing', () => {
  const lost = [...list.words].filter(([word, { lemmas: said }]) => {
    const found = new Set(lemmas(word));
    return !said.some((lemma) => found.has(lemma));
  });
  assert.deepEqual(lost, []);
  assert.equal(writeList(readList(text)), text);
});

test('a foreign word is known with the endings that foreign words get', () => {
  const made = completeList(list, ['canvasissa', 'moodlen', 'canvas', 'moodle']);
  assert.deepEqual(made.keysOf('moodlen').lemmas, ['moodle']);
  assert.deepEqual(made.keysOf('canvasissa').lemmas, ['canvas']);
  const known = new Recogniser(made.nodes, made.entries);
  assert.deepEqual(
    known.lemmas('moodlessa').map(({ lemma }) => lemma),
    ['moodle'],
  );
});

test('a word that the list does not have is guessed like the words that end alike', () => {
  const made = completeList(list, ['sometuksessa', 'asiakkaittenne', 'qqq']);
  assert.deepEqual(made.keysOf('asiakkaittenne').lemmas, ['asiakas']);
  assert.ok(made.keysOf('sometuksessa').lemmas.includes('sometus'));
  assert.deepEqual(made.keysOf('qqq').lemmas, ['qqq']);
  const known = new Recogniser(made.nodes, made.entries);
  assert.ok(known.lemmas('sometuksista').some(({ lemma }) => lemma === 'sometus'));
  assert.ok(made.guessed.includes('sometuksessa'));
});
