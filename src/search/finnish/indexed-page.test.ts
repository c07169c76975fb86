import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexedPage, tokenKeys } from './indexed-page.ts';
import type { WordKeys } from './keys.ts';

const KEYS: Record<string, WordKeys> = {
  aika: { lemmas: ['aika'], parts: [] },
  asiakaspalvelu: { lemmas: ['asiakaspalvelu'], parts: ['asiakas', 'palvelu'] },
  kuluu: { lemmas: ['kulua'], parts: [] },
};
const keyed = tokenKeys((word) => KEYS[word] ?? { lemmas: [], parts: [] });

test('words get their keys, each behind its own word', () => {
  assert.equal(keyed('”Aika!'), '”Aika^aikaq!');
  assert.equal(keyed('Asiakaspalvelu'), 'Asiakaspalvelu^asiakaspalveluq^asiakasqz^palveluqz');
  assert.equal(keyed('aika/kuluu'), 'aika^aikaq/kuluu^kuluaq');
  assert.equal(keyed('–'), '–');
});

test('a page is its text in its headings, with its places, what is told about it, and its filters', () => {
  const html = indexedPage(
    {
      text: 'Aika <kuluu Termi aika',
      headings: [
        { from: 0, to: 1, level: 1 },
        { from: 1, to: 2, level: 2 },
      ],
      anchors: [
        { element: 'h2', id: 'kulu', text: 'Kuluu', location: 1 },
        { element: 'dfn', id: 'termi', text: 'Termi', title: 'Sana', location: 2 },
      ],
      about: [{ name: 'title', text: 'Aika & raha', isShown: true }],
      filters: [['kieli', 'selkosuomi']],
    },
    keyed,
    { lista: 'a1' },
  );
  assert.equal(
    html,
    '<html lang="fi"><body data-pagefind-body><i data-pagefind-filter="kieli:selkosuomi"></i>' +
      '<i data-pagefind-meta="title" data-pagefind-ignore="index">Aika &amp; raha</i>' +
      '<i data-pagefind-meta="lista" data-pagefind-ignore="index">a1</i>' +
      '<h1>Aika^aikaq </h1><h2 id="kulu" data-pagefind-title="Kuluu">&lt;kuluu^kuluaq </h2>' +
      '<div id="termi" data-pagefind-title="Sana"></div>Termi aika^aikaq </body></html>',
  );
});
