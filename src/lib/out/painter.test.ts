import assert from 'node:assert/strict';
import { test } from 'node:test';
import { painter } from './painter.ts';

const CSS =
  ':root{--color-spruce:#2f7d5f;--color-ink:#111}@media dark{:root{--color-spruce:#fff}}' +
  '.art-round{fill:var(--color-spruce)}.art-line{stroke:var(--color-ink)}';

test('a drawing gets the light colours of the style sheet', () => {
  const svg =
    '<svg xmlns="x" viewBox="0 0 1 1" class="art"><!-- a --><circle class="art-round" r="1"/><path class="art-line" d="M0 0"/></svg>';
  assert.equal(
    painter(CSS)(svg),
    '<svg xmlns="x" viewBox="0 0 1 1"><circle fill="#2f7d5f" r="1"/><path stroke="#111" fill="none" stroke-linecap="round" stroke-linejoin="round" stroke-width="3" d="M0 0"/></svg>',
  );
});

test('a class that the style sheet does not paint is an error', () => {
  assert.throws(() => painter(CSS)('<svg><rect class="art-sand" /></svg>'), /art-sand/);
});
