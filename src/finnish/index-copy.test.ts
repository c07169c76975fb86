import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexCopy } from './index-copy.ts';
import { unveiled } from './veil.ts';

const wrap = (body: string) =>
  `<!DOCTYPE html><html lang="fi"><head></head><body><main data-pagefind-body>${body}</main></body></html>`;
const copyOf = (html: string) => unveiled(indexCopy(html).html);
const textOf = (html: string) => html.replace(/<[^>]+>/g, '');

test('words of adjacent blocks are kept apart, words of adjacent inline elements together', () => {
  assert.match(textOf(copyOf(wrap('<dl><dt>asenne</dt><dd>tapa</dd></dl>'))), /asenne tapa/);
  assert.match(textOf(copyOf(wrap('<h2>Otsikko</h2><p>Teksti</p>'))), /Otsikko Teksti/);
  assert.match(textOf(copyOf(wrap('<p><em>luot</em>tamus</p>'))), /luottamus/);
});

test('attributes, ids and scripts are left as they are', () => {
  const html = wrap('<h2 id="raja">Raja</h2><script>a<b</script>');
  assert.match(copyOf(html), /<h2 id="raja">/);
  assert.match(copyOf(html), /<script>a<b<\/script>/);
});
