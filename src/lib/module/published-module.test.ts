import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Chapter, Module, Question } from './module-model.ts';
import { publishModule } from './published-module.ts';

const question: Question = {
  id: 'kysymys',
  kind: 'open',
  title: 'Kysymys',
  stem: ['Mitä?'],
  section: 'a',
  model: ['Näin.'],
  look: ['Sen.'],
};
const prose = [
  {
    kind: 'paragraph',
    children: [
      { kind: 'term', id: 'b', children: [{ kind: 'text', text: 'b,\n' }] },
      { kind: 'link', address: 'https://kkv.fi/', children: [{ kind: 'text', text: 'c' }] },
      { kind: 'link', address: '/x/', children: [{ kind: 'text', text: 'd' }] },
    ],
  },
];
const section = {
  id: 'a',
  title: 'A',
  line: 4,
  prose,
  blocks: [{ voice: 'author', ideas: ['P0-01'], prose, line: 5 }],
};
const module = {
  name: 'Nimi',
  edition: { number: '1.0', date: '2026-11-22' },
  chapters: [
    {
      slug: 'yksi',
      address: '/luvut/yksi/',
      principles: [{ id: 'p', text: 'P', section: 'a', voice: 'author', label: undefined }],
      sections: [section],
      questions: [question],
      encounters: [],
      reflections: [{ id: 'r', task: 'Mieti.' }],
      plain: {
        address: '/luvut/yksi/selko/',
        sections: [section],
        questions: [question],
        encounters: [{ id: 'e' }],
        speaking: [{ id: 'p' }],
        reflections: [{ id: 'r' }],
      },
    } as unknown as Chapter,
  ],
  glossary: [{ id: 'b', term: 'b' }],
  works: [{ id: 'w', address: null }],
} as unknown as Module;

const published = publishModule(module, (path) => `https://e.fi/k${path}`);
const chapter = published.chapters[0];

test('everything has its absolute address', () => {
  assert.equal(published.address, 'https://e.fi/k/');
  assert.equal(published.self, 'https://e.fi/k/moduuli.json');
  assert.equal(published.$schema, 'https://e.fi/k/moduuli.schema.json');
  assert.equal(chapter?.address, 'https://e.fi/k/luvut/yksi/');
  assert.equal(chapter?.sections[0]?.address, 'https://e.fi/k/luvut/yksi/#a');
  assert.equal(chapter?.principles[0]?.address, 'https://e.fi/k/luvut/yksi/#periaate-p');
  assert.equal(chapter?.principles[0]?.sectionAddress, 'https://e.fi/k/luvut/yksi/#a');
  assert.equal(chapter?.questions[0]?.address, 'https://e.fi/k/luvut/yksi/#tehtava-kysymys');
  assert.equal(chapter?.questions[0]?.sectionAddress, 'https://e.fi/k/luvut/yksi/#a');
  assert.equal(chapter?.reflections[0]?.address, 'https://e.fi/k/luvut/yksi/#tehtava-r');
  assert.equal(published.glossary[0]?.address, 'https://e.fi/k/sanasto/#b');
  assert.equal(published.works[0]?.address, 'https://e.fi/k/lahteet/#w');
  assert.equal(published.works[0]?.link, null);
});

test('plain Finnish points to its own page', () => {
  assert.equal(chapter?.plain?.sections[0]?.address, 'https://e.fi/k/luvut/yksi/selko/#a');
  assert.equal(chapter?.plain?.questions[0]?.sectionAddress, 'https://e.fi/k/luvut/yksi/selko/#a');
  const { encounters, speaking, reflections } = chapter?.plain ?? {};
  assert.deepEqual(
    [encounters, speaking, reflections].map((tasks) => tasks?.[0]?.address),
    ['e', 'p', 'r'].map((id) => `https://e.fi/k/luvut/yksi/selko/#tehtava-${id}`),
  );
});

test('links in the text are absolute; line numbers stay at home', () => {
  const plain = chapter?.plain?.sections[0];
  assert.equal(
    plain?.html,
    '<p><a href="https://e.fi/k/sanasto/#b">b,<br/></a><a href="https://kkv.fi/">c</a><a href="https://e.fi/k/x/">d</a></p>',
  );
  assert.match(JSON.stringify(plain?.prose), /"address":"https:\/\/e\.fi\/k\/x\/"/);
  const block = chapter?.sections[0]?.blocks[0];
  assert.match(block?.html ?? '', /">b, <\/a>/);
  assert.doesNotMatch(JSON.stringify(published), /"line"/);
});

test('licence and edition are told', () => {
  assert.equal(published.licence.name, 'CC BY 4.0');
  assert.equal(published.edition.number, '1.0');
});
