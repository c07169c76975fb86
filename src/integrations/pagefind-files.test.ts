import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { cborOf, type CborValue } from '../lib/cbor.ts';
import {
  packedContents,
  packedFilter,
  packedPart,
  packedText,
  type PackedFile,
  type PageText,
} from './pagefind-files.ts';

const unpacked = (bytes: Uint8Array) => gunzipSync(bytes).toString('latin1');
const content = async (file: Promise<PackedFile>) => unpacked((await file).bytes);

test('all files are such as Pagefind itself writes of a page', async () => {
  const { index } = await pagefind.createIndex({ forceLanguage: 'fi' });
  assert.ok(index);
  await index.addHTMLFile({
    url: 'koe/',
    content:
      '<html><body><main data-pagefind-body data-pagefind-filter="laji:koe"><h1 id="a" data-pagefind-title="Aika">aikaq.</h1></main></body></html>',
  });
  const { files } = await index.getFiles();
  await pagefind.close();
  const written = (ending: string) => {
    const file = files.find(({ path }) => path.endsWith(ending));
    assert.ok(file, ending);
    const name = /(fi_\w+)\.\w+$/.exec(file.path)?.[1] ?? '';
    return { name, content: unpacked(file.content) };
  };
  const [fragment, part, filter] = ['.pf_fragment', '.pf_index', '.pf_filter'].map(written);
  assert.ok(fragment && part && filter);

  const text: PageText = {
    url: 'koe/',
    content: 'aikaq.',
    word_count: 1,
    filters: { laji: ['koe'] },
    meta: { title: 'aikaq.' },
    anchors: [{ element: 'h1', id: 'a', text: 'aikaq.', title: 'Aika', location: 0 }],
  };
  const json = (file: string) => JSON.parse(file.replace('pagefind_dcd', '')) as unknown;
  assert.deepEqual(json(await content(packedText(text))), json(fragment.content));
  const word = { word: 'aikaq', pages: [{ number: 0, weight: 168, about: [['title', 0] as const] }] }; // prettier-ignore
  assert.equal(await content(packedPart([word], ['title'])), part.content);
  assert.equal(await content(packedFilter('laji', new Map([['koe', [0]]]))), filter.content);
  const contents = {
    version: '1.6.0',
    pages: [{ name: fragment.name, tokens: 1 }],
    parts: [{ from: 'aikaq', to: 'aikaq', name: part.name }],
    filters: [{ filter: 'laji', name: filter.name }],
    fields: ['title'],
  };
  const own = packedContents(contents, new Uint8Array());
  assert.equal(await content(own), written('.pf_meta').content);
  // Another word list makes another index.
  assert.notEqual((await packedContents(contents, Uint8Array.of(1))).name, (await own).name);
});

test('a word has one place a page that weighs as much as all, and tells its pattern', async () => {
  const page = (number: number, weight: number, about: [string, number][] = []) => ({
    number,
    weight,
    about,
  });
  const words = [
    { word: 'aikaq', pages: [page(6, 84, [['b', 9], ['a', 8], ['b', 2]]), page(10, 24)] }, // prettier-ignore
    { word: 'aikaqz', pages: [page(1, 72), page(2, 0, [['b', 0]])] },
    { word: 'useinq', pages: [page(1, 600)] },
  ];
  const file = packedPart(words, ['a', 'b'], (word) => (word === 'aikaq' ? 20 : undefined));
  const expected: CborValue = [
    ['aikaq', [[6, [-1 - 84, 42], [-1, 8, -2, 2, 7]], [4, [0], []]], []],
    ['aikaqz', [[1, [-1 - 72, 1], []], [1, [], [-2, 0]]], []],
    ['useinq', [[1, [-256, 0, -256, 2, -91, 2], []]], []],
  ]; // prettier-ignore
  assert.equal(
    await content(file),
    `pagefind_dcd${Buffer.from(cborOf([expected])).toString('latin1')}`,
  );
});
