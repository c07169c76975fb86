import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  choiceValue,
  courseAddress,
  LONGEST_TITLE,
  readCourse,
  titleFrom,
} from './course-address.ts';

test('an address gives back what was chosen and the heading, whatever stands in it', () => {
  const chosen = ['asenne', choiceValue('asenne', 'tehtava-pumppu'), 'lahtotesti'];
  const title = 'Äijät & <b>ämmät</b>, 100 % = + #1 ?';
  const { search } = new URL(courseAddress('https://e.fi/kurssi/', chosen, title));
  assert.deepEqual(readCourse(search), { chosen: new Set(chosen), title });
  assert.equal(courseAddress('/kurssi/', ['asenne'], ''), '/kurssi/?valitut=asenne');
});

test('the address that the builder keeps, with its commas encoded, says the same', () => {
  assert.deepEqual(
    readCourse('?valitut=asenne%2Casenne.itsetesti').chosen,
    new Set(['asenne', 'asenne.itsetesti']),
  );
});

test('a broken address is no mistake', () => {
  for (const search of [
    '',
    '?valitut',
    '?valitut=%00,%FF,,&otsikko=%E0%A4%A',
    '?valitut=a&valitut=b',
  ])
    assert.doesNotThrow(() => readCourse(search));
  assert.equal(readCourse('').title, '');
});

test('a heading is one line, and never ends in half of a character', () => {
  assert.equal(titleFrom('  a\n\tb\u0000c  '), 'a bc');
  // What joins letters and pictures, and where a word may break, is part of it.
  assert.equal(titleFrom('👩\u200d🔧 asiakas\u00adpalvelu'), '👩\u200d🔧 asiakas\u00adpalvelu');
  const long = titleFrom(`${'a'.repeat(LONGEST_TITLE - 1)}🙂🙂`);
  assert.equal(long.at(-1), '\uDE42');
  assert.ok(long.isWellFormed());
});
