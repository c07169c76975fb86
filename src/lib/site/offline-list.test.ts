import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isForDevice, offlineList } from './offline-list.ts';

const file = (path: string, hash = 'a') => ({ path, hash, size: 10 });
const list = (...files: ReturnType<typeof file>[]) =>
  offlineList(files, new Map([['', 'Etusivu']]), new Set(['b.css']), (text) => text);

test('the same files make the same list in any order; a change makes another version', () => {
  assert.deepEqual(list(file(''), file('b.css')), list(file('b.css'), file('')));
  assert.notEqual(list(file('')).version, list(file('', 'b')).version);
});

test('it counts bytes, names pages and marks what is needed first', () => {
  assert.deepEqual(list(file('b.css'), file('')), {
    version: ' a\nb.css a',
    bytes: 20,
    files: [
      { ...file(''), title: 'Etusivu' },
      { ...file('b.css'), shell: true },
    ],
  });
});

test('embedded views and what only hosts read are left out', () => {
  for (const path of [
    'upota/x/',
    '_headers',
    'sw.js',
    'sitemap-0.xml',
    '.well-known/security.txt',
  ]) {
    assert.equal(isForDevice(path), false, path);
  }
  for (const path of [
    '',
    'luvut/asenne/',
    '_astro/a.js',
    'pagefind/pagefind-entry.json',
    'tiedostot/a.zip',
  ]) {
    assert.equal(isForDevice(path), true, path);
  }
});
