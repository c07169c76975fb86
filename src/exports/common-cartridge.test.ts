import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import { escapeHtml } from '../lib/module/escape.ts';
import { headerRules } from '../lib/site/headers.ts';
import { commonCartridge } from './common-cartridge.ts';
import { NASTY, nastyModule } from './nasty-module.fixture.ts';
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

test('every link leads to what may be framed; every other address opens a tab of its own', () => {
  const links = [...files].flatMap(([path, xml]) =>
    path.startsWith('linkit/') ? [/<url href="([^"]*)"/.exec(xml)?.[1] ?? ''] : [],
  );
  assert.deepEqual(links, ['https://e.fi/upota/luku/', 'https://e.fi/upota/sanasto/']);
  const pages = ['/', '/luvut/luku/', '/sanasto/', ...links.map((link) => new URL(link).pathname)];
  for (const link of links) {
    const { pathname } = new URL(link);
    const headers = headerRules(pages)
      .filter(({ path }) =>
        path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : pathname === path,
      )
      .flatMap((rule) => Object.entries(rule.headers));
    const about = headers.filter(([name]) => /frame|security-policy|opener/i.test(name));
    assert.deepEqual(about, [['Content-Security-Policy', 'frame-ancestors https:']], link);
  }
  for (const [path, xml] of files) {
    // Tests hold HTML as text, their quotes and brackets written as references.
    const html = xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
    const anchors = html.match(/<a [^>]*>/g) ?? [];
    for (const anchor of anchors) assert.match(anchor, / target="_blank" rel="noopener">$/, path);
    if (/^(testit|sivut)\//.test(path)) assert.ok(anchors.length > 0, path);
  }
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
