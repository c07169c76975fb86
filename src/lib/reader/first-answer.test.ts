import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeFirst, fits, misplaced } from './first-answer.ts';

const options = [{ text: 'A', correct: true }, { text: 'B' }, { text: 'C' }];
const choice = { kind: 'choice', options };
const multiple = { kind: 'multiple', options };
const sort = {
  kind: 'sort',
  boxes: [
    { id: 'x', name: 'Eka' },
    { id: 'y', name: 'Toka' },
  ],
  items: [
    { text: 'a', box: 'x' },
    { text: 'b', box: 'y' },
  ],
};
const order = { kind: 'order', items: [{ text: '1' }, { text: '2' }, { text: '3' }] };

test('only what can be an answer of the question is one', () => {
  for (const [question, first, isOne] of [
    [choice, [2], true],
    [choice, [], false],
    [choice, [3], false],
    [multiple, [0, 2], true],
    [multiple, [0, 0], false],
    [sort, [1, 2], true],
    [sort, [0, 1], false],
    [sort, [1, 3], false],
    [sort, [1], false],
    [order, [2, 0, 1], true],
    [order, [2, 2, 1], false],
    [order, [0, 1, 3], false],
    [order, [], false],
    [{ kind: 'open' }, [], false],
  ] as const)
    assert.equal(fits(question, first), isOne, `${question.kind} ${first.join()}`);
});

test('items that are not in their places', () => {
  assert.deepEqual(misplaced(sort, [1, 1]), [{ item: 1, place: 1 }]);
  assert.deepEqual(misplaced(order, [1, 0, 2]), [
    { item: 0, place: 2 },
    { item: 1, place: 1 },
  ]);
  assert.deepEqual(misplaced(order, [0, 1, 2]), []);
});

test('a first answer in words', () => {
  assert.equal(describeFirst(choice, [1]), 'Ensimmäinen vastaus: ”B”');
  assert.equal(describeFirst(multiple, [0, 2]), 'Ensimmäinen vastaus: ”A”, ”C”');
  assert.equal(describeFirst(sort, [2, 2]), 'Ensin väärässä laatikossa: ”a” (Toka)');
  assert.equal(describeFirst(order, [1, 0, 2]), 'Ensin väärällä paikalla: ”1” (2.), ”2” (1.)');
  assert.equal(describeFirst(choice, [7]), '');
  assert.equal(describeFirst(choice), '');
});
