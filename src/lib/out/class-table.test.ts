import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asTableHtml, asTabs } from './class-table.ts';

const rows = [
  ['Nimi', 'Luku 1'],
  ['=HYPERLINK("http://e.fi";"x")', '5'],
  ['+358', ' @a'],
  ['-1', 'Äijä; <b>"Mäki"</b>\nx'],
];

test('what is pasted is a table, too, and no formula', () => {
  assert.equal(
    asTabs(rows),
    'Nimi\tLuku 1\n\'=HYPERLINK("http://e.fi";"x")\t5\n\'+358\t\' @a\n\'-1\tÄijä; <b>"Mäki"</b> x',
  );
  const html = asTableHtml(rows);
  assert.match(html, /^<table><tr><th>Nimi<\/th><th>Luku 1<\/th><\/tr><tr><td>'=HYPERLINK/);
  assert.doesNotMatch(html, /<b>/);
});
