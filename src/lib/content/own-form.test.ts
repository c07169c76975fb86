import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from './exercise-schemas.ts';
import { emptyEncounter, parseEncounter, type OwnEncounter } from './own-encounter.ts';
import {
  creditOf,
  fieldText,
  LONGEST_PARAGRAPHS,
  moduleSourceOf,
  withField,
  withOwnChoicesBack,
  withoutOwnChoices,
  withStepBack,
} from './own-form.ts';
import { isPlayable, playable } from './own-play.ts';
import { fromEncounter, fromQuestion } from './own-starts.ts';

test('what is written in a field stands in it', () => {
  for (const [name, text] of [
    ['title', 'Kenkä'],
    ['author', 'Veera'],
    ['situation', 'Yksi.\n\nKaksi.'],
    ['endings-down', 'Ohi.'],
    ['debrief', 'Miksi?'],
    ['steps-3-customer', 'Asiakas'],
    ['steps-0-line', '”Hei!”'],
    ['steps-1-up', 'Kiva.'],
    ['steps-1-best', '2'],
    ['steps-2-choices-1-reaction', 'Nyökkää.'],
    ['steps-2-choices-1-trust', 'down'],
    ['steps-2-choices-1-lens', 'asenne'],
  ] as const) {
    const before = emptyEncounter();
    const after = withField(before, name, text);
    assert.equal(fieldText(after, name), text, name);
    assert.deepEqual(before, emptyEncounter(), 'nothing is changed in place');
    // What the form makes of texts the storage reads back as it is.
    assert.deepEqual(parseEncounter(after), after, name);
    const cleared = withField(after, name, name.endsWith('trust') ? 'same' : '');
    assert.deepEqual(cleared, emptyEncounter(), name);
  }
  assert.equal(fieldText(emptyEncounter(), 'steps-9-line'), '');
  assert.deepEqual(withField(emptyEncounter(), 'steps-9-line', 'a'), emptyEncounter());
});

test('however many paragraphs are written, no word is lost', () => {
  const words = Array.from({ length: 300 }, (_, index) => `s${index}`);
  for (const between of [' ', '\n\n', '. ', '\n'])
    for (const name of ['situation', 'debrief'] as const) {
      const text = words.join(between).slice(0, LONGEST_PARAGRAPHS);
      const own = withField(withCredit(), name, text);
      const kept = parseEncounter(own);
      assert.deepEqual(
        fieldText(kept, name).split(/\s+/),
        text.trim().split(/\s+/),
        JSON.stringify(between),
      );
      assert.equal(creditOf(kept), creditOf(withCredit()));
    }
});

const withCredit = (): OwnEncounter => ({
  ...emptyEncounter(),
  debrief: ['Purku.', 'Pohjana jotakin. Tekstiä on muokattu.'],
});

test('what an encounter has been made from stays, whatever is written above it', () => {
  assert.equal(fieldText(withCredit(), 'debrief'), 'Purku.');
  assert.deepEqual(withField(withCredit(), 'debrief', '').debrief, withCredit().debrief.slice(1));
});

test('choices of a variant’s own stay while its line is changed, and can be given up', () => {
  const own = withField(emptyEncounter(), 'steps-1-up', 'Kiva.');
  const [variant] = own.steps[1]?.variants ?? [];
  assert.ok(variant);
  const choices = own.steps[0]?.choices ?? [];
  const kept = {
    ...own,
    steps: own.steps.map((step, index) =>
      index === 1 ? { ...step, variants: [{ ...variant, choices }] } : step,
    ),
  };
  const emptied = withField(kept, 'steps-1-up', '');
  assert.deepEqual(emptied.steps[1]?.variants, [{ when: 'up', line: '', choices }]);
  assert.deepEqual(withoutOwnChoices(kept, 1, 'up'), own);
  assert.equal(withoutOwnChoices(emptied, 1, 'up').steps[1]?.variants, undefined);
});

test('what was taken out comes back into the encounter as it is by then', () => {
  const own = withField(withField(emptyEncounter(), 'steps-1-line', 'b'), 'steps-2-up', 'Kiva.');
  const [, taken] = own.steps;
  const [variant] = own.steps[2]?.variants ?? [];
  assert.ok(taken && variant);
  const without = { ...own, steps: own.steps.filter((step) => step !== taken) };
  const later = withField(without, 'endings-up', 'Loppu.');
  assert.deepEqual(withStepBack(later, taken, 1), withField(own, 'endings-up', 'Loppu.'));
  assert.equal(withStepBack(later, taken, 9).steps.at(-1), taken);
  const full = emptyEncounter(6);
  assert.equal(withStepBack(full, taken, 1), full);
  const given = { ...variant, choices: own.steps[0]?.choices ?? [] };
  for (const line of ['Toinen.', '']) {
    const changed = withField(own, 'steps-2-up', line);
    assert.deepEqual(withOwnChoicesBack(changed, 2, given).steps[2]?.variants, [
      { ...given, line },
    ]);
  }
});

test('a copy of one of ours says what it is made from', () => {
  const ours = {
    ...emptyEncounter(),
    id: 'taksi',
    title: 'Taksi',
    address: 'https://a.fi/#taksi',
    debrief: ['Purku.'],
  };
  const copy = fromEncounter(ours);
  assert.equal(copy.id, emptyEncounter().id);
  assert.deepEqual(copy.debrief, [
    'Purku.',
    'Pohjana Kohtaamisen taidon kohtaaminen ”Taksi” (CC BY 4.0, https://a.fi/#taksi). Tekstiä on muokattu.',
  ]);
  assert.equal(moduleSourceOf(copy), 'moduulin kohtaaminen ”Taksi”');
  assert.equal(moduleSourceOf(withCredit()), undefined);
  assert.equal(moduleSourceOf({ ...copy, debrief: [...copy.debrief, 'Muuta.'] }), undefined);
});

test('a question becomes a first step whose right option is the best choice', () => {
  const option = (text: string, correct?: true) => ({
    text,
    feedback: `Palaute ${text}`,
    ...(correct && { correct }),
  });
  const question = {
    id: 'k',
    kind: 'choice' as const,
    title: 'Kysymys',
    section: 'alku',
    stem: ['Asiakas huutaa: ”Missä se on?”', 'Mitä vastaat?'],
    options: [option('a'), option('b'), option('c'), option('d', true)],
    address: 'https://a.fi/#k',
  } satisfies Question & { address: string };
  const own = fromQuestion(question);
  assert.deepEqual(own.situation, ['Asiakas huutaa: ”Missä se on?”']);
  assert.equal(own.steps[0]?.line, '”Missä se on?”');
  assert.deepEqual(
    own.steps[0]?.choices.map(({ text, trust, note, best }) => [text, trust, note, best]),
    [
      ['a', 'down', 'Palaute a', undefined],
      ['b', 'down', 'Palaute b', undefined],
      ['d', 'up', 'Palaute d', true],
    ],
  );
  assert.match(creditOf(own) ?? '', /^Pohjana Kohtaamisen taidon kysymys ”Kysymys”/);
  const early = fromQuestion({
    ...question,
    options: [option('a', true), option('b'), option('c'), option('d')],
  });
  assert.deepEqual(
    early.steps[0]?.choices.map(({ text }) => text),
    ['a', 'b', 'c'],
  );
});

test('only what the customer says in a question becomes the line', () => {
  const started = (...stem: string[]) =>
    fromQuestion({
      id: 'k',
      kind: 'choice',
      title: 'Kysymys',
      section: 'alku',
      stem,
      options: ['a', 'b', 'c'].map((text) => ({ text, feedback: text })),
      address: 'https://a.fi/#k',
    });
  for (const [stem, line] of [
    ['Jono on pitkä. Asiakas ojentaa kuitin: ”Ei toimi.” Voi.', '”Ei toimi.”'],
    ['”En ole käynyt täällä”, asiakas sanoo.', '”En ole käynyt täällä”'],
    ['Asiakas etsii konetta. Sitten hän tuhahtaa: ”Miksi kyselet?”', '”Miksi kyselet?”'],
    ['Ryhmäviestiin ilmestyy rivi: ”Taas se.” Muut nauravat.', ''],
    ['Nooran puhelin soi: ”Mitä tuo haluaa?”', ''],
    ['Asiakas lähtee. Kun hän on mennyt, työkaveri kuiskaa: ”Outoa.”', ''],
    ['Asiakas katsoo muualle.', ''],
  ] as const) {
    const own = started(stem, 'Ovi käy. Mitä teet?');
    assert.equal(own.steps[0]?.line, line, stem);
    assert.deepEqual(own.situation, [stem, 'Ovi käy.']);
  }
  assert.deepEqual(started('Mitä teet?').situation, ['Mitä teet?']);
});

test('a draft is played as far as it is written', () => {
  assert.equal(isPlayable(emptyEncounter()), false);
  const begun = withField(emptyEncounter(), 'steps-0-line', '”Hei!”');
  assert.equal(isPlayable(begun), true);
  const { title, steps, endings } = playable(begun);
  assert.equal(title, 'Nimetön kohtaaminen');
  assert.deepEqual(
    steps.map(({ line }) => line),
    ['”Hei!”', '(Tämä askel on kesken.)'],
  );
  assert.equal(steps[0]?.choices[1]?.text, '(Valinta B on kesken.)');
  assert.deepEqual(endings.up, ['(Tämä loppu on kesken.)']);
});
