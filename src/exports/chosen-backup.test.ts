import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import type { PublishedModule } from '../lib/module/published-module.ts';
import { chosenBackup } from './chosen-backup.ts';
import { NASTY, nastyModule } from './nasty-module.fixture.ts';
import { all, readXml, textOf } from './read-xml.fixture.ts';

const [chapter] = nastyModule.chapters;
assert.ok(chapter);
const module = {
  ...nastyModule,
  abilities: [NASTY],
  chapters: [
    {
      ...chapter,
      question: NASTY,
      description: NASTY,
      encounters: [{ id: 'ovi', title: 'Ovi', address: 'https://e.fi/luvut/luku/#tehtava-ovi' }],
      reflections: [{ id: 'mieti', task: NASTY }],
    },
    {
      ...chapter,
      slug: 'toinen',
      number: 2,
      question: NASTY,
      description: NASTY,
      encounters: [],
      reflections: [],
    },
  ],
  whole: {
    capstone: {
      title: 'Tehtävä',
      intro: [NASTY],
      steps: [NASTY],
      questions: [],
      submit: NASTY,
      columns: { start: 'Alussa', can: 'Osaa', masters: 'Taitaa' },
      rubric: [],
    },
  },
} as unknown as PublishedModule;

function read(...chosen: string[]) {
  const entries = unzipSync(chosenBackup(module, { title: NASTY, chosen: new Set(chosen) }));
  const document = (path: string) => {
    const bytes = entries[path];
    assert.ok(bytes, path);
    return readXml(Buffer.from(bytes).toString());
  };
  const contents = document('moodle_backup.xml');
  const activities = all(contents, 'activity')
    .filter(({ children }) => children.length > 0)
    .map((one) => ({
      name: textOf(one, 'title'),
      kind: textOf(one, 'modulename'),
      folder: textOf(one, 'directory'),
    }));
  return { entries, document, contents, activities };
}
const namesOf = (...chosen: string[]) =>
  read(...chosen)
    .activities.slice(1)
    .map(({ kind, name }) => `${kind}: ${name.replaceAll(NASTY, '*')}`);

test('each choice brings what it names, after the page that tells of the module', () => {
  assert.deepEqual(namesOf('luku'), ['page: Lue luku: *']);
  assert.deepEqual(namesOf('luku.osio'), ['page: *']);
  assert.deepEqual(namesOf('luku.avainperiaatteet'), ['page: Avainperiaatteet: *']);
  assert.deepEqual(namesOf('luku.tehtava-ovi', 'luku.kohtaamiset'), ['page: Kohtaaminen: Ovi']);
  assert.deepEqual(namesOf('luku.itsetesti', 'toinen.tehtava-yksi'), [
    'quiz: Itsetesti: *',
    'quiz: Itsetesti: *',
  ]);
  assert.deepEqual(namesOf('luku.pohdi'), ['assign: Pohdi: *']);
  assert.deepEqual(namesOf('lopputehtava', 'kasitekartta', 'lahtotesti'), [
    'url: Lähtötesti',
    'url: Käsitekartta',
    'assign: Lopputehtävä: Tehtävä',
  ]);
  assert.deepEqual(namesOf('olematon', 'luku.opettajalle.harjoitus'), []);
});

test('the bank and the quiz have the chosen questions, in the order of the module', () => {
  const { document, activities } = read('luku.tehtava-monta', 'luku.tehtava-yksi', 'toinen');
  const bank = document('questions.xml');
  assert.deepEqual(
    all(bank, 'question_bank_entry').map((one) => textOf(one, 'idnumber')),
    ['luku-yksi', 'luku-monta'],
  );
  const quiz = activities.find(({ kind }) => kind === 'quiz');
  const asked = all(document(`${quiz?.folder}/quiz.xml`), 'question_reference');
  assert.deepEqual(
    asked.map((one) => textOf(one, 'questionbankentryid')),
    all(bank, 'question_bank_entry').map(({ attributes }) => attributes['id']),
  );
});

test('a place of a chapter is framed there, and its link leads there', () => {
  const { document, activities } = read('luku.osio');
  const [page] = all(document(`${activities.at(-1)?.folder}/page.xml`), 'content');
  assert.match(page?.text ?? '', /<a href="https:\/\/e\.fi\/luvut\/luku\/#osio"/);
  assert.match(page?.text ?? '', /<iframe src="https:\/\/e\.fi\/upota\/luku\/#osio"/);
});

test('the course is called as the teacher calls it; another choice is another backup', () => {
  const { document, contents } = read('luku');
  assert.equal(textOf(document('course/course.xml'), 'fullname'), NASTY);
  const [about] = all(contents, 'information');
  assert.ok(about);
  assert.equal(textOf(about, 'name'), 'kohtaamisen-taito-oma-kurssi.mbz');
  const idOf = (...chosen: string[]) =>
    all(read(...chosen).contents, 'detail').map(({ attributes }) => attributes['backup_id']);
  assert.notDeepEqual(idOf('luku'), idOf('toinen'));
  assert.deepEqual(idOf('luku', 'toinen'), idOf('toinen', 'luku'));
});

test('everything in the contents has its file, and the same choice makes the same bytes', () => {
  const { entries, activities } = read('luku', 'luku.itsetesti', 'luku.pohdi', 'lahtotesti');
  for (const { kind, folder } of activities) assert.ok(entries[`${folder}/${kind}.xml`], folder);
  const folders = new Set(
    Object.keys(entries).flatMap((path) => /^activities\/[^/]+/.exec(path)?.[0] ?? []),
  );
  assert.deepEqual(folders, new Set(activities.map(({ folder }) => folder)));
  assert.deepEqual(read('luku', 'lahtotesti').entries, read('lahtotesti', 'luku').entries);
});
