import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  emptyRecord,
  isEmpty,
  MAX_FILE,
  parseRecord,
  parseWalks,
  RECORD_FORMAT,
  RecordError,
  serializeRecord,
  withWalk,
  type LearnerRecord,
} from './learner-record.ts';
import { mergeRecords } from './merge-records.ts';

const record: LearnerRecord = {
  read: ['asenne'],
  answers: { pumppu: { right: true, attempts: 2, first: [3] } },
  texts: { 'ruma-puhe': 'Kerran <b>kuulin</b> & muistan.' },
  paths: { 'taksi-viipyy': [1, 0, 2, 1, 0] },
  best: { 'taksi-viipyy': { path: [1, 0, 2, 1, 1], level: -2 } },
  sides: { oikeassa: 1 },
  practice: { pumppu: { box: 2, due: '2026-11-29' } },
  tests: [{ day: '2026-11-29', chosen: { 'marka-takki': 2 } }],
  promise: 'Kysyn yhden asian kerrallaan.',
};
const reasonOf = (text: string) => {
  try {
    parseRecord(text);
  } catch (error) {
    return error instanceof RecordError ? error.reason : error;
  }
  return undefined;
};

test('a record comes back from its own text character by character', () => {
  assert.deepEqual(parseRecord(serializeRecord(record)), record);
  assert.equal(isEmpty(emptyRecord()), true);
  assert.equal(isEmpty(record), false);
});

test('what is not a record is refused, each for its own reason', () => {
  assert.equal(reasonOf(''), 'not-json');
  assert.equal(reasonOf(serializeRecord(record).slice(0, -20)), 'not-json');
  assert.equal(reasonOf('null'), 'foreign');
  assert.equal(reasonOf('[]'), 'foreign');
  assert.equal(reasonOf('{"read":["asenne"]}'), 'foreign');
  assert.equal(reasonOf(serializeRecord(record).replace('"version": 1', '"version": 2')), 'newer');
  assert.equal(reasonOf(' '.repeat(MAX_FILE + 1)), 'too-large');
});

test('hostile parts are left out, the rest is kept', () => {
  const hostile = {
    ...JSON.parse(serializeRecord(record)),
    read: ['asenne', 7, null, '<img>', 'asenne'],
    answers: {
      pumppu: { right: 'yes', attempts: -1 },
      ok: { right: false, attempts: 1 },
      odd: { right: false, attempts: 1, first: ['<b>', -1] },
      long: { right: false, attempts: 1, first: new Array(1000).fill(1) },
      known: { right: false, attempts: 1, first: [2, 0] },
    },
    texts: { '<x>': 'a', a: 5, b: 'teksti' },
    paths: { p: [1, 'x'], q: [0, 1], r: new Array(1000).fill(1) },
    best: {
      p: { path: [1, 'x'], level: 1 },
      q: { path: [0, 1], level: 0.5 },
      r: { path: [2], level: -1 },
    },
    sides: { s: 2, t: '0', u: 0 },
    practice: {
      a: { box: -1, due: '2026-11-29' },
      b: { box: 1, due: 'eilen' },
      c: { box: 1, due: '2026-99-99' },
    },
    tests: [7, { day: 'eilen', chosen: {} }, { day: '2026-11-29', chosen: { a: 'x', b: 1 } }],
    promise: { toString: 'x' },
  };
  assert.deepEqual(parseRecord(JSON.stringify(hostile)), {
    read: ['asenne'],
    answers: {
      ok: { right: false, attempts: 1 },
      odd: { right: false, attempts: 1 },
      long: { right: false, attempts: 1 },
      known: { right: false, attempts: 1, first: [2, 0] },
    },
    texts: { b: 'teksti' },
    paths: { q: [0, 1] },
    best: { r: { path: [2], level: -1 } },
    sides: { u: 0 },
    practice: {},
    tests: [{ day: '2026-11-29', chosen: { b: 1 } }],
    promise: '',
  });
  const proto = parseRecord(
    `{"format":"kohtaamisen-taito-oppimispaivakirja","version":1,"texts":{"__proto__":"x"}}`,
  );
  assert.deepEqual(Object.keys(proto.texts), []);
  assert.deepEqual(proto, emptyRecord(), 'what was kept before there was more to keep is read on');
});

test('encounters left in the middle: an older tab has their paths alone, what is foreign is left out', () => {
  const walks = { a: [0, 2], b: { path: [1], isNextOpen: true }, c: { path: 'x' }, d: 7 };
  assert.deepEqual(parseWalks(JSON.stringify(walks)), {
    a: { path: [0, 2], isNextOpen: false },
    b: { path: [1], isNextOpen: true },
  });
  assert.deepEqual(parseWalks(null), {});
});

test('bringing back loses nothing', () => {
  const here: LearnerRecord = {
    ...emptyRecord(),
    read: ['kunnioitus'],
    answers: { pumppu: { right: false, attempts: 5 } },
    texts: { 'ruma-puhe': 'Oma teksti.', toinen: 'Vain täällä.' },
    sides: { oikeassa: 0, myynti: 1 },
    promise: 'Hengitän.',
  };
  assert.deepEqual(mergeRecords(here, record), {
    read: ['kunnioitus', 'asenne'],
    answers: { pumppu: { right: true, attempts: 5, first: [3] } },
    texts: {
      'ruma-puhe': 'Oma teksti.\n\nKerran <b>kuulin</b> & muistan.',
      toinen: 'Vain täällä.',
    },
    paths: record.paths,
    best: record.best,
    practice: record.practice,
    tests: record.tests,
    sides: { oikeassa: 0, myynti: 1 },
    promise: 'Hengitän.\n\nKysyn yhden asian kerrallaan.',
  });
  assert.deepEqual(mergeRecords(record, record), record);
});

test('of two first answers the one that is here stays', () => {
  const of = (first: number[]): LearnerRecord => ({
    ...emptyRecord(),
    answers: { pumppu: { right: true, attempts: 1, first } },
  });
  assert.deepEqual(mergeRecords(of([1]), of([2])).answers['pumppu']?.first, [1]);
});

test('an entry that is called as something every object has is an entry like others', () => {
  const odd = parseRecord(
    `{"format":"${RECORD_FORMAT}","version":1,"texts":{"constructor":"x"},"answers":{"constructor":{"right":true,"attempts":1}}}`,
  );
  const merged = mergeRecords(record, odd);
  assert.equal(merged.texts['constructor'], 'x');
  assert.deepEqual(merged.answers['constructor'], { right: true, attempts: 1 });
});

test('the best of all walks stays, in the record and where two records meet', () => {
  const once = withWalk(emptyRecord(), 'taksi', [0, 1], 1);
  const twice = withWalk(once, 'taksi', [2, 2], -2);
  assert.deepEqual(twice.paths, { taksi: [2, 2] });
  assert.deepEqual(twice.best, { taksi: { path: [0, 1], level: 1 } });
  const better = withWalk(emptyRecord(), 'taksi', [1, 1], 2);
  assert.deepEqual(mergeRecords(twice, better).best, better.best);
  assert.deepEqual(mergeRecords(better, twice).best, better.best);
});
