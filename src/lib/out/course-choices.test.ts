import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lesson } from '../content/teacher-schemas.ts';
import type { Module } from '../module/module-model.ts';
import { courseChoices } from './course-choices.ts';

const titled = (id: string) => ({ id, title: id });
const prose = [{ kind: 'paragraph', children: [{ kind: 'text', text: 'sana '.repeat(260) }] }];
const module = {
  chapters: [
    {
      slug: 'luku',
      number: 1,
      title: 'Otsikko',
      address: '/luvut/luku/',
      sections: [{ ...titled('osio'), blocks: [{ prose }] }],
      encounters: [titled('ovi'), titled('puhelin')],
      questions: [titled('eka'), titled('toka'), titled('kolmas')],
      principles: [{ id: 'p' }],
      reflections: [{ id: 'mieti' }],
      plain: undefined,
      study: { reading: 8, encounters: 10, selfCheck: 6, reflections: 10 },
    },
  ],
  whole: { tensions: [{ id: 'kiista' }] },
} as unknown as Module;
const lesson = (cards: unknown[]) =>
  ({ exercise: { title: 'Harjoitus', minutes: 25, cards } }) as unknown as Lesson;

const valuesOf = (lessons: Record<string, Lesson>) =>
  courseChoices(module, lessons)[0]?.choices.map(({ value }) => value);

test('choices stand in the order of the chapter, the teacher’s last', () => {
  assert.deepEqual(valuesOf({ luku: lesson([{}]) }), [
    'luku',
    'luku.osio',
    'luku.kohtaamiset',
    'luku.tehtava-ovi',
    'luku.tehtava-puhelin',
    'luku.itsetesti',
    'luku.tehtava-eka',
    'luku.tehtava-toka',
    'luku.tehtava-kolmas',
    'luku.avainperiaatteet',
    'luku.pohdi',
    'luku.opettajalle.harjoitus',
    'luku.opettajalle.kortit',
  ]);
});

test('without cards or a lesson there are none to choose', () => {
  assert.equal(valuesOf({ luku: lesson([]) })?.at(-1), 'luku.opettajalle.harjoitus');
  assert.equal(valuesOf({})?.at(-1), 'luku.pohdi');
});

test('the times of what can be chosen alone add up to those of the whole', () => {
  const choices = courseChoices(module, {})[0]?.choices ?? [];
  for (const part of choices.filter(({ kind }) => kind === 'part')) {
    const inside = choices.filter(({ within }) => within === part.value);
    if (inside.length > 0)
      assert.equal(
        inside.reduce((sum, { minutes }) => sum + minutes, 0),
        part.minutes,
        part.value,
      );
  }
  assert.deepEqual(
    choices.find(({ kind }) => kind === 'section'),
    {
      kind: 'section',
      value: 'luku.osio',
      title: 'osio',
      name: 'osio',
      address: '/luvut/luku/#osio',
      work: 'lukeminen',
      minutes: 2,
      within: 'luku',
      done: { kind: 'read', ids: ['luku'] },
    },
  );
});

test('every value is another one', () => {
  const values = courseChoices(module, { luku: lesson([{}]) }).flatMap(({ choices }) =>
    choices.map(({ value }) => value),
  );
  assert.equal(new Set(values).size, values.length);
  assert.ok(values.includes('lahtotesti'));
});
