import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  emptyProgress,
  isComplete,
  packProgress,
  scoreOf,
  SUSPEND_LIMIT,
  timespan,
  unpackProgress,
  withAnswer,
} from './scorm-progress.ts';

const checked = (question: string, right: boolean) => ({ question, right, last: [1] });

test('the first check of a question counts, later ones do not', () => {
  let progress = withAnswer(emptyProgress(), checked('a', false));
  progress = withAnswer(progress, checked('a', true));
  progress = withAnswer(progress, checked('b', true));
  progress = withAnswer(progress, checked('b', false));
  assert.deepEqual(progress.answers['a'], { first: false, right: true, attempts: 2, last: [1] });
  assert.deepEqual(progress.answers['b'], { first: true, right: true, attempts: 2, last: [1] });
  assert.equal(scoreOf(progress, ['a', 'b', 'c']), 33);
  assert.equal(scoreOf(progress, []), undefined);
  assert.equal(isComplete(progress, ['a', 'b', 'c']), false);
  assert.equal(isComplete(progress, ['a', 'b']), true);
  assert.equal(isComplete(progress, []), false);
});

test('what is packed comes back', () => {
  const progress = {
    ...withAnswer(emptyProgress(), checked('a', false)),
    paths: { taksi: [0, 2, 1] },
    texts: { kirje: 'Ä "lainaus"\n\u{1F600}' },
  };
  const { text, cut } = packProgress(progress);
  assert.equal(cut, false);
  assert.deepEqual(unpackProgress(text), progress);
});

test('long texts are cut to what the platform holds, answers never', () => {
  const progress = {
    ...withAnswer(emptyProgress(), checked('a', true)),
    texts: { kirje: '\u{1F600}ä"'.repeat(3000), toinen: 'x' },
  };
  const { text, cut } = packProgress(progress);
  assert.equal(cut, true);
  const size = new TextEncoder().encode(text).length;
  assert.ok(size <= SUSPEND_LIMIT && size > SUSPEND_LIMIT - 20, String(size));
  assert.deepEqual(unpackProgress(text).answers, progress.answers);
  assert.ok(
    progress.texts.kirje.startsWith((unpackProgress(text).texts['kirje'] ?? '?').slice(0, 900)),
  );
});

test('anything else is an empty progress', () => {
  for (const text of [
    '',
    'x',
    'null',
    '[]',
    '{"v":2}',
    '{"v":1,"a":[],"p":3,"t":null}',
    '"\u0000"',
  ])
    assert.deepEqual(unpackProgress(text), emptyProgress(), text);
  const hostile =
    '{"v":1,"a":{"__proto__":[1,1,1,[]],"A":[1,1,1,[]],"b":[1,1,-1,[]],"c":[1,1,1,["x"]]},"p":{"d":[1e9]},"t":{"e":3}}';
  assert.deepEqual(unpackProgress(hostile), emptyProgress());
});

test('a session’s time is a CMITimespan', () => {
  assert.equal(timespan(0), '0000:00:00');
  assert.equal(timespan(3725.9), '0001:02:05');
  assert.equal(timespan(-5), '0000:00:00');
});
