import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyedPage, tokenKeys } from './keyed-page.ts';
import type { WordKeys } from './keys.ts';

const KEYS: Record<string, WordKeys> = {
  aika: { lemmas: ['aika'], parts: [] },
  asiakaspalvelu: { lemmas: ['asiakaspalvelu'], parts: ['asiakas', 'palvelu'] },
  kuluu: { lemmas: ['kulua'], parts: [] },
};

test('words get their keys; they weigh more in headings, and keys of one token share', () => {
  const { content, tokens, keys } = keyedPage(
    {
      text: '”Aika! Asiakaspalvelu – aika/kuluu aika',
      headings: [
        { from: 0, to: 1, level: 1 },
        { from: 1, to: 2, level: 2 },
      ],
      anchors: [],
      about: [
        { name: 'title', text: 'aika asiakaspalvelu', isShown: true },
        { name: 'muu', text: 'kuluu', isShown: false },
      ],
      filters: [],
    },
    tokenKeys((word) => KEYS[word] ?? { lemmas: [], parts: [] }),
  );
  assert.equal(
    content,
    '”Aika^aikaq! Asiakaspalvelu^asiakaspalveluq^asiakasqz^palveluqz – aika^aikaq/kuluu^kuluaq aika^aikaq',
  );
  assert.equal(tokens, 5);
  assert.deepEqual(Object.fromEntries(keys), {
    aikaq: { weight: 7 * 24 + 12 + 24, about: [['title', 0]] },
    asiakaspalveluq: { weight: 48, about: [['title', 1]] },
    asiakasqz: { weight: 48, about: [['title', 1]] },
    palveluqz: { weight: 48, about: [['title', 1]] },
    kuluaq: { weight: 12, about: [] },
  });
});
