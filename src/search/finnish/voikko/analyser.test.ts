import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { WORD_LIST } from '../site-words.ts';
import { readList } from '../word-list.ts';
import { findVoikko, NO_VOIKKO, staleWords } from './analyser.ts';

const python = findVoikko();

test(
  'Voikko says of every word of the committed list what the list says',
  {
    skip: python ? false : NO_VOIKKO,
  },
  () => {
    const list = readList(readFileSync(WORD_LIST, 'utf8'));
    assert.deepEqual(staleWords(python ?? '', list), [], 'run npm run sanalista');
    const [[word, said] = ['', { lemmas: [], parts: [] }]] = list.words;
    const wrong = new Map([[word, { ...said, parts: ['asiakasqwerty'] }]]);
    assert.deepEqual(staleWords(python ?? '', { ...list, words: wrong }), [word]);
  },
);
