import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildModule, type ChapterContent, type ModuleContent } from './module-model.ts';

const unknown = 'ei tiedossa';
const chapter = (id: string, term: string): ChapterContent => ({
  id,
  body: `<Osio id="a" otsikko="A">\n\n<Lisays>\n\n<Termi id="${term}">Sana</Termi> ${'sana '.repeat(400)}\n\n</Lisays>\n\n</Osio>`,
  data: {
    title: id,
    lens: id,
    question: '?',
    description: id,
    situation: ['Tilanne.'],
    objectives: ['tehdä'],
    summary: 'Tiivistelmä.',
    principles: [
      { id: 'yksi', text: 'Yksi.', section: 'a', voice: 'addition' },
      { id: 'kaksi', text: 'Kaksi.', section: 'a', voice: 'author' },
      { id: 'kolme', text: 'Kolme.', section: 'a', voice: 'shared', note: 'raja lisäyksemme' },
    ],
    source: {
      title: unknown,
      author: unknown,
      publisher: unknown,
      date: unknown,
      address: unknown,
      notes: [],
      ours: 'kaikki',
    },
    references: [],
  },
  questions: [],
  encounters: [],
  reflections: [],
  plain: undefined,
});
const term = (id: string, name: string) => ({
  id,
  term: name,
  definition: '',
  example: '',
  aliases: [],
  seeAlso: [],
  voice: 'author' as const,
});

const content: ModuleContent = {
  module: {
    name: 'Nimi',
    subtitle: '',
    description: '',
    promise: '',
    level: '',
    abilities: [],
    keywords: [],
    paths: [
      { name: 'Luku', content: 'luvut', parts: ['reading'] },
      { name: 'Ryhmä', content: 'kaikki', parts: ['weekPlan'] },
    ],
    edition: { number: '1', date: '2026-01-01' },
    earlierEditions: [],
    publisher: null,
    contact: null,
    site: null,
    chapters: ['toka', 'eka'],
  },
  chapters: [chapter('eka', 'aly'), chapter('toka', 'asenne')],
  glossary: [term('oma-arvo', 'öljy'), term('aly', 'äly'), term('asenne', 'asenne')],
  works: [],
  whole: {} as ModuleContent['whole'],
  weekMinutes: 375,
};

test('chapters stand in the module’s order, with number, address, terms and computed time', () => {
  const { chapters, minutes, paths } = buildModule(content);
  assert.deepEqual(
    chapters.map(({ slug, number, address, terms, minutes }) => [
      slug,
      number,
      address,
      terms,
      minutes,
    ]),
    [
      ['toka', 1, '/luvut/toka/', ['asenne'], 3],
      ['eka', 2, '/luvut/eka/', ['aly'], 3],
    ],
  );
  assert.equal(minutes, 6);
  assert.deepEqual(
    paths.map(({ time }) => time),
    ['noin 6\u00a0minuuttia', 'noin kuusi ja puoli tuntia'],
  );
});

test('a principle says whose it is, unless it is the author’s', () => {
  const [first] = buildModule(content).chapters;
  assert.deepEqual(
    first?.principles.map(({ label }) => label),
    ['lisäyksemme', undefined, 'raja lisäyksemme'],
  );
});

test('the glossary is in Finnish order and knows its chapters', () => {
  const { glossary } = buildModule(content);
  assert.deepEqual(
    glossary.map(({ term, chapters }) => [term, chapters]),
    [
      ['asenne', ['toka']],
      ['äly', ['eka']],
      ['öljy', []],
    ],
  );
});

test('what an author does not know is null', () => {
  const work = {
    id: 'teos',
    voice: 'author',
    author: unknown,
    year: unknown,
    title: 'Teos',
    address: unknown,
    use: 'Näin.',
  } as const;
  const { chapters, works } = buildModule({ ...content, works: [work] });
  const { title, author, publisher, date, address } = chapters[0]?.source ?? {};
  assert.deepEqual([title, author, publisher, date, address], Array(5).fill(null));
  assert.deepEqual(
    works.map((one) => [one.author, one.year, one.title, one.address]),
    [[null, null, 'Teos', null]],
  );
});

test('a chapter that is not there is an error', () => {
  const broken = { ...content, module: { ...content.module, chapters: ['kolmas'] } };
  assert.throws(() => buildModule(broken), /kolmas/);
});
