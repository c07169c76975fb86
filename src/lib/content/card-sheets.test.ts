import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sheetsOf } from './card-sheets.ts';

const card = (title: string, copies = 1) => ({ title, copies, lines: [{ text: 'teksti' }] });

test('nine cards take two sheets, the second with one card', () => {
  const sheets = sheetsOf({ cards: 'abcdefghi'.split('').map((title) => card(title)) });
  assert.deepEqual(
    sheets.map((sheet) => sheet.map(({ title }) => title).join('')),
    ['abcdefgh', 'i'],
  );
});

test('copies stand beside each other', () => {
  const sheets = sheetsOf({ cards: [card('a', 3), card('b')] });
  assert.deepEqual(sheets, [[card('a', 3), card('a', 3), card('a', 3), card('b')]]);
});
