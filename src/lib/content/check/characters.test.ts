import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeContent } from './characters.ts';

const FILE = 'content/glossary.yaml';
const decode = (bytes: Uint8Array) => decodeContent(FILE, bytes);

test('B-19 a file in Windows-1252 is refused with its first line that would lose letters', () => {
  const { problems } = decode(Buffer.from('- id: a\n  term: ly\xe4\n', 'latin1'));
  assert.deepEqual(
    problems.map(({ file, line }) => [file, line]),
    [[FILE, 2]],
  );
  assert.match(problems[0]?.cause ?? '', /ei ole UTF-8/);
});

test('B-19 a file in UTF-16 is refused by that name, and the rest of it is checked', () => {
  const { text, problems } = decode(Buffer.from('\uFEFFterm: äly', 'utf16le'));
  assert.equal(text, 'term: äly');
  assert.match(problems[0]?.cause ?? '', /UTF-16/);
});

test('a byte order mark is dropped, and letters written apart become one', () => {
  assert.deepEqual(decode(Buffer.from('\uFEFFterm: a\u0308ly')), {
    text: 'term: äly',
    problems: [],
  });
});
