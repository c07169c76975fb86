import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cborOf, type CborValue } from '../lib/cbor.ts';
import type { Pattern } from './entry.ts';
import { entriesIn, placeOf } from './index-words.ts';

test('a part of the index tells base forms with their patterns', () => {
  const patterns: Pattern[] = [
    { root: 7, harmony: 'back', ending: 0, noun: false },
    { root: 9, harmony: 'front', ending: 1, noun: true },
  ];
  const word = (key: string, pattern?: number): CborValue => [
    key,
    [
      [300, [-256, placeOf(key, pattern), -13, 2], [-10, 8]],
      [2, [placeOf(key)], []],
    ],
    [],
  ];
  const words = [word('aikaq', 0), word('aikaqz'), word('sxxxakiqz', 1), word('tuntematonq', 5)];
  const part = cborOf([words]);
  assert.deepEqual(entriesIn(part, patterns), [
    { lemma: 'aika', stem: 4, root: 7, harmony: 'back', noun: false },
    { lemma: 'sxäki', stem: 4, root: 9, harmony: 'front', noun: true },
  ]);
});

test('a key and its kind for parts of compounds never stand at one place', () => {
  const places = [0, 1, 500, undefined].flatMap((pattern) => [
    placeOf('aikaq', pattern),
    placeOf('aikaqz', pattern),
  ]);
  assert.equal(new Set(places).size, places.length);
});
