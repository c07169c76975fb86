import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  emptyEncounter,
  EncounterError,
  LONGEST_OWN_FILE,
  OWN_FORMAT,
  OWN_ID,
  OWN_LIMITS,
  parseEncounter,
  parseEncounters,
  serializeEncounters,
  type OwnEncounter,
} from './own-encounter.ts';

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const file = (encounters: unknown, more: object = {}) =>
  JSON.stringify({ format: OWN_FORMAT, version: 1, encounters, ...more });

function full(): OwnEncounter {
  const encounter = emptyEncounter(3);
  const [first, second] = encounter.steps;
  assert.ok(first?.choices[0] && second);
  first.choices[0] = {
    text: '<b>Moi</b> & ”terve” 👩‍🔧',
    reaction: 'Hymyilee.',
    trust: 'up',
    note: 'Bussi\u00a05 tuli.',
    lens: 'asenne',
    best: true,
  };
  second.variants = [
    { when: 'down', line: 'No?' },
    { when: 'up', customer: 'Asiakas nauraa', line: 'Niinpä.', choices: first.choices },
  ];
  return {
    ...encounter,
    author: 'Aino Äijälä',
    title: 'Väärä mitta',
    situation: ['Kappale.', 'Toinen.'],
    endings: { up: ['Hyvin.'], same: [], down: ['Huonosti.'] },
  };
}

const reasonOf = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    return error instanceof EncounterError ? error.reason : error;
  }
  return 'read';
};
const reasonFor = (change: (one: OwnEncounter & Record<string, unknown>) => unknown) => {
  const one = json(full()) as OwnEncounter & Record<string, unknown>;
  const changed = change(one);
  return reasonOf(() => parseEncounter(changed ?? one));
};

test('an encounter comes back as it was: blank, with variants, from a file of many', () => {
  for (const steps of [1, 4, 6])
    assert.deepEqual(parseEncounter(json(emptyEncounter(steps))), emptyEncounter(steps));
  assert.deepEqual(parseEncounter(json(full())), full());
  const all = [full(), emptyEncounter(), full()];
  assert.deepEqual(parseEncounters(serializeEncounters(all)), all);
  assert.deepEqual(parseEncounters(`\ufeff${file([full()])}`), [full()]);
});

test('only fields that are known are kept, and what is missing is empty', () => {
  const hostile: unknown = JSON.parse(
    '{"__proto__":{"title":"x","polluted":1},"constructor":1,"objective":"o","address":"javascript:1",' +
      '"steps":[{"__proto__":{"line":"y"},"choices":[{"trust":"up","onclick":1},{"trust":"same"},{"trust":"down"}]}]}',
  );
  const read = parseEncounter(hostile);
  assert.deepEqual(Object.keys(read), Object.keys(emptyEncounter()));
  assert.equal(read.title, '');
  assert.equal(read.steps[0]?.line, '');
  assert.equal('polluted' in {}, false);
});

test('what is no encounter is refused', () => {
  for (const value of [null, undefined, 1, 'x', [], [full()], {}, { steps: {} }])
    assert.equal(
      reasonOf(() => parseEncounter(value)),
      'foreign',
    );
  assert.equal(
    reasonFor((one) => ({ ...one, steps: [] })),
    'foreign',
  );
  assert.equal(
    reasonFor((one) => ({ ...one, steps: Array(7).fill(one.steps[0]) })),
    'foreign',
  );
  assert.equal(
    reasonFor((one) => ({ ...one, title: 5 })),
    'foreign',
  );
  assert.equal(
    reasonFor((one) => ({ ...one, situation: 'kappale' })),
    'foreign',
  );
  assert.equal(
    reasonFor((one) => ({ ...one, situation: [{}] })),
    'foreign',
  );
  assert.equal(
    reasonFor((one) => ({ ...one, endings: [] })),
    'foreign',
  );
  assert.equal(
    reasonFor((one) => void one.steps[0]?.choices.pop()),
    'foreign',
  );
  assert.equal(
    reasonFor((one) => void Object.assign(one.steps[0]?.choices[1] ?? {}, { trust: 'toString' })),
    'foreign',
  );
  assert.equal(
    reasonFor((one) => void Object.assign(one.steps[1]?.variants?.[0] ?? {}, { when: 'same' })),
    'foreign',
  );
});

test('texts are cut at their limits, never within a character, and lists at theirs', () => {
  const long = parseEncounter({
    ...full(),
    title: '😀'.repeat(200),
    author: 'a'.repeat(1e6),
    situation: Array(20).fill('ä'.repeat(5_000)),
  });
  assert.equal(long.title, '😀'.repeat(OWN_LIMITS.title / 2));
  assert.equal(
    parseEncounter({ ...full(), title: `a${'😀'.repeat(200)}` }).title.isWellFormed(),
    true,
  );
  assert.equal(long.author?.length, OWN_LIMITS.author);
  assert.equal(long.situation.length, OWN_LIMITS.paragraphs);
  assert.equal(long.situation[0]?.length, OWN_LIMITS.text);
});

test('what is not seen is dropped: controls, halves of characters, directions, piled marks', () => {
  const { title, situation } = parseEncounter({
    ...full(),
    title: ' A\u0000\u001b[31m\u202eb\ud83d\n\tc\u2066\ufeffä\u0301 👩‍🔧 ',
    situation: ['', '  ', '\u200b', `z${'\u0336'.repeat(500)}ö`],
  });
  assert.equal(title, 'A[31mb c ä\u0301 👩‍🔧');
  assert.deepEqual(situation, ['z\u0336\u0336\u0336ö']);
});

test('an id is one of ours or the common one, and a lens is an id', () => {
  assert.equal(parseEncounter({ ...full(), id: '<x>' }).id, OWN_ID);
  assert.equal(parseEncounter({ ...full(), id: 'viisi-yli' }).id, 'viisi-yli');
  const other = full();
  Object.assign(other.steps[0]?.choices[0] ?? {}, { lens: '../../x' });
  assert.equal('lens' in (parseEncounter(other).steps[0]?.choices[0] ?? {}), false);
});

test('a file that cannot be read says why', () => {
  const reason = (text: string) => reasonOf(() => parseEncounters(text));
  assert.equal(reason(' '.repeat(LONGEST_OWN_FILE + 1)), 'too-large');
  assert.equal(reason(file(Array(201).fill(full()))), 'too-large');
  assert.equal(reason(serializeEncounters([full()]).slice(0, -20)), 'broken');
  assert.equal(reason('<!doctype html>'), 'broken');
  assert.match(String(reason('['.repeat(100_000))), /broken/);
  assert.match(String(reason(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)), /foreign/);
  assert.equal(reason('{}'), 'foreign');
  assert.equal(reason(file([full()], { format: 'kohtaamisen-taito' })), 'foreign');
  assert.equal(reason(file([full()], { version: '1' })), 'foreign');
  assert.equal(reason(file([full()], { version: 2 })), 'newer');
  assert.equal(reason(file([])), 'foreign');
  assert.equal(reason(file([full(), {}])), 'foreign');
});
