import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, type Answered } from './question-verdict.ts';

/** `+` fits, `-` does not; in capitals it is chosen: `P` fits and is chosen, `M` does not and is. */
const answered = (pattern: string): Answered<number>[] =>
  [...pattern].map((sign, option) => ({
    option,
    isChosen: sign === 'P' || sign === 'M',
    fits: sign === 'P' || sign === '+',
  }));
const earned = (kind: Parameters<typeof judge>[0], pattern: string) => {
  const verdict = judge(kind, answered(pattern), '');
  return [
    verdict.right,
    verdict.earned.map(({ option, right }) => `${option}${right ? '+' : '-'}`),
  ];
};

test('a right choice earns all feedback, a wrong one only its own', () => {
  assert.deepEqual(earned('choice', '-P-'), [true, ['0-', '1+', '2-']]);
  assert.deepEqual(earned('choice', 'M+-'), [false, ['0-']]);
});

test('several choices are right when they are all of the right ones and no other', () => {
  assert.deepEqual(earned('multiple', 'P-P'), [true, ['0+', '1-', '2+']]);
  assert.deepEqual(earned('multiple', 'PMP'), [false, ['0+', '1-', '2+']]);
  assert.equal(
    judge('multiple', answered('PM++'), '').message,
    'Ei vielä. Ainakin yksi valinta ei sovi. Oikeita puuttuu 2.',
  );
  assert.equal(judge('multiple', answered('P-+'), '').message, 'Ei vielä. Oikeita puuttuu 1.');
});

test('what is sorted is judged when all is, and the first open one is named', () => {
  const { right, message, earned: none, open } = judge('sort', answered('P-M'), '');
  assert.deepEqual([right, none, open], [false, [], 1]);
  assert.equal(message, 'Valitse ensin laatikko kaikille kohdille.');
  assert.equal(judge('sort', answered('PMP'), '').message, '2/3 oikeassa laatikossa.');
  assert.equal(judge('sort', answered('PP'), '').right, true);
});

test('an order counts what stands in its place', () => {
  assert.equal(judge('order', answered('+--+'), '').message, '2/4 oikealla paikalla.');
  assert.equal(judge('order', answered('++'), '').right, true);
});

test('nothing chosen or written is no attempt', () => {
  for (const kind of ['choice', 'multiple'] as const) {
    assert.deepEqual(earned(kind, '+-'), [false, []]);
  }
  assert.equal(judge('open', [], '  ').right, false);
  assert.equal(judge('open', [], ' Kysyisin. ').right, true);
});
