import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPublished } from './published-file.ts';

const module = {
  name: 'Nimi "lainaus\\" \\',
  whole: { chapters: ['a', 'b'], sides: [{ chapters: [{ slug: 'ei' }] }] },
  chapters: [
    { slug: 'yksi', sections: [{ title: 'Ä ] } , " \\', list: [1, [2, { three: '{' }]] }] },
    { slug: 'kaksi', sections: [] },
  ],
  after: ['x', { chapters: [] }],
};
const read = (value: unknown) => readPublished(Buffer.from(JSON.stringify(value)), (one) => one);

test('what was written comes back, only the chapters of the module itself apart', () => {
  assert.deepEqual(read(module), module);
  const { chapters } = readPublished(Buffer.from(JSON.stringify(module)), ({ slug }) => slug);
  assert.deepEqual(chapters, ['yksi', 'kaksi']);
});

test('one chapter, or none', () => {
  assert.deepEqual(read({ chapters: [{ slug: 'a' }] }).chapters, [{ slug: 'a' }]);
  assert.deepEqual(read({ chapters: [] }), { chapters: [] });
});

test('a file without chapters is refused', () => {
  assert.throws(() => read({ name: 'chapters', whole: { chapters: [] } }), /no chapters/);
});
