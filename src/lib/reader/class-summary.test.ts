import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learnerTable, questionTable } from '../out/class-table.ts';
import { highlights } from './class-highlights.ts';
import { sumUp, type SummedModule } from './class-summary.ts';
import { emptyRecord, type LearnerRecord } from './learner-record.ts';

const address = 'https://e.fi/';
const asked = { stem: ['Tilanne.', 'Mitä teet?'], section: 's', address };
const choice = (text: string, trust: 'up' | 'same' | 'down', best?: true) => ({
  ...{ text, trust, reaction: 'r', note: 'n', lens: 'eka' },
  ...(best && { best }),
});
const choices = [choice('Hyvä.', 'up', true), choice('Huono.', 'down'), choice('Muu.', 'same')];
const angry = [choice('Anteeksi.', 'same', true), choice('Ei.', 'down'), choice('Noh.', 'down')];
const module: SummedModule = {
  chapters: [
    {
      ...{ slug: 'eka', number: 1, title: 'Ensimmäinen' },
      questions: [
        {
          ...{ ...asked, id: 'k1', title: 'Pumppu', kind: 'choice' },
          options: [
            { text: 'A', feedback: 'fa' },
            { text: 'B', feedback: 'fb', correct: true },
            { text: 'C', feedback: 'fc' },
          ],
        },
        {
          ...{ ...asked, id: 'k2', title: 'Koirat', kind: 'sort' },
          boxes: [
            { id: 'x', name: 'Eka' },
            { id: 'y', name: 'Toka' },
          ],
          items: [
            { text: 'a', box: 'x', feedback: 'fa' },
            { text: 'b', box: 'y', feedback: 'fb' },
          ],
        },
        { ...asked, id: 'k3', title: 'Tähti', kind: 'open', model: ['M.'], look: ['L.'] },
        {
          ...{ ...asked, id: 'k4', title: 'Järjestys', kind: 'order', feedback: 'f' },
          items: ['1', '2', '3'].map((text) => ({ text, feedback: `f${text}` })),
        },
      ],
      encounters: [
        {
          ...{ id: 'w1', title: 'Taksi', trade: 'taksi', channel: 'c', situation: ['s'], address },
          steps: [
            { customer: 'A', line: 'Hei.', choices },
            {
              ...{ customer: 'A', line: 'Niin?', choices },
              variants: [{ when: 'down', line: 'Höh.', choices: angry }],
            },
          ],
          endings: { up: ['u'], same: ['s'], down: ['d'] },
          debrief: ['p'],
        },
      ],
      reflections: [{ id: 'p1', task: 'Pohdi.' }],
    },
    {
      ...{ slug: 'toka', number: 2, title: 'Toinen' },
      ...{ questions: [], encounters: [], reflections: [{ id: 'p2', task: 'Pohdi.' }] },
    },
  ],
  whole: { situations: [{ id: 'l1', chapter: 'eka', options: [{ correct: true }, {}] }] },
};

const learner = (name: string, change: Partial<LearnerRecord>) => ({
  name,
  record: { ...emptyRecord(), ...change },
});
const answered = (right: boolean, attempts: number, first?: number[]) => ({
  ...{ right, attempts },
  ...(first && { first }),
});
const all = [
  learner('Aino', {
    read: ['eka'],
    answers: {
      k1: answered(true, 1, [1]),
      k2: answered(true, 2, [2, 2]),
      k3: answered(true, 1, []),
      k4: answered(false, 1, [1, 0, 2]),
    },
    texts: { k3: 'Näin.', p1: 'Muistan.\u202e', p2: ' \n ' },
    paths: { w1: [1, 0] },
    tests: [
      { day: '2026-11-01', chosen: { l1: 1 } },
      { day: '2026-11-29', chosen: { l1: 0 } },
    ],
    promise: 'Kysyn.',
  }),
  learner('Leo', {
    answers: { k1: answered(true, 3, [0]), k2: answered(true, 1) },
    paths: { w1: [1, 1] },
  }),
  // From before first answers were kept, and with what can't be an answer or a walk.
  learner('Sisu', {
    answers: { k1: answered(false, 2), k2: answered(false, 1, [9, 9]) },
    paths: { w1: [0] },
  }),
  learner('Vilma', { answers: { k1: answered(false, 1, [0]) }, paths: { w1: [0, 2] } }),
];
const summary = sumUp(module, all);
const [eka] = summary.chapters;

test('only chapters of which something is done are there', () => {
  assert.deepEqual(
    summary.chapters.map(({ slug }) => slug),
    ['eka'],
  );
  assert.deepEqual(sumUp(module, []).chapters, []);
  const { read, check, met, wrote, untried } = eka ?? {};
  assert.deepEqual(
    { read, check, met, wrote, untried },
    { read: 1, check: 0, met: 3, wrote: 1, untried: [] },
  );
});

test('what each has done', () => {
  assert.deepEqual(summary.learners[0]?.work['eka'], {
    own: {
      isRead: true,
      check: { done: 4, right: 3, of: 4 },
      encounters: { done: 1, of: 1 },
      writing: { done: 1, of: 1 },
    },
  });
});

test('who tried and got all wrong has not done nothing, nor read the chapter', () => {
  const tried = learner('Ville', { answers: { k1: answered(false, 2), k2: answered(false, 2) } });
  const { learners, chapters } = sumUp(module, [tried]);
  assert.deepEqual(learners[0]?.work['eka']?.own.check, { done: 2, right: 0, of: 4 });
  assert.equal(chapters[0]?.check, 0);
});

test('a choice: at once, later, not yet, and what was chosen first', () => {
  const one = eka?.questions.find(({ id }) => id === 'k1');
  const { tried, atOnce, later, notYet, known, unknown, lure, options } = one ?? {};
  assert.deepEqual(
    { tried, atOnce, later, notYet, known, unknown, lure },
    { tried: 4, atOnce: 1, later: 1, notYet: 2, known: 2, unknown: 1, lure: 0 },
  );
  assert.deepEqual(
    options?.map(({ count }) => count),
    [2, 1, 0],
  );
});

test('sorting and ordering: which items were not where they belong', () => {
  const options = (id: string) =>
    eka?.questions.find((one) => one.id === id)?.options.map(({ count, place }) => [count, place]);
  assert.deepEqual(options('k2'), [
    [1, 'oikea laatikko: Eka, useimmin väärin: Toka'],
    [0, 'oikea laatikko: Toka'],
  ]);
  assert.deepEqual(options('k4'), [
    [1, 'oikea paikka: 1., useimmin väärin: 2.'],
    [1, 'oikea paikka: 2., useimmin väärin: 1.'],
    [0, 'oikea paikka: 3.'],
  ]);
  assert.equal(eka?.questions.find(({ id }) => id === 'k2')?.unknown, 1);
});

test('an encounter: what was offered and chosen at each step, where trust fell, how it ended', () => {
  const [one] = eka?.encounters ?? [];
  assert.deepEqual(
    [one?.walked, one?.endings, one?.fall],
    // Two steps: trust must be two steps from its beginning to end well or break off.
    [3, { up: 0, same: 2, down: 1 }, 0],
  );
  assert.deepEqual(
    one?.steps.map(({ falls, offers }) => [
      falls,
      ...offers.map(({ when, met, choices: offered }) => [
        when,
        met,
        offered.map(({ count }) => count),
      ]),
    ]),
    [
      [2, [undefined, 3, [1, 2, 0]]],
      [
        1,
        ['Kun luottamus on ennallaan tai kasvanut', 1, [0, 0, 1]],
        ['Kun luottamus on heikentynyt', 2, [1, 1, 0]],
      ],
    ],
  );
});

test('texts by task, and what hides in them is gone', () => {
  assert.deepEqual(
    eka?.texts.map(({ where, texts }) => [where, texts]),
    [
      ['Itsetesti: Tähti', [{ learner: 0, text: 'Näin.' }]],
      ['Pohdinta', [{ learner: 0, text: 'Muistan.' }]],
    ],
  );
  assert.deepEqual(
    summary.promises.map(({ task }) => task),
    ['Lupaus seuraavaan työvuoroon'],
  );
});

test('starting tests, the first and the last', () => {
  assert.deepEqual(summary.tests, [
    { learner: 0, first: '0/1 (1.11.2026)', last: '1/1 (29.11.2026)', change: 1 },
  ]);
});

test('what a lesson may begin with', () => {
  assert.deepEqual(
    highlights(summary).map(({ kind, id, count, of, text }) => [kind, id, count, of, text]),
    [
      ['question', 'k1', 1, 4, ''],
      ['lure', 'k1', 2, 3, 'A'],
      ['fall', 'w1', 2, 3, '1'],
    ],
  );
  assert.deepEqual(highlights(sumUp(module, [])), []);
});

test('one learner does not decide which question is the hardest, unless there is no class yet', () => {
  const hardest = (learners: Parameters<typeof sumUp>[1]) =>
    highlights(sumUp(module, learners))
      .filter(({ kind }) => kind === 'question')
      .map(({ id, count, of, isEarly }) => [id, count, of, isEarly]);
  const first = (right: boolean) => learner('O', { answers: { k1: answered(right, 1) } });
  const alone = learner('Yksi', { answers: { k2: answered(false, 1) } });
  const five = [true, false, false, false, false].map(first);
  assert.deepEqual(hardest([...five, alone]), [['k1', 1, 5, undefined]]);
  // Three of thirty are not a third.
  const thirty = Array.from({ length: 27 }, (_, at) => first(at > 0));
  assert.deepEqual(hardest([...thirty, alone, alone, alone]), [['k1', 26, 27, undefined]]);
  // Where enough have answered and all had it right, nothing is hard.
  assert.deepEqual(hardest([first(true), first(true), first(true), alone]), []);
  assert.deepEqual(hardest([first(true), first(false), alone]), [['k1', 1, 2, true]]);
  assert.deepEqual(hardest([alone]), [['k2', 0, 1, true]]);
});

test('as tables: numbers alone, in the order that is asked for', () => {
  assert.deepEqual(
    learnerTable(summary, (one) => `O${one}`, [3, 0]),
    [
      [
        'Nimi',
        'Luku 1: luettu',
        'Luku 1: itsetestissä vastattu (4)',
        'Luku 1: itsetestissä oikein (4)',
        'Luku 1: kohtaamiset (1)',
        'Luku 1: pohdinta (1)',
        'Luku 1: selkosuomeksi',
      ],
      ['O3', '0', '1', '0', '1', '0', '0'],
      ['O0', '1', '4', '3', '1', '1', '0'],
    ],
  );
  assert.deepEqual(questionTable(summary)[1], [
    '1',
    'Pumppu',
    '4',
    '1',
    '1',
    '2',
    '1',
    'A',
    '',
    '2',
  ]);
});
