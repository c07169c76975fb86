import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pdfWithDate } from './pdf-date.ts';

test('the dates of a PDF become the given one, its length stays', () => {
  const pdf = Buffer.from(
    "/CreationDate (D:20300102030405+00'00')\n/ModDate (D:20300102030405+00'00') \xe4",
    'latin1',
  );
  const dated = pdfWithDate(pdf, '2026-11-22');
  assert.equal(dated.length, pdf.length);
  const date = "(D:20261122000000+00'00')";
  assert.equal(
    Buffer.from(dated).toString('latin1'),
    `/CreationDate ${date}\n/ModDate ${date} \xe4`,
  );
});
