import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownLine, shownText } from './shown-text.ts';

test('what is not seen goes, letters, line ends and joined pictures stay', () => {
  assert.equal(
    shownText('a\u0000\u001b\u202eb\u2066\ufeff\ud83d\r\nä\u2028<b>\t👩‍🔧'),
    'ab\ufffd\nä\n<b>\t👩‍🔧',
  );
});

test('a line is one line, and is cut between letters', () => {
  assert.equal(shownLine('  Äijä\n\u200b Mäki ', 80), 'Äijä Mäki');
  assert.equal(shownLine('a😀b', 2), 'a😀');
});
