import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMust, ownFlaws } from './encounter-flaws.ts';
import { emptyEncounter, type OwnEncounter } from './own-encounter.ts';
import { withField } from './own-form.ts';
import { tellFlaw } from './own-flaw-words.ts';

/** What the form asks for, in three steps whose best choice is not always the same. */
export function whole(): OwnEncounter {
  const step = (line: string, best: number) => ({
    customer: 'Asiakas',
    line,
    choices: (['up', 'same', 'down'] as const).map((_, index) => ({
      text: `${line} ${'abc'[index]}`,
      reaction: 'Asiakas vastaa.',
      trust: (['up', 'same', 'down'] as const)[(index - best + 3) % 3] ?? 'same',
      note: 'Näin kävi.',
      ...(index === best && { best: true as const }),
    })),
  });
  return {
    ...emptyEncounter(),
    title: 'Kenkä tiskillä',
    trade: 'kenkäkauppa',
    channel: 'kasvokkain',
    situation: ['Lauantai.'],
    steps: [step('Tämä hajosi', 0), step('Entä nyt', 2), step('No hyvä', 1)],
    endings: { up: ['a'], same: ['b'], down: ['c'] },
    debrief: ['Mikä sana käänsi tilanteen?'],
  };
}

/** A whole encounter with some fields written otherwise. */
const written = (fields: Record<string, string>) =>
  Object.entries(fields).reduce(
    (encounter, [name, text]) => withField(encounter, name, text),
    whole(),
  );
const told = (encounter: OwnEncounter) =>
  ownFlaws(encounter).map((flaw) => {
    const { field, place, text } = tellFlaw(flaw, encounter);
    return `${isMust(flaw) ? '' : '(neuvo) '}${field} | ${place} | ${text}`;
  });

test('a whole encounter has no flaw', () => assert.deepEqual(told(whole()), []));

test('a blank says what it waits for, a step once', () => {
  assert.deepEqual(
    told(emptyEncounter(3)).map((line) => line.split(' | ')[0]),
    [
      'title',
      'trade',
      'channel',
      'situation',
      'steps-0-line',
      'steps-1-line',
      'steps-2-line',
      'endings-up',
      'endings-same',
      'endings-down',
      'debrief',
    ],
  );
});

for (const [name, fields, wanted] of [
  [
    'no best choice',
    { 'steps-1-best': '' },
    ['steps-1-best | Askel 2: Mikä valinta on paras? | Merkitse yksi valinta parhaaksi.'],
  ],
  [
    'an empty answer',
    { 'steps-1-choices-2-reaction': ' ' },
    [
      'steps-1-choices-2-reaction | Askel 2, valinta C: Mitä asiakas vastaa tai tekee | Kirjoita, mitä asiakas vastaa tai tekee.',
    ],
  ],
  [
    'a choice said twice, in other letters',
    { 'steps-0-choices-1-text': '”TÄMÄ  hajosi a.”' },
    [
      'steps-0-choices-1-text | Askel 1, valinta B: Mitä sanot tai teet | Sama valinta on jo tässä askeleessa. Kirjoita tilalle jotakin muuta.',
    ],
  ],
  [
    'a line said twice',
    { 'steps-2-line': 'Entä nyt' },
    [
      '(neuvo) steps-2-line | Askel 3: Mitä asiakas sanoo | Sama repliikki on jo askeleessa 2. Vie keskustelua eteenpäin.',
    ],
  ],
  [
    'a line in the first step for trust that has grown',
    { 'steps-0-up': 'Kiva.' },
    [
      'steps-0-up | Askel 1: Mitä asiakas sanoo, jos luottamus on kasvanut | Tätä ei kuule kukaan: ennen tätä askelta luottamus ei voi olla kasvanut. Siirrä repliikki myöhempään askeleeseen tai muuta aiempien valintojen vaikutusta.',
    ],
  ],
  ['the same in the second', { 'steps-1-up': 'Kiva.' }, []],
  [
    'a choice that is better than the best',
    { 'steps-0-choices-0-trust': 'same', 'steps-0-choices-1-trust': 'up' },
    [
      '(neuvo) steps-0-best | Askel 1: Mikä valinta on paras? | Jokin toinen valinta kasvattaa luottamusta enemmän kuin paras valinta. Tarkista, kumpaa tarkoitit.',
    ],
  ],
  [
    'trust that never falls',
    {
      'steps-0-choices-2-trust': 'same',
      'steps-1-choices-1-trust': 'same',
      'steps-2-choices-0-trust': 'same',
    },
    [
      'endings-down | Loppu: Kohtaaminen katkesi | Loppuun ”Kohtaaminen katkesi” ei pääse millään valinnoilla. Anna luottamuksen heiketä useammassa askeleessa.',
    ],
  ],
  [
    'the best one always first',
    {
      'steps-1-best': '0',
      'steps-1-choices-0-trust': 'up',
      'steps-2-best': '0',
      'steps-2-choices-0-trust': 'up',
    },
    [
      '(neuvo) steps | Askeleet | Paras valinta on joka askeleessa A. Vaihda järjestystä, ettei sitä voi arvata.',
    ],
  ],
  [
    'a long choice',
    { 'steps-0-choices-0-text': 'a'.repeat(201) },
    [
      '(neuvo) steps-0-choices-0-text | Askel 1, valinta A: Mitä sanot tai teet | Teksti on pitkä, 201 merkkiä. Puhelimella luetaan mieluummin alle 200.',
    ],
  ],
  [
    'a long line for trust that has grown',
    { 'steps-1-up': 'a'.repeat(321) },
    [
      '(neuvo) steps-1-up | Askel 2: Mitä asiakas sanoo, jos luottamus on kasvanut | Teksti on pitkä, 321 merkkiä. Puhelimella luetaan mieluummin alle 320.',
    ],
  ],
] as const satisfies readonly [string, Record<string, string>, string[]][])
  test(`${name} is told beside its field`, () => assert.deepEqual(told(written(fields)), wanted));

test('choices that all do the same are told, and too few steps', () => {
  const flat = written({
    'steps-1-choices-0-trust': 'up',
    'steps-1-choices-1-trust': 'up',
    'steps-1-choices-2-trust': 'up',
  });
  assert.match(told(flat).join('\n'), /^\(neuvo\) steps-1-best.*samalla tavalla/m);
  const short = { ...whole(), steps: whole().steps.slice(0, 2) };
  assert.deepEqual(told(short), [
    'steps | Askeleet | Lisää askelia: kohtaamisessa on niitä vähintään 3.',
  ]);
});
