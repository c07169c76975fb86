import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packFacts, unpackFacts } from './packed-facts.ts';

const facts = {
  chapters: ['asenne', 'kysyminen'],
  glossary: [
    { id: 'lasnaolo', term: 'läsnäolo', aliases: ['läsnä oleminen', 'tässä ja nyt'] },
    { id: 'avoin', term: 'avoin kysymys', aliases: [] },
  ],
  bestBets: [
    { title: 'Viittaa, jaa', address: '/luvut/asenne/#jaa', asks: [['viite'], ['apa', 'viite']] },
  ],
};

test('facts are lines; an id that its term makes is not written', () => {
  const packed = packFacts(facts);
  assert.deepEqual(packed.glossary, [
    '|läsnäolo|läsnä oleminen|tässä ja nyt',
    'avoin|avoin kysymys',
  ]);
  assert.deepEqual(packed.bestBets, ['Viittaa, jaa|/luvut/asenne/#jaa|viite,apa viite']);
  assert.deepEqual(unpackFacts(packed), facts);
});

test('what is asked twice in the same base forms is written once', () => {
  const [bet] = packFacts({
    ...facts,
    bestBets: [{ title: 'Viite', address: '/', asks: [['viitata'], ['viitata']] }],
  }).bestBets;
  assert.equal(bet, 'Viite|/|viitata');
});
