import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import { escapeHtml } from '../../lib/module/escape.ts';
import { NASTY, nastyModule } from '../nasty-module.fixture.ts';
import { qtiPackages } from './package.ts';

const packages = qtiPackages(nastyModule);
const files = new Map(
  Object.entries(unzipSync(Buffer.from(packages[0]?.content ?? ''))).map(([path, bytes]) => [
    path,
    new TextDecoder().decode(bytes),
  ]),
);
const read = (id: string) => files.get(`kysymykset/luku-${id}.xml`) ?? '';

test('a package of the module and one of each chapter, the same bytes each time', () => {
  assert.deepEqual(
    packages.map(({ path }) => path),
    ['/tiedostot/qti/kohtaamisen-taito.zip', '/tiedostot/qti/luku.zip'],
  );
  assert.deepEqual(qtiPackages(nastyModule), packages);
});

test('nasty texts make well-formed XML everywhere and stand in it in full', async () => {
  for (const [path, xml] of files) {
    const { valid, errors } = await validateXML({ xml, normalization: 'format' });
    assert.equal(valid, true, `${path}: ${JSON.stringify(errors)}`);
  }
  for (const id of ['yksi', 'monta', 'lajittelu', 'jarjestys', 'avoin']) {
    assert.ok(read(id).includes(`title="${escapeHtml(NASTY)}"`), id);
    assert.ok(read(id).includes(`<div><p>${escapeHtml(NASTY)}</p>`), id);
  }
});

test('the manifest stands first and names every other file once', () => {
  const [first, ...others] = files.keys();
  assert.equal(first, 'imsmanifest.xml');
  const named = [...(files.get('imsmanifest.xml') ?? '').matchAll(/<file href="([^"]+)"/g)];
  assert.deepEqual(named.map(([, path]) => path).sort(), others.sort());
});

test('each kind is an interaction of its own', () => {
  for (const [id, interaction] of [
    ['yksi', 'choiceInteraction'],
    ['monta', 'choiceInteraction'],
    ['lajittelu', 'matchInteraction'],
    ['jarjestys', 'orderInteraction'],
    ['avoin', 'extendedTextInteraction'],
  ] as const)
    assert.deepEqual(
      [...read(id).matchAll(/<(\w+Interaction)/g)].map(([, name]) => name),
      [interaction],
    );
});

test('an order is not offered in its order, and only an open question has no right answer', () => {
  const offered = [...read('jarjestys').matchAll(/<simpleChoice identifier="(\w+)"/g)];
  assert.deepEqual(
    offered.map(([, id]) => id),
    ['v3', 'v1', 'v2'],
  );
  assert.match(read('jarjestys'), /<value>v1<\/value><value>v2<\/value><value>v3<\/value>/);
  assert.doesNotMatch(read('avoin'), /correctResponse|<correct /);
});

test('what feedback is shown is the answer as it is, of the cardinality that the answer has', () => {
  for (const [id, cardinality] of [
    ['yksi', 'single'],
    ['monta', 'multiple'],
  ] as const) {
    const item = read(id);
    assert.match(
      item,
      RegExp(`<outcomeDeclaration identifier="FEEDBACK" cardinality="${cardinality}"`),
    );
    assert.match(item, /<setOutcomeValue identifier="FEEDBACK"><variable identifier="RESPONSE"\/>/);
  }
  for (const id of ['lajittelu', 'avoin']) assert.doesNotMatch(read(id), /"FEEDBACK"/);
});

test('texts are of elements and attributes that QTI has', () => {
  const tags = ['yksi', 'monta', 'lajittelu', 'jarjestys', 'avoin'].flatMap((id) =>
    [...read(id).matchAll(/<(a|br|div|li|p|strong|ul)\b([^>]*)>/g)].map(
      ([, name = '', attributes = '']) => name + attributes.replace(/="[^"]*"/g, ''),
    ),
  );
  assert.deepEqual([...new Set(tags)].sort(), ['a href', 'br/', 'div', 'li', 'p', 'strong', 'ul']);
  for (const id of ['yksi', 'avoin']) {
    const [, ...feedback] = read(id).split('<modalFeedback');
    const names = feedback.flatMap((one) => [...one.matchAll(/<([a-z]\w*)/g)]);
    for (const [, name] of names) assert.match(String(name), /^(a|br|li|p|strong|ul)$/);
  }
});
