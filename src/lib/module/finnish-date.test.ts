import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writtenOn } from './finnish-date.ts';

test('a text tells when it was made and changed', () => {
  assert.equal(writtenOn('2026-11-22'), 'Laadittu 22.11.2026.');
  assert.equal(
    writtenOn('2026-11-22', '2026-11-22'),
    'Laadittu ja viimeksi päivitetty 22.11.2026.',
  );
  assert.equal(writtenOn('2026-11-22', '2027-01-05'), 'Laadittu 22.11.2026, päivitetty 5.1.2027.');
});
