import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeRecord } from './describe-record.ts';
import { emptyRecord } from './learner-record.ts';

test('what a record holds is told in words', () => {
  const answer = { right: true, attempts: 1 };
  assert.equal(describeRecord({ ...emptyRecord(), promise: 'Kysyn.' }), '1 oma teksti');
  assert.equal(
    describeRecord({
      ...emptyRecord(),
      read: ['a', 'b'],
      answers: { k1: answer },
      texts: { p1: 'Muistan.' },
      promise: 'Kysyn.',
    }),
    '2 luettua lukua, 1 tehtävän tulos ja 2 omaa tekstiä',
  );
  const practice = { k1: { box: 1, due: '2026-11-29' } };
  assert.equal(describeRecord({ ...emptyRecord(), practice }), 'kertauksen tilanne');
});
