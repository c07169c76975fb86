import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseChoices, serializeChoices } from './reading-settings.ts';

test('choices come back as they were kept', () => {
  const choices = { theme: 'dark', size: 'larger', spacing: 'loose', typeface: 'plain' };
  assert.deepEqual(parseChoices(serializeChoices(choices)), choices);
  assert.deepEqual(parseChoices(serializeChoices({})), {});
});

test('what is not a choice is left out', () => {
  for (const text of [null, '', '{}', 'theme=<img>', 'size=huge&theme=', 'a=b', '%E0%A4%A', '\0']) {
    assert.deepEqual(parseChoices(text), {}, String(text));
  }
  assert.deepEqual(parseChoices('theme=dark&size=1000px'), { theme: 'dark' });
});
