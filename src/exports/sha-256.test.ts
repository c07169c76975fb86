import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { sha256 } from './sha-256.ts';

test('the digest is what Node’s own says, around every border of a block', () => {
  const texts = ['', 'abc', 'ä–”🙂', 'x'.repeat(100_000)];
  for (let length = 50; length < 135; length += 1)
    texts.push('å'.repeat(length), 'a'.repeat(length));
  for (const text of texts)
    assert.equal(sha256(text), createHash('sha256').update(text).digest('hex'), `${text.length}`);
});
