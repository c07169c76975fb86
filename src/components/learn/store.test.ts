import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  BROKEN_DIARY_KEY,
  DIARY_KEY,
  NAME_KEY,
  PLACES_KEY,
} from '../../lib/reader/storage-keys.ts';

/** What the store asks of a page as it is loaded; gone again for other tests. */
const page = { addEventListener: () => undefined, document: { addEventListener: () => undefined } };
Object.assign(globalThis, page);
const store = await import('./store.ts');
for (const name of Object.keys(page)) Reflect.deleteProperty(globalThis, name);

const kept = new Map<string, string>();
let isFull = false;
store.keepRecordIn({
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, text) => {
    if (isFull) throw new Error('full');
    kept.set(key, text);
  },
  removeItem: (key) => kept.delete(key),
});
const promise = (words: string) => store.changeRecord((record) => ({ ...record, promise: words }));

test('what cannot be read is put aside whole', () => {
  const text = 'x'.repeat(1_000_001);
  kept.set(DIARY_KEY, text);
  assert.equal(promise('Kysyn.'), true);
  assert.equal(kept.get(BROKEN_DIARY_KEY), text);
});

test('what could not be put aside is not written over, until another tab has cleared it', () => {
  kept.clear();
  kept.set(DIARY_KEY, 'x');
  isFull = true;
  assert.equal(promise('Kysyn.'), false);
  assert.equal(kept.get(DIARY_KEY), 'x');
  assert.equal(store.readRecord().promise, 'Kysyn.');
  kept.clear();
  isFull = false;
  assert.equal(promise('Kuuntelen.'), true);
  assert.equal(store.readRecord().promise, 'Kuuntelen.');
});

test('clearing is offered for all that it clears, and for nothing else', () => {
  store.clearRecord();
  kept.set(PLACES_KEY, '{}');
  assert.equal(store.hasSomethingKept(), false);
  for (const key of [BROKEN_DIARY_KEY, NAME_KEY, PLACES_KEY]) {
    kept.set(key, 'Aino');
    assert.equal(store.hasSomethingKept(), true, key);
    store.clearRecord();
    assert.equal(store.hasSomethingKept(), false, key);
    assert.equal(kept.has(key), false, key);
  }
});
