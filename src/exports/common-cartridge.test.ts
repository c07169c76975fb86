import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import { escapeHtml } from '../lib/module/escape.ts';
import { commonCartridge } from './common-cartridge.ts';
import { NASTY, nastyModule } from './nasty-module.ts';
import { bankCategories } from './question-bank.ts';
import { itemsOf } from './qti.ts';

const decoder = new TextDecoder();
const files = new Map(
  Object.entries(unzipSync(Buffer.from(commonCartridge(nastyModule).content))).map(
    ([path, bytes]) => [path, decoder.decode(bytes)],
  ),
);

test('nasty texts make well-formed XML everywhere', async () => {
  for (const [path, xml] of files) {
    if (!path.endsWith('.xml')) continue;
    const { valid, errors } = await validateXML({ xml, normalization: 'format' });
    assert.equal(valid, true, `${path}: ${JSON.stringify(errors)}`);
  }
  assert.ok(files.get('testit/luku.xml')?.includes(`title="${escapeHtml(NASTY)}"`));
});

test('the namespace stands in the first 1024 bytes, however long the names are', () => {
  assert.match((files.get('imsmanifest.xml') ?? '').slice(0, 1024), /imsccv1p1\/imscp_v1p1"/);
});

test('titles of folders hold nothing that Moodle would not escape', () => {
  const titles = [
    ...(files.get('imsmanifest.xml') ?? '').matchAll(
      /<item identifier="kansio-[^>]*>\s*<title>(.*)</g,
    ),
  ].map(([, title]) => title);
  assert.equal(titles.length, 2);
  assert.doesNotMatch(titles.join(), /&(amp|lt|gt);/);
});

test('sorting is a question a box, ordering an essay', () => {
  const [first] = bankCategories(nastyModule, nastyModule.chapters);
  const items = first?.questions.flatMap(itemsOf);
  assert.deepEqual(
    items?.map(({ kind, answers }) => [kind, answers.filter(({ share }) => share > 0).length]),
    [
      ['multiple_choice', 1],
      ['multiple_response', 2],
      ['multiple_response', 2],
      ['multiple_response', 1],
      ['essay', 0],
      ['essay', 0],
    ],
  );
  assert.equal(new Set(items?.map(({ id }) => id)).size, items?.length);
});
