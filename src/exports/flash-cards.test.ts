import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANKI_HEADER, flashCards, tsvRow } from './flash-cards.ts';
import { nastyModule } from './nasty-module.fixture.ts';

test('a row stays one row of three fields, and spaces that do not break stay', () => {
  assert.equal(
    tsvRow({ front: ' a\tb\nc ', back: '"30\u00a0km" = ~{#}', chapters: ['asenne', 'kysyminen'] }),
    'a b c\t”30\u00a0km” = ~{#}\tkohtaamisen-taito::asenne kohtaamisen-taito::kysyminen\n',
  );
});

test('a file begins with what Anki has to know, and ends with a card of no chapter', () => {
  for (const { content } of flashCards(nastyModule)) {
    const text = String(content);
    assert.ok(text.startsWith(ANKI_HEADER));
    const row = text.trimEnd().split('\n').at(-1)?.split('\t');
    assert.equal(row?.length, 3);
    assert.equal(row[2], 'kohtaamisen-taito');
  }
});
