import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvText } from './csv.ts';

test('a file for a spreadsheet: byte order mark, semicolons, and no formula', () => {
  const rows = [
    ['Nimi', 'Luku 1'],
    ['=HYPERLINK("http://e.fi";"x")', 5],
    ['+358', ' @a'],
    ['\t=1', '-1'],
    ['Äijä; "Mäki"\nx', -1],
  ];
  assert.equal(
    csvText(rows),
    '\ufeffNimi;Luku 1\r\n' +
      '"\'=HYPERLINK(""http://e.fi"";""x"")";5\r\n' +
      "'+358;' @a\r\n" +
      "'\t=1;'-1\r\n" +
      '"Äijä; ""Mäki""\nx";-1\r\n',
  );
});
