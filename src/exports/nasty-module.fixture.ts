import type { PublishedModule, PublishedQuestion } from '../lib/module/published-module.ts';

/** Every character that some format gives a meaning of its own. For tests. */
export const NASTY = `%50% {a} = b: ~c #d \\e \\n ]]> <f> & "g" 'h' -> // :: 30\u00a0km ”ä”ö–å`;

const question = {
  id: 'q',
  title: NASTY,
  stem: [NASTY, `Mitä? ${NASTY}`],
  section: 'osio',
  hint: NASTY,
};
const option = { text: NASTY, feedback: NASTY };
const at = { address: 'https://e.fi/#tehtava-q', sectionAddress: 'https://e.fi/#osio' };

const questions: PublishedQuestion[] = [
  {
    ...question,
    ...at,
    id: 'yksi',
    kind: 'choice',
    options: [option, { ...option, correct: true }, option],
  },
  {
    ...question,
    ...at,
    id: 'monta',
    kind: 'multiple',
    options: [option, { ...option, correct: true }, { ...option, correct: true }],
  },
  {
    ...question,
    ...at,
    id: 'lajittelu',
    kind: 'sort',
    boxes: [
      { id: 'a', name: NASTY },
      { id: 'b', name: 'B' },
    ],
    items: [
      { ...option, box: 'a' },
      { ...option, box: 'b' },
      { ...option, box: 'a' },
    ],
  },
  {
    ...question,
    ...at,
    id: 'jarjestys',
    kind: 'order',
    items: [option, option, option],
    feedback: NASTY,
  },
  { ...question, ...at, id: 'avoin', kind: 'open', model: [NASTY], look: [NASTY] },
];

const said = (trust: 'up' | 'same' | 'down') => ({
  text: NASTY,
  reaction: NASTY,
  trust,
  note: NASTY,
  lens: 'luku',
});
const choices = [said('up'), said('same'), said('down')];

const encounter = {
  id: 'kohtaaminen',
  title: NASTY,
  trade: NASTY,
  channel: NASTY,
  situation: [NASTY],
  steps: [
    { customer: NASTY, line: NASTY, choices },
    {
      customer: NASTY,
      line: NASTY,
      variants: [
        { when: 'up', line: `Kasvanut: ${NASTY}` },
        { when: 'down', line: NASTY, choices: [said('down'), said('down'), said('same')] },
      ],
      choices,
    },
    { customer: NASTY, line: NASTY, choices },
  ],
  endings: { up: [NASTY], same: [NASTY, NASTY], down: [NASTY] },
  debrief: [NASTY],
  address: 'https://e.fi/#tehtava-kohtaaminen',
};

/** A module of one chapter in which every text is {@link NASTY}. For tests. */
export const nastyModule = {
  name: NASTY,
  subtitle: NASTY,
  description: NASTY,
  level: NASTY,
  address: 'https://e.fi/',
  edition: { number: '1.0', date: '2026-11-22' },
  licence: { name: 'CC BY 4.0', address: 'https://e.fi/lisenssi' },
  chapters: [
    {
      slug: 'luku',
      number: 1,
      title: NASTY,
      lens: NASTY,
      address: 'https://e.fi/luvut/luku/',
      sections: [
        { id: 'osio', title: NASTY, address: 'https://e.fi/luvut/luku/#osio', blocks: [] },
      ],
      principles: [],
      questions,
      encounters: [encounter],
    },
  ],
  glossary: [],
} as unknown as PublishedModule;
