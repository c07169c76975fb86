import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Recogniser } from '../finnish/recogniser.ts';
import { answer, type Library } from './answer.ts';
import { soundSearch } from './sound-search.ts';

const question = (query: string) => ({
  query,
  plain: false,
  chapter: '',
  most: 40,
  exact: true,
  plainFirst: false,
});
const entry = (lemma: string) => ({
  lemma,
  stem: lemma.length,
  root: 0,
  harmony: 'back' as const,
  noun: false,
});
const libraryOf = (search: Library['search']): Library => ({
  search,
  facts: { glossary: [], chapters: [], synonyms: [], bestBets: [] },
  recogniser: new Recogniser([{ final: true, arcs: [] }], [entry('hitaus'), entry('luottamus')]),
  sections: new Map([['a', { id: 'a', url: 'luvut/a/', title: 'A' }]]),
  readTexts: async () => ({ sections: {}, definitions: {} }),
  scores: new Map(),
  texts: new Map(),
  arrived: new Set(),
});

test('a chunk that failed is told to whoever asked, and asked for anew by who asks next', async () => {
  const watch = { faults: 0, last: '' };
  const slow = Promise.withResolvers<undefined>();
  let isBroken = true;
  const search = async (key: string) => {
    if (key === 'qhitausq') await slow.promise;
    if (isBroken && key === 'qluottamusq') {
      watch.faults += 1;
      watch.last = '404 a chunk';
      return { results: [] };
    }
    return { results: [{ id: 'a', score: 1 }] };
  };
  const library = libraryOf(soundSearch({ search }, watch));
  const ask = (query: string) => answer(question(query), library, () => undefined);
  const first = ask('hitaus luottamus');
  const second = ask('luottamus');
  await assert.rejects(second, /404 a chunk/);
  isBroken = false;
  slow.resolve(undefined);
  const { missing, pages } = await ask('luottamus');
  assert.deepEqual([missing, pages.length], [[], 1]);
  await first.catch(() => undefined);
});

test('a word goes on where it stands, also in a query of more words than are looked for', async () => {
  const library = libraryOf(async () => ({ results: [{ id: 'a', score: 1 }] }));
  const goneOn = async (query: string) =>
    (await answer(question(query), library, () => undefined)).completions;
  assert.deepEqual(await goneOn('hitaus luot'), ['hitaus luottamus']);
  const many = `${'x '.repeat(11)}luot`;
  assert.deepEqual(await goneOn(`${many} loppu`), []);
  assert.deepEqual(await goneOn(`${many} hit`), [`${many} hitaus`]);
});

test('a part is told while texts are on their way, whoever asked for them', async () => {
  const late = Promise.withResolvers<undefined>();
  const library = libraryOf(async () => ({ results: [{ id: 'a', score: 1 }] }));
  library.readTexts = async () => {
    await late.promise;
    return { sections: {}, definitions: {} };
  };
  const partOf = (query: string) =>
    new Promise((resolve) => void answer(question(query), library, resolve));
  await partOf('hitaus');
  await partOf('luottamus');
  late.resolve(undefined);
});
