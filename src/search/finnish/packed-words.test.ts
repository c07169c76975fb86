import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { packWords, unpackWords } from './packed-words.ts';
import { Recogniser } from './recogniser.ts';
import { WORD_LIST } from './site-words.ts';
import type { Synonym } from './understand.ts';
import { readList } from './word-list.ts';

const synonyms: Synonym[] = [
  { words: [['small', 'talk']], means: [['jutustelu']] },
  { words: [['moi'], ['äly'], ['hei', 'hei']], means: [['avoin', 'kysymys'], ['hymy']] },
];

test('words are lines: endings, then the stems that have them, with what they are synonyms of', () => {
  const packed = packWords(
    {
      nodes: [
        { final: true, arcs: [] },
        { final: false, arcs: [['e', 0]] },
        { final: false, arcs: [['m', 1]] },
        {
          final: true,
          arcs: [
            ['a', 0],
            ['m', 2],
          ],
        },
      ],
      entries: [
        { lemma: 'moi', stem: 3, root: 3, harmony: 'back', noun: false },
        { lemma: 'äly', stem: 2, root: 3, harmony: 'front', noun: true },
        { lemma: 'meri', stem: 3, root: 3, harmony: 'back', noun: false },
      ],
    },
    synonyms,
  );
  assert.deepEqual(packed, {
    nodes: '!/!a0 mme0=|moi>=u noun|äl>0=i back|mer',
    synonyms: 'avoin kysymys,hymy>hei hei/jutustelu>small talk',
  });
  assert.deepEqual(unpackWords(packed).synonyms, [
    { words: [['hei', 'hei'], ['moi'], ['äly']], means: synonyms[1]?.means },
    synonyms[0],
  ]);
});

test('the whole list comes back with every form of its words', () => {
  const list = readList(readFileSync(WORD_LIST, 'utf8'));
  const { nodes, entries } = unpackWords(packWords(list, synonyms));
  const named = ({ lemma, stem, harmony, noun }: (typeof entries)[number]) =>
    [lemma, stem, harmony, noun].join();
  assert.deepEqual(entries.map(named).sort(), list.entries.map(named).sort());
  const [before, after] = [list, { nodes, entries }].map(
    (one) => new Recogniser(one.nodes, one.entries),
  );
  const lemmas = (from: Recogniser | undefined, word: string) =>
    new Set(from?.lemmas(word).map(({ lemma }) => lemma));
  for (const word of list.words.keys())
    assert.deepEqual(lemmas(after, word), lemmas(before, word), word);
});
