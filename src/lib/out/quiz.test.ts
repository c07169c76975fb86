import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Module } from '../module/module-model.ts';
import { fitsQuiz, quizQuestions } from './quiz.ts';

const misconceptions = Array.from({ length: 6 }, (_, at) => ({
  id: `h${at}`,
  claim: `Luulo ${at}.`,
  lure: '',
  better: `Ajatus ${at}.`,
  chapter: 'luku',
}));
const glossary = Array.from({ length: 10 }, (_, at) => ({
  id: `s${at}`,
  term: `sana ${at}`,
  definition: `selitys ${at}`,
}));
const module = { whole: { misconceptions }, glossary } as unknown as Module;
const questions = quizQuestions(module);

test('every claim and better thought is asked once, with its own answer', () => {
  const claims = questions.filter(({ answers }) => answers.length === 2);
  assert.deepEqual(
    claims.map(({ text, answers, right }) => `${text} ${answers[right]}`).sort(),
    misconceptions
      .flatMap(({ claim, better }) => [`${claim} Harhaluulo`, `${better} Hyvä ajatus`])
      .sort(),
  );
  const places = claims.map(({ text }) => text);
  for (const { claim, better } of misconceptions)
    assert.ok(Math.abs(places.indexOf(claim) - places.indexOf(better)) > 2, claim);
});

test('every term is asked among three others, in each place in turn', () => {
  const terms = questions.filter(({ answers }) => answers.length === 4);
  assert.deepEqual(
    terms.map(({ text, answers, right }) => [text, answers[right]]),
    glossary.map(({ term, definition }) => [`Mikä sana? ${definition.replace('s', 'S')}.`, term]),
  );
  for (const { answers } of terms) assert.equal(new Set(answers).size, 4);
  assert.deepEqual(new Set(terms.map(({ right }) => right)), new Set([0, 1, 2, 3]));
});

test('a question fits whole or not at all', () => {
  const question = { text: 'a'.repeat(120), answers: ['b'.repeat(75), 'c'], right: 0 };
  assert.ok(fitsQuiz(question));
  assert.ok(!fitsQuiz({ ...question, text: 'a'.repeat(121) }));
  assert.ok(!fitsQuiz({ ...question, answers: ['b'.repeat(76), 'c'] }));
  assert.ok(!fitsQuiz({ ...question, answers: ['a', 'b', 'c', 'd', 'e'] }));
});
