import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forFrame } from './for-frame.ts';

test('links within the page stay in the frame, others are left to the base', () => {
  assert.equal(
    forFrame(
      '<a class="x" href="#raja">a</a><a href="/b/#c">b</a><a target="_self" href="#d">d</a>',
    ),
    '<a target="_self" class="x" href="#raja">a</a><a href="/b/#c">b</a><a target="_self" href="#d">d</a>',
  );
});
