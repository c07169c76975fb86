import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyChoices, emptyEncounter, type OwnEncounter } from '../content/own-encounter.ts';
import { encounterCards } from './encounter-cards.ts';

function encounter(text: string): OwnEncounter {
  const own = emptyEncounter(3);
  own.title = 'Väärä mitta';
  own.trade = 'rauta\u00adkauppa';
  for (const step of own.steps) {
    step.customer = 'Asiakas rauhallisesti';
    step.line = text;
    step.choices = step.choices.map((choice) => ({ ...choice, text, reaction: text, note: text }));
  }
  const [, second, third] = own.steps;
  assert.ok(second && third);
  second.variants = [{ when: 'down', line: 'Taas.' }];
  third.variants = [{ when: 'up', line: 'Kiva.', choices: emptyChoices() }];
  return own;
}

const titles = (own: OwnEncounter) =>
  encounterCards(own).flatMap(({ cards }) =>
    cards.map(({ title, setting }) => [title, setting].filter(Boolean).join(' / ')),
  );

test('cards come in the order of play, a variant with its choices as cards of its own', () => {
  assert.deepEqual(titles(encounter('Hei.')), [
    'Väärä mitta / rauta\u00adkauppa',
    'Näin pelaatte',
    'Askel 1',
    'Askel 2',
    'Askel 2 / Kun luottamus on heikentynyt',
    'Askel 3',
    'Askel 3 / Kun luottamus on kasvanut',
    ...['Askel 1', 'Askel 2', 'Askel 3'].flatMap((step) =>
      ['A', 'B', 'C'].map((letter) => `${step}, valinta ${letter}`),
    ),
    ...['A', 'B', 'C'].map((letter) => `Askel 3, valinta ${letter} / Kun luottamus on kasvanut`),
    'Kohtaaminen onnistui',
    'Kohtaamisesta selvittiin',
    'Kohtaaminen katkesi',
  ]);
});

test('a variant without choices of its own offers those of its step', () => {
  const cards = encounterCards(encounter('Hei.')).flatMap((sheet) => sheet.cards);
  const [step, variant] = cards.filter(({ title }) => title === 'Askel 2');
  assert.deepEqual(variant?.lines.slice(1), step?.lines.slice(1));
  assert.deepEqual(variant?.lines[0], { label: 'Asiakas rauhallisesti', text: 'Taas.' });
});

test('cards are as small as their longest text lets them be, and no sheet is overfull', () => {
  const sizes = (text: string) => encounterCards(encounter(text)).map(({ size }) => size);
  assert.ok(sizes('Hei.').every((size) => size === 'small'));
  assert.ok(sizes('a'.repeat(170)).includes('tall'));
  assert.ok(sizes('a'.repeat(400)).includes('wide'));
  assert.ok(sizes('a'.repeat(600)).includes('whole'));
  for (const { size, cards } of encounterCards(encounter('a'.repeat(600))))
    assert.ok(cards.length > 0 && cards.length <= { small: 8, tall: 4, wide: 2, whole: 1 }[size]);
});

test('endings say how much trust leads to them', () => {
  const far = (steps: number) =>
    encounterCards(emptyEncounter(steps))
      .flatMap(({ cards }) => cards)
      .slice(-3)
      .map(({ lines }) => lines[0]?.text);
  assert.deepEqual(far(4), ['vähintään +3', '–\u20602…+2', '–\u20603 tai vähemmän']);
  assert.deepEqual(far(1), ['vähintään +1', '0', '–\u20601 tai vähemmän']);
});
