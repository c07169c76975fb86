import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  afterAnswer,
  afterSitting,
  chooseCards,
  dayOf,
  daysAfter,
  isDoneToday,
  nextDue,
  playable,
  REST_DAYS,
} from './practice.ts';

const today = '2026-02-27';
const card = (id: string, kind = 'question', chapter = 'asenne') => ({ id, kind, chapter });
const nothing = { answers: {}, practice: {}, paths: {} };

test('days are counted by the calendar', () => {
  assert.equal(daysAfter(today, 2), '2026-03-01');
  assert.equal(dayOf(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
});

test('a right answer rests longer each time, a wrong one comes back tomorrow', () => {
  let kept = afterAnswer(undefined, true, today);
  assert.deepEqual(kept, { box: 2, due: daysAfter(today, REST_DAYS[1]) });
  for (let time = 0; time < 9; time++) kept = afterAnswer(kept, true, today);
  assert.deepEqual(kept, { box: REST_DAYS.length, due: daysAfter(today, 16) });
  assert.deepEqual(afterAnswer(kept, false, today), { box: 1, due: daysAfter(today, 1) });
});

test('only what is due of chapters that have been begun; what was missed comes first', () => {
  const cards = [card('uusi'), card('ohi'), card('lepaa'), card('muu', 'question', 'oivaltaminen')];
  const record = {
    answers: { ohi: { right: true, attempts: 2 } },
    practice: { lepaa: { box: 2, due: daysAfter(today, 1) } },
    paths: {},
  };
  const chosen = (day: string) =>
    chooseCards(cards, record, ['asenne'], day, 10).map(({ id }) => id);
  assert.deepEqual(chosen(today), ['ohi', 'uusi']);
  assert.deepEqual(chosen(daysAfter(today, 1)), ['ohi', 'uusi', 'lepaa']);
  assert.deepEqual(chooseCards(cards, nothing, [], today, 10), []);
  assert.equal(nextDue(cards, record), daysAfter(today, 1));
  assert.equal(nextDue(cards, nothing), undefined);
});

test('a sitting mixes kinds and is no longer than asked', () => {
  const cards = [...'abcdefgh'].map((id) => card(id)).concat(card('t', 'term'), card('s', 'step'));
  const chosen = chooseCards(cards, nothing, ['asenne'], today, 5);
  assert.equal(chosen.length, 5);
  assert.ok(['t', 's'].every((id) => chosen.some((one) => one.id === id)));
});

test('an encounter that has not been played is not given away', () => {
  const cards = [{ ...card('askel-a', 'step'), encounter: 'a' }, card('b')];
  const ids = (record: typeof nothing) =>
    chooseCards(cards, record, ['asenne'], today, 5).map(({ id }) => id);
  assert.deepEqual(ids(nothing), ['b']);
  assert.deepEqual(ids({ ...nothing, paths: { a: [0] } }).sort(), ['askel-a', 'b']);
  assert.deepEqual(playable(cards, { paths: {} }).length, 1);
});

test('a sitting that has come to its end is done for the day, and no card', () => {
  const practice = afterSitting({ b: { box: 2, due: '2026-03-01' } }, today);
  assert.equal(isDoneToday({ practice }, today), true);
  assert.equal(isDoneToday({ practice }, daysAfter(today, 1)), false);
  assert.equal(isDoneToday(nothing, today), false);
  assert.equal(nextDue([card('b')], { practice }), '2026-03-01');
});
