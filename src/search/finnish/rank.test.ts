import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rank } from './rank.ts';

const sections = new Map(
  [
    'luvut/a/#x',
    'luvut/a/#y',
    'luvut/b/#x',
    'opettajalle/a/#x',
    'opettajalle/a-2/#ydin',
    'luvut/a/selko/#x',
  ].map((url) => [url, { id: url, url }]),
);
const concept = { typed: '', ways: [], instead: [], isQuoted: false };
const ranked = (scores: Record<string, number>[], plainFirst = false) =>
  rank(
    scores.map(() => concept),
    scores.map((one) => new Map(Object.entries(one))),
    sections,
    plainFirst,
  ).map(({ url }) => url);

test('what has all that is asked for comes before what has some, however well', () => {
  assert.deepEqual(ranked([{ 'luvut/a/#x': 9, 'luvut/a/#y': 1 }, { 'luvut/a/#y': 1 }]), [
    'luvut/a/#y',
    'luvut/a/#x',
  ]);
});

test('a rare word says more than a common one', () => {
  const common = { 'luvut/a/#x': 1, 'opettajalle/a/#x': 1, 'luvut/a/selko/#x': 1 };
  assert.equal(ranked([common, { 'luvut/a/#y': 1 }, { 'luvut/none/': 1 }])[0], 'luvut/a/#y');
});

test('chapters come before plain Finnish and the desk, unless the reader comes from plain Finnish', () => {
  const same = { 'opettajalle/a/#x': 1, 'luvut/a/selko/#x': 1, 'luvut/a/#x': 1 };
  assert.deepEqual(ranked([same]), ['luvut/a/#x', 'luvut/a/selko/#x', 'opettajalle/a/#x']);
  assert.equal(ranked([same], true)[0], 'luvut/a/selko/#x');
});

test('however well plain Finnish answers, the chapter that answers too comes before it', () => {
  assert.deepEqual(ranked([{ 'luvut/a/selko/#x': 9, 'luvut/a/#x': 1, 'luvut/b/#x': 2 }]), [
    'luvut/b/#x',
    'luvut/a/#x',
    'luvut/a/selko/#x',
  ]);
  // A chapter that has some of what is asked for does not answer.
  const some = [{ 'luvut/a/selko/#x': 1, 'luvut/a/#x': 9 }, { 'luvut/a/selko/#x': 1 }];
  assert.equal(ranked(some)[0], 'luvut/a/selko/#x');
});

test('what a section lacks counts a little where its page has it', () => {
  const both = { 'luvut/b/#x': 1, 'luvut/a/#x': 1 };
  const found = ranked([both, { 'luvut/a/#y': 1 }]);
  assert.ok(found.indexOf('luvut/a/#x') < found.indexOf('luvut/b/#x'), found.join());
});

test('what repeats a chapter at the desk comes last, whatever the chapter’s address', () => {
  assert.deepEqual(ranked([{ 'opettajalle/a-2/#ydin': 1, 'opettajalle/a/#x': 0.9 }]), [
    'opettajalle/a/#x',
    'opettajalle/a-2/#ydin',
  ]);
});
