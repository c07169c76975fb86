import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handIn, type Asked } from './hand-in.ts';
import { emptyRecord, PROMISE_TRIED, type LearnerRecord } from './learner-record.ts';

const choice = (text: string, trust: 'up' | 'same' | 'down', best?: true) => ({
  ...{ text, trust, reaction: 'r', note: 'n', lens: 'eka' },
  ...(best && { best }),
});
const step = {
  customer: 'Asiakas',
  line: 'Hei.',
  choices: [choice('Hyvä.', 'up', true), choice('Huono.', 'down')],
};
const asked: Asked = {
  name: 'Kohtaamisen taito',
  address: 'https://e.fi/',
  chapters: [
    {
      slug: 'eka',
      number: 1,
      title: 'Ensimmäinen',
      address: 'https://e.fi/luvut/eka/',
      questions: [
        {
          ...{ id: 'k1', kind: 'choice', title: 'Pumppu', stem: ['Kumpi?'] },
          options: [{ text: 'Tuo.', correct: true }, { text: 'Tämä.' }],
        },
        { id: 'k2', kind: 'sort', title: 'Koirat', stem: ['Lajittele.'] },
        { id: 'k3', kind: 'choice', title: 'Vitsi', stem: ['Miksi?'] },
        { id: 'k4', kind: 'open', title: 'Tähti', stem: ['Tilanne.', 'Mitä vastaat?'] },
      ],
      plain: {
        questions: [{ id: 's1', kind: 'choice', title: 'Selko', stem: ['Mikä?'] }],
        encounters: [],
        speaking: [{ id: 'sp1', title: 'Puhu', write: 'Mitä sanoit?' }],
        reflections: [{ id: 'sr1', task: 'Mieti.' }],
      },
      encounters: [
        {
          id: 'w1',
          title: 'Taksi',
          trade: 'taksi',
          steps: [
            step,
            {
              ...step,
              variants: [{ when: 'down', line: 'Ei.', choices: [choice('Anteeksi.', 'same')] }],
            },
          ],
        },
      ],
      reflections: [{ id: 'p1', task: 'Pohdi tätä.' }],
    },
    {
      slug: 'toka',
      number: 2,
      title: 'Toinen',
      address: 'https://e.fi/luvut/toka/',
      questions: [],
      encounters: [],
      reflections: [{ id: 'p2', task: 'Pohdi tuota.' }],
    },
  ],
  whole: {
    tensions: [{ id: 't1', question: 'Onko näin?', sides: [{ view: 'On.' }, { view: 'Ei.' }] }],
    situations: [
      { id: 'l1', chapter: 'eka', options: [{ correct: true }, {}] },
      { id: 'l2', chapter: 'toka', options: [{}, { correct: true }] },
    ],
  },
};
const record: LearnerRecord = {
  ...emptyRecord(),
  read: ['eka', 'selko-eka', 'poistettu'],
  answers: {
    k1: { right: true, attempts: 1 },
    k2: { right: false, attempts: 2 },
    k4: { right: true, attempts: 1 },
  },
  texts: {
    k4: 'Vastaan näin.',
    p1: 'Muistan.\r\n\r\nToinen kappale.\u0007',
    p2: 'Toisesta.',
    sp1: 'Sanoin hei.',
    [PROMISE_TRIED]: 'Kokeilin.',
    poistettu: 'Vanha.',
  },
  paths: { w1: [1, 0] },
  best: { w1: { path: [0, 0], level: 2 } },
  sides: { t1: 1, poistettu: 0 },
  tests: [
    { day: '2026-11-29', chosen: { l1: 1, l2: 1 } },
    { day: '2026-12-04', chosen: { l1: 0, l2: 1 } },
  ],
  promise: 'Kysyn ensin.',
};
const document = (change: Partial<Parameters<typeof handIn>[0]> = {}) =>
  handIn({ asked, record, chapter: undefined, name: '', day: '2026-11-29', ...change });

test('a chapter’s document has what was done in it, in the order of the chapter', () => {
  const { parts, facts, title, fileName } = document({ chapter: 'eka', name: ' Äijä  Mäki ' });
  assert.equal(title, 'Tehtävät: luku 1');
  assert.equal(fileName, 'palautus-eka-aija-maki');
  assert.deepEqual(facts, [
    ['Nimi', 'Äijä Mäki'],
    ['Päivä', '29.11.2026'],
    ['Aineisto', 'Kohtaamisen taito. Luku 1: Ensimmäinen'],
    ['Osoite', 'https://e.fi/luvut/eka/'],
  ]);
  assert.deepEqual(parts, [
    { kind: 'paragraph', text: 'Luettu. Luettu selkosuomeksi.' },
    { kind: 'heading', level: 2, text: 'Kohtaaminen: Taksi' },
    { kind: 'paragraph', text: 'Taksi. Kohtaamisesta selvittiin. Parhaita valintoja 0/2.' },
    {
      kind: 'steps',
      items: [
        'Asiakas: Hei. Valinta: Huono. (luottamus heikkeni)',
        'Asiakas: Ei. Valinta: Anteeksi. (luottamus pysyi ennallaan)',
      ],
    },
    { kind: 'heading', level: 2, text: 'Itsetesti' },
    { kind: 'paragraph', text: 'Valmiina 2/4.' },
    {
      kind: 'list',
      items: [
        'Pumppu – oikein ensimmäisellä yrityksellä',
        'Koirat – ei vielä oikein, 2 yritystä',
        'Vitsi – ei vielä vastattu',
        'Tähti – vastattu',
      ],
    },
    { kind: 'paragraph', text: 'Tähti: Mitä vastaat?' },
    { kind: 'own', lines: ['Vastaan näin.'] },
    { kind: 'heading', level: 2, text: 'Puhetehtävä' },
    { kind: 'paragraph', text: 'Puhu: Mitä sanoit?' },
    { kind: 'own', lines: ['Sanoin hei.'] },
    { kind: 'heading', level: 2, text: 'Pohdinta' },
    { kind: 'paragraph', text: 'Pohdi tätä.' },
    { kind: 'own', lines: ['Muistan.', '', 'Toinen kappale.'] },
  ]);
});

test('the whole has the promise, the starting tests, every chapter that was worked on, and the sides taken', () => {
  const { parts, fileName } = document();
  assert.equal(fileName, 'palautus-kohtaamisen-taito');
  const headings = parts.flatMap((part) => (part.kind === 'heading' ? [part] : []));
  assert.deepEqual(
    headings.map(({ level, text }) => `${level} ${text}`),
    [
      '2 Lupaus seuraavaan työvuoroon',
      '2 Lähtötesti',
      '2 Luku 1: Ensimmäinen',
      '3 Kohtaaminen: Taksi',
      '3 Itsetesti',
      '3 Puhetehtävä',
      '3 Pohdinta',
      '2 Luku 2: Toinen',
      '3 Pohdinta',
      '2 Missä kirjoittajat painottavat eri asioita',
    ],
  );
  assert.deepEqual(parts[headings[1] ? parts.indexOf(headings[1]) + 1 : -1], {
    kind: 'list',
    items: [
      '29.11.2026: parhaita valintoja 1/2 (luku 1: 0/1, luku 2: 1/1)',
      '4.12.2026: parhaita valintoja 2/2 (luku 1: 1/1, luku 2: 1/1)',
    ],
  });
  const own = parts.flatMap((part) => (part.kind === 'own' ? part.lines : []));
  assert.deepEqual(own.slice(0, 2), ['Kysyn ensin.', 'Kokeilin.']);
  assert.deepEqual(parts.at(-1), {
    kind: 'list',
    items: ['Onko näin? Lähempänä omaa ajatustani: Ei.'],
  });
});

test('what was answered first is told where it was not right', () => {
  const first = (right: boolean, attempts: number, chosen: number[]) => ({
    ...record,
    answers: { k1: { right, attempts, first: chosen } },
  });
  const told = (one: LearnerRecord) =>
    document({ record: one, chapter: 'eka' }).parts.flatMap((part) =>
      part.kind === 'list' ? part.items.slice(0, 1) : [],
    );
  assert.deepEqual(told(first(true, 2, [1])), [
    'Pumppu – oikein, 2 yritystä. Ensimmäinen vastaus: ”Tämä.”',
  ]);
  assert.deepEqual(told(first(true, 1, [0])), ['Pumppu – oikein ensimmäisellä yrityksellä']);
  assert.deepEqual(told(first(true, 2, [9])), ['Pumppu – oikein, 2 yritystä']);
});

test('beside the record stands who hands it in, when and of what', () => {
  assert.deepEqual(document({ chapter: 'eka', name: ' Äijä  Mäki ' }).handed, {
    ...{ name: 'Äijä Mäki', day: '2026-11-29', chapter: 'eka' },
  });
  assert.deepEqual(document().handed, { name: '', day: '2026-11-29' });
});

test('the file carries what the document tells, and nothing else of the diary', () => {
  assert.deepEqual(document({ chapter: 'eka' }).record, {
    ...emptyRecord(),
    read: ['eka', 'selko-eka'],
    answers: record.answers,
    texts: { k4: record.texts['k4'], p1: record.texts['p1'], sp1: record.texts['sp1'] },
    paths: record.paths,
    best: record.best,
  });
  const whole = document();
  assert.deepEqual(whole.record.sides, { t1: 1 });
  assert.equal(whole.record.promise, 'Kysyn ensin.');
  assert.deepEqual(Object.keys(whole.record.texts).sort(), [
    'k4',
    'lupaus-kokeilu',
    'p1',
    'p2',
    'sp1',
  ]);
  assert.deepEqual(whole.record.tests, record.tests);
});

test('what is not done leaves no trace', () => {
  for (const chapter of [undefined, 'eka', 'toka'])
    assert.deepEqual(document({ record: emptyRecord(), chapter }).parts, []);
  const barely = { ...emptyRecord(), texts: { p1: ' \n ' }, paths: { w1: [0] }, sides: { t1: 7 } };
  assert.deepEqual(document({ record: barely }).parts, []);
  assert.equal(document({ name: 'Иван', chapter: 'toka' }).fileName, 'palautus-toka');
});
