import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { gatherClass, readClassFile, refusalOf, shownPath } from './class-files.ts';
import { emptyRecord, RecordError, serializeRecord, type LearnerRecord } from './learner-record.ts';
import { recordBlock, type Handed } from './record-file.ts';
import { isLitter, submissionsIn } from './submission-zip.ts';

const CHAPTERS = ['asenne', 'kysyminen'];
const DAY = Date.parse('2026-11-29T12:00');
const record = (change: Partial<LearnerRecord> = {}): LearnerRecord => ({
  ...emptyRecord(),
  texts: { a: 'Teksti.' },
  ...change,
});
const page = (of: LearnerRecord, handed?: Handed) =>
  strToU8(`<!doctype html><p>Moi</p>${recordBlock(of, handed)}`);
const read = (path: string, bytes: Uint8Array, modified = DAY) =>
  readClassFile(path, bytes, modified, CHAPTERS);
const handed = (name: string, day = '2026-11-29', chapter?: string): Handed => ({
  ...{ name, day },
  ...(chapter && { chapter }),
});
const promise = (text: string) => record({ promise: text });

test('whose a file is: the platform says it first, then the file, then its name', async () => {
  const nameOf = async (path: string, bytes: Uint8Array) => {
    const { name, nameSource, platformId, chapter } = await read(path, bytes);
    return [name, nameSource, platformId, chapter];
  };
  const old = page(record());
  const moodle = 'Äijä Mäki_123_assignsubmission_file_/palautus-asenne-x.html';
  assert.deepEqual(await nameOf(moodle, page(record(), handed('Äiska'))), [
    ...['Äijä Mäki', 'platform', '123', undefined],
  ]);
  assert.deepEqual(await nameOf('Aino_9_assignsubmission_file_palautus-asenne.html', old), [
    ...['Aino', 'platform', '9', 'asenne'],
  ]);
  assert.deepEqual(await nameOf('x.html', page(record(), handed('Aino', undefined, 'asenne'))), [
    ...['Aino', 'file', undefined, 'asenne'],
  ]);
  assert.deepEqual(await nameOf('palautus-asenne-aino-maki (1).html', old), [
    ...['Aino Maki', 'file name', undefined, 'asenne'],
  ]);
  assert.deepEqual(await nameOf('palautus-kohtaamisen-taito-aino.html', old), [
    ...['Aino', 'file name', undefined, undefined],
  ]);
  assert.deepEqual(await nameOf('Aino Mäki.html', old), [
    ...['Aino Mäki', 'file name', undefined, undefined],
  ]);
  for (const path of ['palautus-asenne.html', 'oppimispaivakirja (2).json'])
    assert.equal((await nameOf(path, old))[1], 'none', path);
  // Who gave no name is not called by what the file is called.
  assert.equal((await nameOf('a.html', page(record(), handed(''))))[1], 'none');
});

test('chapters of one learner come together, and the newest of the same counts', async () => {
  const files = await Promise.all([
    read('a.html', page(record({ read: ['asenne'] }), handed('Aino', '2026-11-01', 'asenne'))),
    read(
      'b.html',
      page(record({ read: ['kysyminen'] }), handed('aino', '2026-11-02', 'kysyminen')),
    ),
    read('c.html', page(record({ texts: { a: 'Uusi.' } }), handed('Aino', '2026-11-03', 'asenne'))),
    read('d.html', page(promise('Muu.'), handed('Leo'))),
  ]);
  const { learners, notes, used } = gatherClass(files);
  assert.deepEqual(
    learners.map(({ name, record: { read: chapters, texts } }) => [name, chapters, texts['a']]),
    [
      ['Aino', ['kysyminen'], 'Uusi.'],
      ['Leo', [], 'Teksti.'],
    ],
  );
  assert.deepEqual(notes, [{ kind: 'older', path: 'a.html', other: 'c.html', name: 'Aino' }]);
  assert.equal(used, 3);
});

test('an old file’s name without dots is that of a learner who is there', async () => {
  const { learners } = gatherClass([
    await read('palautus-asenne-aija-maki.html', page(promise('Vanha.')), 5),
    await read('x.html', page(promise('Uusi.'), handed('Äijä Mäki', '2026-11-29', 'kysyminen'))),
  ]);
  assert.deepEqual(
    learners.map(({ name, record: { promise: text } }) => [name, text]),
    [['Äijä Mäki', 'Uusi.']],
  );
});

test('the same content counts once; handed in by two of a platform it counts twice, and is told', async () => {
  const bytes = page(record(), handed('Aino'));
  const both = gatherClass([await read('a.html', bytes), await read('b (1).html', bytes)]);
  assert.equal(both.learners.length, 1);
  assert.deepEqual(both.notes, [{ kind: 'same', path: 'b (1).html', other: 'a.html' }]);
  const twins = gatherClass([
    await read('A_1_assignsubmission_file_/x.html', bytes),
    await read('A_2_assignsubmission_file_/x.html', bytes),
  ]);
  assert.deepEqual(
    twins.learners.map(({ name }) => name),
    ['A', 'A (2)'],
  );
  assert.equal(twins.notes[0]?.kind, 'twin');
});

test('a learner who is called like another one with a number is a third one', async () => {
  const { learners } = gatherClass(
    await Promise.all(
      ['A', 'A', 'A (2)'].map((name, at) =>
        read(`${name}_${at}_assignsubmission_file_/x.html`, page(promise(String(at)))),
      ),
    ),
  );
  assert.equal(new Set(learners.map(({ name }) => name)).size, 3);
});

test('files without a name are learners of their own', async () => {
  const { learners, nameless, withoutFirst } = gatherClass([
    await read('oppimispaivakirja.json', strToU8(serializeRecord(promise('a')))),
    await read(
      'palautus-asenne.html',
      page(record({ answers: { k: { right: true, attempts: 2 } } })),
    ),
  ]);
  assert.deepEqual(
    learners.map(({ name }) => name),
    ['Nimetön', 'Nimetön (2)'],
  );
  assert.deepEqual([nameless, withoutFirst], [2, 1]);
});

test('why a file was not read', async () => {
  const reason = async (bytes: Uint8Array) =>
    read('x', bytes).then(
      () => 'read',
      (error: unknown) => refusalOf(error, bytes),
    );
  assert.equal(await reason(strToU8('%PDF-1.7 …')), 'pdf');
  assert.equal(await reason(strToU8('{')), 'not-json');
  assert.equal(await reason(strToU8('<p>Moi')), 'foreign');
  assert.equal(refusalOf(new Error('?'), strToU8('')), 'unreadable');
  assert.equal(refusalOf(new RecordError('newer'), strToU8('')), 'newer');
});

test('a path is told without what a platform adds', () => {
  assert.equal(shownPath('Aino_1_assignsubmission_file_/a.docx'), 'Aino: a.docx');
  assert.equal(shownPath('Aino_1_assignsubmission_file_a.docx'), 'Aino: a.docx');
  assert.equal(shownPath('a\u202eb\n.docx'), 'ab .docx');
});

test('a zip gives its files with their folders, and nothing that nobody handed in', () => {
  const zip = zipSync({
    'Äijä_1_assignsubmission_file_/a.html': strToU8('a'),
    '__MACOSX/._a.html': strToU8('x'),
    'b/~$b.docx': strToU8('x'),
    'b/.DS_Store': strToU8('x'),
    'suuri.json': [new Uint8Array(5_000_001), { level: 9 }],
  });
  assert.deepEqual(
    submissionsIn(zip).map(({ path, bytes }) => [path, bytes?.length]),
    [
      ['Äijä_1_assignsubmission_file_/a.html', 1],
      ['suuri.json', undefined],
    ],
  );
  assert.throws(() => submissionsIn(zip.slice(0, -40)));
  assert.equal(isLitter('kansio/desktop.ini'), true);
  assert.equal(isLitter('kansio/aino.docx'), false);
});

test('a zip whose names are in an old code page tells Finnish names', () => {
  const zip = zipSync({ 'AijaMaki.html': strToU8('a') });
  // The name's letters as code page 850 has them: ä is 84, Ä is 8E. fflate marks only what needs UTF-8.
  const old = zip.map((byte, at) => (zip[at] === 0x41 && zip[at + 1] === 0x69 ? 0x8e : byte));
  assert.deepEqual(
    submissionsIn(old).map(({ path }) => path),
    ['ÄijaMaki.html'],
  );
});
