import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { asSaved } from './as-saved.ts';
import { mdxFiles } from './file-loaders.ts';

const collection = { loader: mdxFiles(/x/), schema: z.strictObject({ title: z.string() }) };

test('a saved file is read anew; one with mistakes, or older than the server, is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'as-saved-'));
  try {
    const filePath = join(folder, 'index.mdx');
    const entry = { id: 'x', digest: 'a', filePath, body: 'Vanha', data: { title: 'Vanha' } };
    const save = (text: string, at: number) => {
      writeFileSync(filePath, text);
      utimesSync(filePath, at, at);
    };
    const now = Date.now() / 1000;
    save('---\ntitle: Uusi\n---\nTeksti', 1);
    assert.equal(asSaved(entry, collection), entry);
    save('---\ntitle: Uusi\n---\nTeksti', now);
    const fresh = asSaved(entry, collection);
    assert.deepEqual([fresh.data, fresh.body], [{ title: 'Uusi' }, 'Teksti']);
    assert.notEqual(fresh.digest, entry.digest);
    assert.equal(asSaved(entry, collection), fresh);
    save('---\ntitel: Uusi\n---\nMuu', now + 1);
    assert.equal(asSaved(entry, collection), fresh);
    assert.equal(asSaved(entry, { ...collection, loader: {} }), entry);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
