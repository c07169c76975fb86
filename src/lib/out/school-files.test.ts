import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkPromises,
  fileTitle,
  FORMATS,
  PLAIN_PART,
  savedName,
  schoolFilePath,
  schoolFiles,
} from './school-files.ts';

const files = schoolFiles([
  {
    slug: 'asenne',
    questions: ['a'],
    encounters: [{ id: 'taksi-viipyy', title: 'Taksi viipyy' }],
    plain: { questions: ['a'], encounters: [] },
  },
  {
    slug: 'kysyminen',
    questions: ['a'],
    encounters: [],
    plain: { questions: [], encounters: [{ id: 'selko-kuvat', title: 'Kuvat' }] },
  },
  { slug: 'oivaltaminen', questions: [], encounters: [] },
]);
const paths = files.map(({ path }) => path);

test('every promised file has an address of its own, in ASCII', () => {
  assert.equal(new Set(paths).size, paths.length);
  for (const path of paths) assert.match(path, /^\/tiedostot\/[a-z0-9-]+\/[a-z-]+\.[a-z0-9]+$/);
  assert.ok(paths.includes(schoolFilePath('cards', 'kysyminen')));
  assert.ok(paths.includes(schoolFilePath('cards')));
  // Without a question a package could never be completed.
  assert.ok(paths.includes(schoolFilePath('scorm', 'asenne', PLAIN_PART.id)));
  assert.deepEqual(
    paths.filter((path) => path.endsWith('selko.zip')),
    ['/tiedostot/scorm/asenne-selko.zip'],
  );
  assert.ok(paths.includes(schoolFilePath('gift', 'oivaltaminen')));
  assert.ok(!paths.includes(schoolFilePath('scorm', 'oivaltaminen')));
  assert.deepEqual([...new Set(files.map(({ format }) => format))], Object.keys(FORMATS));
});

test('a saved file’s name says what it is and from which chapter', () => {
  const names = files.map(savedName);
  assert.equal(new Set(names).size, names.length);
  for (const name of names) assert.match(name, /^kohtaamisen-taito-[a-z0-9-]+\.[a-z0-9]+$/);
  assert.ok(names.includes('kohtaamisen-taito-asenne-scorm.zip'));
  assert.ok(names.includes('kohtaamisen-taito-asenne-selko-scorm.zip'));
  assert.ok(names.includes('kohtaamisen-taito-moodle-sanasto.xml'));
});

test('an encounter has a file of its own, named by its chapter and itself', () => {
  const [one, plain, ...others] = files.filter(({ format }) => format === 'branching');
  assert.equal(others.length, 0);
  assert.ok(one && plain);
  assert.equal(one.path, '/tiedostot/h5p/asenne-taksi-viipyy.h5p');
  assert.equal(one.chapter, 'asenne');
  assert.equal(savedName(one), 'kohtaamisen-taito-asenne-taksi-viipyy-h5p-kohtaaminen.h5p');
  assert.equal(fileTitle(one), 'H5P-kohtaaminen: Taksi viipyy');
  assert.equal(plain.path, '/tiedostot/h5p/kysyminen-selko-kuvat.h5p');
  assert.equal(fileTitle(plain), 'H5P-kohtaaminen: Kuvat (selkosuomeksi)');
});

test('two files of a format are told apart in a chapter’s list', () => {
  const ofChapter = files.filter(({ chapter }) => chapter === 'asenne').map(fileTitle);
  assert.equal(new Set(ofChapter).size, ofChapter.length);
  assert.ok(ofChapter.includes('SCORM 1.2: selkosuomeksi'));
});

test('what was promised and what was made have to be the same', () => {
  const made = (paths: readonly string[]) => new Map(paths.map((path) => [path, 1]));
  const needed = files.filter(({ optional }) => !optional).map(({ path }) => path);
  checkPromises(files, made(needed));
  assert.throws(
    () => checkPromises(files, made(needed.slice(1))),
    new RegExp(`${needed[0]} is promised`),
  );
  assert.throws(
    () => checkPromises(files, made([...needed, '/tiedostot/x'])),
    /\/tiedostot\/x was made/,
  );
});

test('a file that another command makes may be missing', () => {
  const optional = files.map((file) => ({ ...file, optional: true }));
  checkPromises(optional, new Map());
});
