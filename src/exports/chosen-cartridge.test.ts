import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import { chosenCartridge } from './chosen-cartridge.ts';
import { NASTY, nastyModule } from './nasty-module.fixture.ts';

const [chapter] = nastyModule.chapters;
if (!chapter) throw new Error('a chapter is needed');
const encounters = [{ id: 'ovi', title: NASTY }] as unknown as (typeof chapter)['encounters'];
const module = {
  ...nastyModule,
  chapters: [{ ...chapter, encounters, reflections: [{ id: 'mieti', task: NASTY }] }],
} as unknown as typeof nastyModule;

const filesOf = (...chosen: string[]) =>
  new Map(
    Object.entries(
      unzipSync(chosenCartridge(module, { title: NASTY, chosen: new Set(chosen) })),
    ).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
const addressesOf = (files: ReadonlyMap<string, string>) =>
  [...files.values()].flatMap((xml) => /<url href="([^"]*)"/.exec(xml)?.[1] ?? []);
const questionsOf = (files: ReadonlyMap<string, string>) =>
  [...(files.get('testit/luku.xml') ?? '').matchAll(/<item ident="([^"]+)"/g)].map(([, id]) => id);

test('nasty texts make well-formed XML everywhere', async () => {
  const files = filesOf('luku', 'luku.osio', 'luku.itsetesti', 'luku.kohtaamiset', 'lahtotesti');
  for (const [path, xml] of files) {
    if (!path.endsWith('.xml')) continue;
    const { valid, errors } = await validateXML({ xml, normalization: 'format' });
    assert.equal(valid, true, `${path}: ${JSON.stringify(errors)}`);
  }
});

test('each choice brings what it names', () => {
  const links = (...chosen: string[]) => addressesOf(filesOf(...chosen));
  const chapterLink = 'https://e.fi/upota/luku/';
  assert.deepEqual(links('luku'), [chapterLink]);
  assert.deepEqual(links('luku.osio'), [`${chapterLink}#osio`]);
  assert.deepEqual(links('luku.avainperiaatteet'), [`${chapterLink}#avainperiaatteet`]);
  assert.deepEqual(links('luku.pohdi'), [`${chapterLink}#pohdi`]);
  // With the whole part or alone, an encounter stands there once.
  for (const chosen of [['kohtaamiset'], ['tehtava-ovi'], ['kohtaamiset', 'tehtava-ovi']])
    assert.deepEqual(links(...chosen.map((part) => `luku.${part}`)), [`${chapterLink}ovi/`]);
  const page = filesOf('kasitekartta').get('sivut/sivu-kasitekartta.html') ?? '';
  assert.match(page, /<a href="https:\/\/e\.fi\/kasitekartta\/" target="_blank" rel="noopener">/);
});

test('the test has the chosen questions, in the order of the module', () => {
  assert.deepEqual(questionsOf(filesOf('luku.tehtava-monta', 'luku.tehtava-yksi')), [
    'luku-yksi',
    'luku-monta',
  ]);
  const all = questionsOf(filesOf('luku.itsetesti'));
  assert.ok(all.length > 4);
  assert.deepEqual(questionsOf(filesOf('luku.itsetesti', 'luku.tehtava-yksi')), all);
  assert.equal(filesOf('luku').has('testit/luku.xml'), false);
});

test('what is not known and what is for the teacher brings nothing', () => {
  const nothing = [...filesOf()];
  assert.deepEqual(
    [...filesOf('olematon', 'luku.olematon', 'luku.opettajalle.harjoitus')],
    nothing,
  );
  assert.deepEqual(
    nothing.map(([path]) => path),
    ['imsmanifest.xml', 'sivut/tietoa.html'],
  );
});

test('the same choice makes the same bytes, in whatever order it was made', () => {
  const make = (...chosen: string[]) =>
    Buffer.from(chosenCartridge(module, { title: 'Kurssi', chosen: new Set(chosen) }));
  assert.ok(make('luku', 'luku.osio').equals(make('luku.osio', 'luku')));
});
