import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchedPage } from './finnish/searched-page.ts';
import { packWords, unpackWords } from './finnish/packed-words.ts';
import { readFacts, writtenFacts } from './search-facts.ts';

/** `oma` is a form of `omata`, too, and `arvo` of `arpoa`. */
const entries = ['arpoa', 'arvo', 'oma', 'omata'].map((lemma, root) => ({
  lemma,
  stem: lemma === 'arpoa' ? 2 : 3,
  root,
  harmony: 'back' as const,
  noun: false,
}));
const list = {
  nodes: [
    { final: false, arcs: [['p', 4] as const, ['v', 5] as const] },
    { final: false, arcs: [['o', 6] as const] },
    { final: true, arcs: [] },
    { final: true, arcs: [['t', 7] as const] },
    { final: false, arcs: [['o', 7] as const] },
    { final: false, arcs: [['o', 6] as const] },
    { final: true, arcs: [] },
    { final: false, arcs: [['a', 6] as const] },
  ],
  entries,
  keysOf: (word: string) => ({ lemmas: [word], parts: [] }),
  guessed: [],
};
const page: SearchedPage = { text: 'arpoa arvo oma', headings: [], anchors: [], about: [] };
const facts = { glossary: [], chapters: [] };

test('a written word is a base form, where it can be one, and not what it may be a form of', async () => {
  const { facts: read, lost } = await readFacts(
    {
      ...facts,
      synonyms: [{ words: [['arvo'], ['oma', 'arvo']], means: [['oma', 'arvo']] }],
      bestBets: [{ title: '', address: '/', asks: [['oma', 'arvo']] }],
    },
    [page],
    new Map([['/', '']]),
    list,
  );
  assert.deepEqual(read.synonyms, [
    { words: [['arvo'], ['oma', 'arvo']], means: [['oma', 'arvo']] },
  ]);
  assert.deepEqual(read.bestBets[0]?.asks, [['oma', 'arvo']]);
  assert.deepEqual(lost, []);
});

test('a synonym that no page has and a place that is not there are problems', async () => {
  const { lost } = await readFacts(
    {
      ...facts,
      synonyms: [{ words: [['a']], means: [['xyzzy']] }],
      bestBets: [{ title: '', address: '/#xyzzy', asks: [] }],
    },
    [page],
    new Map([['/', '<p id="other">']]),
    list,
  );
  assert.deepEqual(
    lost.map(({ file }) => file),
    ['content/synonyms.yaml', 'content/best-bets.yaml'],
  );
});

test('signs in a phrase part its words as in a query, and shift no other phrase', () => {
  const { synonyms, bestBets } = writtenFacts(
    [],
    [],
    [
      { words: ['aukiolo', '24/7'], means: ['Avoinna, aina'] },
      { words: ['moi'], means: ['tervehdys'] },
    ],
    [{ title: '', address: '/', asks: ['Mitä > sanoa?'] }],
  );
  assert.deepEqual(synonyms[0], {
    words: [['aukiolo'], ['24', '7']],
    means: [['avoinna', 'aina']],
  });
  assert.deepEqual(bestBets[0]?.asks, [['mitä', 'sanoa']]);
  assert.deepEqual(unpackWords(packWords({ nodes: [], entries: [] }, synonyms)).synonyms, synonyms);
});
