import assert from 'node:assert/strict';
import test from 'node:test';
import type { PublishedChapter, PublishedQuestion } from '../../lib/module/published-module.ts';
import { answers } from './own-parts.ts';
import type { Places } from './part.ts';
import { answer, task } from './task.ts';

const places: Places = {
  id: (_part, place) => place,
  at: (part, place) => `${part}.xhtml#${place ?? ''}`,
  picture: (name) => `${name}.svg`,
  paper: false,
};
const ROWS = 'Yksi.\nKaksi.';
const SHOWN = /Yksi\.<br\/>\nKaksi\./g;

const common = { id: 'q', title: 'Q', section: 'alku', stem: [ROWS], hint: ROWS };
const option = { text: ROWS, feedback: ROWS };
const questions = {
  choice: { kind: 'choice', options: [{ ...option, correct: true }, option] },
  sort: { kind: 'sort', boxes: [{ id: 'a', name: 'A' }], items: [{ ...option, box: 'a' }] },
  order: { kind: 'order', items: [option, option], feedback: ROWS },
  open: { kind: 'open', model: [ROWS], look: [ROWS] },
};

test('plain Finnish keeps its lines in tasks and in their answers', () => {
  const shown = Object.values(questions).map((one) => {
    const question = { ...common, ...one } as unknown as PublishedQuestion;
    const asked = task(question, 1, 'luku-a', places).text;
    const told = answer(question, 1, { part: 'luku-a', sections: [] }, places).text;
    return [asked, told].map((text) => text.match(SHOWN)?.length);
  });
  // Stem and texts; hint, texts and feedback.
  assert.deepEqual(shown, [
    [3, 5],
    [2, 3],
    [3, 6],
    [1, 3],
  ]);
});

test('a book without questions has no part for their answers', () => {
  const open = { ...common, ...questions.open };
  const countOf = (own: object[], plain: object[]) => {
    const page = (of: object[]) => ({ title: 'A', sections: [], questions: of });
    const chapter = { ...page(own), slug: 'a', number: 1, plain: page(plain) };
    return answers([chapter as unknown as PublishedChapter], places, true).length;
  };
  assert.deepEqual([countOf([], []), countOf([open], []), countOf([], [open])], [0, 1, 1]);
});
