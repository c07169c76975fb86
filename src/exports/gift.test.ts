import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'gift-pegjs';
import { escapeHtml } from '../lib/module/escape.ts';
import { escapeGift, gift } from './gift.ts';
import { NASTY, nastyModule } from './nasty-module.fixture.ts';

const [file] = gift(nastyModule);
const text = String(file?.content);
const [, ...questions] = parse(text) as unknown as Record<string, unknown>[];
const html = escapeHtml(NASTY);
/** The first character of an answer is written as a character reference. */
const answer = html.replace(/^%/, '&#37;');

test('every control character is escaped, no other', () => {
  assert.equal(escapeGift('a~b=c#d{e}f:g\\h%ä&'), 'a\\~b\\=c\\#d\\{e\\}f\\:g\\\\h%ä&');
});

test('a strict reader gets every text back, character by character', () => {
  assert.deepEqual(
    questions.map(({ type }) => type),
    ['MC', 'MC', 'Matching', 'Matching', 'Essay'],
  );
  for (const { title, stem } of questions) {
    assert.equal(title, NASTY);
    assert.equal((stem as { text: string }).text, `<p>${html}</p><p>Mitä? ${html}</p>`);
  }
  const [one, many] = questions as { choices: Record<string, unknown>[] }[];
  for (const choice of [...(one?.choices ?? []), ...(many?.choices ?? [])]) {
    assert.deepEqual(choice['text'], { format: 'html', text: answer });
    assert.deepEqual(choice['feedback'], { format: 'html', text: html });
  }
  assert.deepEqual(
    one?.choices.map(({ isCorrect }) => isCorrect),
    [false, true, false],
  );
  assert.deepEqual(
    many?.choices.map(({ weight }) => weight),
    [-100, 50, 50],
  );
});

test('pairs keep both sides apart', () => {
  const sort = questions[2] as { matchPairs: Record<string, unknown>[] };
  assert.deepEqual(
    // The reader leaves its own signs for escaped characters there.
    sort.matchPairs.map(({ subanswer }) =>
      String(subanswer).replace(/&&(\d{3});/g, (_, code: string) =>
        String.fromCharCode(Number(code)),
      ),
    ),
    [NASTY, 'B', NASTY],
  );
  assert.deepEqual(sort.matchPairs[0]?.['subquestion'], { format: 'html', text: html });
});

test('a category line holds nothing that Moodle would not turn back, and an empty line follows', () => {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith('$CATEGORY'));
  assert.equal(lines[at + 1], '');
  assert.doesNotMatch((lines[at] ?? '').slice('$CATEGORY:'.length), /[~=#{}:\\]/);
});
