import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeHtml } from './escape.ts';

test('HTML and XML special characters are escaped, all others stay', () => {
  assert.equal(escapeHtml(`<a href="ä&ö">”'`), "&lt;a href=&quot;ä&amp;ö&quot;&gt;”'");
});

test('characters that XML cannot hold are left out', () => {
  assert.equal(escapeHtml('a\u0000b\u0008c\td\ne\uffff'), 'abc\td\ne');
});
