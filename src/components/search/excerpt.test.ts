import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptRuns } from './excerpt.ts';

test('an excerpt becomes runs of text, marked and not', () => {
  assert.deepEqual(excerptRuns('Kun <mark>asenne</mark> on <mark>hyvä</mark>.'), [
    { text: 'Kun ', marked: false },
    { text: 'asenne', marked: true },
    { text: ' on ', marked: false },
    { text: 'hyvä', marked: true },
    { text: '.', marked: false },
  ]);
});

test('markup of the text stays text', () => {
  assert.deepEqual(excerptRuns('&lt;img src=x&gt; &amp;lt;'), [
    { text: '<img src=x> &lt;', marked: false },
  ]);
});
