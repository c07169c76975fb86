import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { emptyEncounter } from '../../lib/content/own-encounter.ts';
import { BROKEN_GALLERY_KEY, GALLERY_KEY } from '../../lib/reader/storage-keys.ts';
import { changeDrafts, readDrafts } from './draft-store.ts';

const kept = new Map<string, string>();
let isFull = false;
Object.assign(globalThis, {
  localStorage: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (isFull) throw new Error('full');
      kept.set(key, text);
    },
  },
});
after(() => Reflect.deleteProperty(globalThis, 'localStorage'));
const draft = { id: 'a', changed: 1, encounter: emptyEncounter() };

test('what cannot be read is put aside whole', () => {
  const text = 'x'.repeat(1_000_001);
  kept.set(GALLERY_KEY, text);
  assert.deepEqual(readDrafts(), []);
  assert.equal(kept.get(BROKEN_GALLERY_KEY), text);
});

test('what could not be put aside is not written over, until another tab has cleared it', () => {
  kept.set(GALLERY_KEY, 'x');
  isFull = true;
  assert.equal(
    changeDrafts(() => [draft]),
    false,
  );
  assert.equal(kept.get(GALLERY_KEY), 'x');
  assert.deepEqual(readDrafts(), [draft]);
  kept.clear();
  isFull = false;
  assert.equal(
    changeDrafts((drafts) => [...drafts]),
    true,
  );
  assert.deepEqual(readDrafts(), [draft]);
});
