import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readList, writeList, type WordList } from './word-list.ts';

const list: WordList = {
  nodes: [
    { final: true, arcs: [] },
    { final: false, arcs: [['n', 0]] },
    {
      final: true,
      arcs: [
        ['a', 1],
        ['ä', 0],
      ],
    },
  ],
  entries: [
    { lemma: 'kohdata', stem: 4, root: 2, harmony: 'back', noun: true },
    { lemma: 'äly', stem: 3, root: 1, harmony: 'front', noun: false },
  ],
  words: new Map([['älyn', { lemmas: ['äly'], parts: [] }]]),
  unknown: new Set(['xyzzy']),
};

test('nodes and base forms are lines that can be read, and come back as they were', () => {
  const text = writeList(list);
  assert.deepEqual(JSON.parse(text), {
    words: { älyn: 'äly' },
    unknown: ['xyzzy'],
    nodes: ['!', 'n0', '!a1 ä0'],
    entries: { kohdata: '2 3 noun', äly: '1 0 front' },
  });
  assert.deepEqual(readList(text), list);
});
