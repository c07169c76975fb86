import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexCopy } from './index-copy.ts';

const wrap = (body: string) =>
  `<!DOCTYPE html><html lang="fi"><head></head><body>${body}</body></html>`;
const textOf = (html: string) => html.replace(/<[^>]+>/g, '');

test('words of adjacent blocks are kept apart, words of adjacent inline elements together', () => {
  assert.match(textOf(indexCopy(wrap('<dl><dt>asenne</dt><dd>tapa</dd></dl>'))), /asenne tapa/);
  assert.match(textOf(indexCopy(wrap('<h2>Otsikko</h2><p>Teksti</p>'))), /Otsikko Teksti/);
  assert.match(textOf(indexCopy(wrap('<p><em>luot</em>tamus</p>'))), /luottamus/);
});

test('attributes, ids and scripts are left as they are', () => {
  const html = wrap('<h2 id="raja">Raja</h2><script>a<b</script>');
  assert.match(indexCopy(html), /<h2 id="raja">/);
  assert.match(indexCopy(html), /<script>a<b<\/script>/);
});
