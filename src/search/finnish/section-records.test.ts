import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WordKeys } from './keys.ts';
import { searchedPage } from './searched-page.ts';
import { keyedText, sectionRecord, sectionsOf } from './section-records.ts';

const KEYS: Record<string, WordKeys> = {
  asiakaspalvelu: { lemmas: ['asiakaspalvelu'], parts: ['asiakas', 'palvelu'] },
  kysy: { lemmas: ['kysyä'], parts: [] },
};
const keysOf = (word: string) => KEYS[word] ?? { lemmas: [], parts: [] };
const page = searchedPage(
  '<main data-pagefind-body><h1>Kysy</h1><p>Alku.</p><h2 id="b">Asiakaspalvelu</h2><p>Kysy &amp; opi.</p><ul><li id="c" data-pagefind-title="Periaate">Periaate</li></ul></main>',
);
assert.ok(page);
const sections = sectionsOf(page);

test('a page is its sections, each without its heading', () => {
  assert.deepEqual(
    sections.map(({ id, title, tokens }) => [id, title, tokens.join(' ')]),
    [
      ['', 'Kysy', 'Alku.'],
      ['b', 'Asiakaspalvelu', 'Kysy & opi.'],
      ['c', 'Periaate', 'Periaate'],
    ],
  );
});

test('a record weighs the keys by where they stand; its text has them behind its words', () => {
  const [, second] = sections;
  assert.ok(second);
  const html = sectionRecord(second, keysOf, 'x');
  assert.match(html, /weight="5\.00">qasiakaspalveluq<.*weight="3\.00">qasiakasq qpalveluq</);
  assert.match(html, /weight="1\.00">qkysyxaq</);
  assert.equal(keyedText(second, keysOf), 'Kysy^qkysyxaq & opi.');
  assert.match(html, /meta="lista"[^>]*>x</);
});
