import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { asSaved, asSavedLast } from './as-saved.ts';
import { mdxFiles } from './file-loaders.ts';

const collection = { loader: mdxFiles(/x/), schema: z.strictObject({ title: z.string() }) };

function inFolder(run: (save: (text: string, at?: number) => void, entry: Entry) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'as-saved-'));
  try {
    const filePath = join(folder, 'index.mdx');
    const entry = { id: 'x', digest: 'a', filePath, data: {} as object, body: '' };
    run((text, at = 1) => {
      writeFileSync(filePath, text);
      utimesSync(filePath, at, at);
    }, entry);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Entry {
  id: string;
  digest: string;
  filePath: string;
  data: object;
  body: string;
}

test('an entry says what its file says, by its schema', () => {
  inFolder((save, entry) => {
    save('---\ntitle: Uusi\n---\nTeksti');
    const read = asSaved(entry, collection);
    assert.deepEqual([read.data, read.body], [{ title: 'Uusi' }, 'Teksti']);
    assert.equal(asSaved(entry, { ...collection, loader: {} }), entry);
    save('---\ntitel: Uusi\n---\nTeksti');
    assert.throws(() => asSaved(entry, collection).data);
  });
});

test('while an author writes, a file is read once a time it is saved; with mistakes, it is as before', () => {
  inFolder((save, entry) => {
    save('---\ntitel: Uusi\n---\nTeksti', 1);
    assert.throws(() => asSavedLast(entry, collection));
    save('---\ntitle: Uusi\n---\nTeksti', 2);
    const fresh = asSavedLast(entry, collection);
    assert.deepEqual([fresh.data, fresh.body], [{ title: 'Uusi' }, 'Teksti']);
    assert.notEqual(fresh.digest, entry.digest);
    assert.equal(asSavedLast(entry, collection), fresh);
    save('---\ntitel: Uusi\n---\nMuu', 3);
    assert.equal(asSavedLast(entry, collection), fresh);
    assert.equal(asSavedLast(entry, { ...collection, loader: {} }), entry);
  });
});
