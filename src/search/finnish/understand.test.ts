import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseQuery } from './query.ts';
import { Recogniser } from './recogniser.ts';
import { WORD_LIST } from './site-words.ts';
import { understand, type Synonym } from './understand.ts';
import { readList } from './word-list.ts';

const list = readList(readFileSync(WORD_LIST, 'utf8'));
const recogniser = new Recogniser(list.nodes, list.entries);
const absent = new Set(['qreklamaatioq', 'qreklamointiq', 'qempatiaq', 'qsmallq']);
const synonyms: Synonym[] = [
  { words: [['reklamaatio'], ['reklamointi']], means: [['valitus'], ['kielteinen', 'palaute']] },
  { words: [['small', 'talk']], means: [['jutustelu']] },
  { words: [['raha', 'takaisin']], means: [['hyvitys']] },
];
const language = {
  recogniser,
  synonyms,
  isThere: (key: string) => Promise.resolve(!absent.has(key)),
};
/** What each thing that is asked for is looked for by. */
async function understood(query: string, exact = false) {
  const { concepts, missing, corrected } = await understand(parseQuery(query), language, exact);
  return {
    keys: concepts.map(({ ways }) => ways.map(({ keys }) => keys.join(' '))),
    missing,
    corrected: corrected.map(({ typed, meant }) => `${typed} → ${meant}`),
  };
}

test('words that only ask weigh nothing, unless there are no others or they are quoted', async () => {
  const { keys } = await understood('mitä mie teen ku asiakas');
  assert.deepEqual(keys, [['qasiakasq']]);
  assert.equal((await understood('mitä se on')).keys.length, 3);
});

test('what stands in quotes is taken for nothing else', async () => {
  const { keys, missing } = await understood('"kunioitus" "reklamaatio" "asiakas" palvelu');
  assert.deepEqual(keys, [['qasiakasq'], ['qpalveluq', 'qasiakaspalveluq']]);
  assert.deepEqual(missing, ['kunioitus', 'reklamaatio']);
});

test('what people say leads to what the module says, in any form and in several words', async () => {
  assert.deepEqual((await understood('reklamaatiosta')).keys, [
    ['qvalitusq', 'qkielteinenq qpalauteq'],
  ]);
  assert.deepEqual((await understood('small talk')).keys, [['qjutusteluq']]);
});

test('a phrase is one thing: as it is said, or as the module says it', async () => {
  const { keys } = await understood('asiakas haluaisi rahat takaisin');
  assert.deepEqual(keys.at(-1), ['qrahaq qtakaisinq', 'qhyvitysq']);
  assert.ok(keys.every((one) => !one.includes('qrahaq')));
});

test('two words for which the module says the same are one thing', async () => {
  assert.deepEqual((await understood('reklamaatio reklamointi')).keys, [
    ['qvalitusq', 'qkielteinenq qpalauteq'],
  ]);
  const own = await understood('reklamaatio valitus');
  assert.equal(own.keys.length, 2);
});

test('words as they are spoken are read as they are written', async () => {
  const { keys, missing } = await understood('vihanen asiakas vastannu');
  assert.deepEqual(keys, [['qvihainenq'], ['qasiakasq'], ['qvastataq']]);
  assert.deepEqual(missing, []);
});

test('of a compound whose other part the module lacks the first is looked for', async () => {
  const { keys, missing, corrected } = await understood('asiakasxyzzy hymy');
  assert.deepEqual(keys, [['qasiakasq'], ['qhymyq']]);
  assert.deepEqual(missing, []);
  assert.deepEqual(corrected, ['asiakasxyzzy → asiakas']);
});

test('a slip is told and can be undone', async () => {
  const { keys, corrected } = await understood('kunioitus');
  assert.equal(keys[0]?.[0], 'qkunnioitusq');
  assert.deepEqual(corrected, ['kunioitus → kunnioitus']);
  const exact = await understood('kunioitus', true);
  assert.deepEqual(exact, { keys: [], missing: ['kunioitus'], corrected: [] });
});

test('words typed apart or together meet', async () => {
  const { keys } = await understood('asiakas palvelu');
  assert.ok(keys.every((one) => one.includes('qasiakaspalveluq')));
  assert.deepEqual((await understood('hymyasiakas')).keys, [['qhymyq'], ['qasiakasq']]);
});

test('the last word counts as a beginning while it is typed; what nothing is like is told', async () => {
  assert.ok((await understood('asiakaspalv')).keys[0]?.includes('qasiakaspalveluq'));
  assert.deepEqual(await understood('xyzzyqwerty'), {
    keys: [],
    missing: ['xyzzyqwerty'],
    corrected: [],
  });
});

test('a word at an end of the query is joined with none beyond it', async () => {
  const entry = {
    lemma: 'undefinedhymy',
    stem: 13,
    root: 0,
    harmony: 'back',
    noun: false,
  } as const;
  const odd = new Recogniser([{ final: true, arcs: [] }], [entry]);
  const { concepts } = await understand(
    parseQuery('hymy'),
    { ...language, recogniser: odd },
    false,
  );
  assert.ok(
    concepts.every(({ ways }) => ways.every(({ keys }) => !keys.join().includes('undefined'))),
  );
});
