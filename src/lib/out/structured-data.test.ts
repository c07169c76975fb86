import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Chapter, Module } from '../module/module-model.ts';
import { chapterData, courseData, dataBlock } from './structured-data.ts';

const chapter = {
  slug: 'raja',
  number: 2,
  address: '/luvut/raja/',
  title: 'Raja',
  description: 'Luku rajasta.',
  objectives: ['vetää rajan'],
  study: { reading: 12, encounters: 10, selfCheck: 12, reflections: 20 },
  source: {
    title: 'Kirjoitus',
    author: null,
    publisher: 'Blogi',
    date: null,
    address: null,
  },
} as unknown as Chapter;
const module = {
  name: 'Nimi',
  subtitle: 'alaotsikko',
  description: 'Moduuli.',
  abilities: ['kohdata'],
  studyMinutes: 60,
  edition: { number: '1.1', date: '2027-01-02' },
  earlierEditions: [{ number: '1.0', date: '2026-11-22' }],
  publisher: null,
  chapters: [chapter],
} as unknown as Module;
const absolute = (address: string) => `https://e.fi/k${address}`;

test('a chapter is a learning resource in a course, based on a post', () => {
  const data = chapterData(chapter, module, absolute);
  assert.equal(data['@type'], 'LearningResource');
  assert.equal(data['url'], 'https://e.fi/k/luvut/raja/');
  assert.equal(data['timeRequired'], 'PT54M');
  assert.deepEqual(
    [data['datePublished'], data['dateModified'], data['version']],
    ['2026-11-22', '2027-01-02', '1.1'],
  );
  assert.deepEqual(data['isPartOf'], {
    '@type': 'Course',
    '@id': 'https://e.fi/k/',
    url: 'https://e.fi/k/',
    name: 'Nimi – alaotsikko',
  });
});

test('what is not known is not said', () => {
  const data = chapterData(chapter, module, absolute);
  assert.deepEqual(data['isBasedOn'], {
    '@type': 'BlogPosting',
    inLanguage: 'fi',
    name: 'Kirjoitus',
    publisher: 'Blogi',
  });
  const dated = (date: string) => {
    const source = { ...chapter.source, date };
    return chapterData({ ...chapter, source }, module, absolute)['isBasedOn'] as object;
  };
  assert.equal('datePublished' in dated('kevät 2024'), false);
  for (const date of ['2024', '2024-05', '2024-05-17'])
    assert.equal((dated(date) as { datePublished?: string }).datePublished, date);
  assert.equal('publisher' in data, false);
  assert.doesNotMatch(JSON.stringify(data), /null/);
  assert.equal(courseData({ ...module, publisher: 'Opisto' }, absolute)['publisher'], 'Opisto');
});

test('the course has its chapters in order', () => {
  assert.deepEqual(courseData(module, absolute)['hasPart'], [
    {
      '@type': 'LearningResource',
      '@id': 'https://e.fi/k/luvut/raja/',
      url: 'https://e.fi/k/luvut/raja/',
      name: 'Raja',
      position: 2,
    },
  ]);
});

test('nothing in a data block can end it', () => {
  const block = dataBlock({ name: '</script><b>' });
  assert.doesNotMatch(block, /</);
  assert.deepEqual(JSON.parse(block), { name: '</script><b>' });
});
