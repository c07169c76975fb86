import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import type { PublishedModule } from '../lib/module/published-module.ts';
import { moodleBackup } from './moodle-backup.ts';
import { NASTY, nastyModule } from './nasty-module.fixture.ts';
import { bankCategories } from './question-bank.ts';
import { all, readXml, textOf, type XmlElement } from './read-xml.fixture.ts';

const [chapter] = nastyModule.chapters;
assert.ok(chapter);
const place = { address: 'https://e.fi/luvut/luku/#tehtava-x' };
/** A course of every kind of activity, every text of it nasty. */
const module = {
  ...nastyModule,
  promise: NASTY,
  abilities: [NASTY],
  chapters: [
    {
      ...chapter,
      question: NASTY,
      description: NASTY,
      encounters: [{ id: 'kohtaaminen', title: NASTY, ...place }],
      reflections: [
        { id: 'yksi', task: NASTY, starter: NASTY, ...place },
        { id: 'kaksi', task: 'Kerro.', ...place },
      ],
      plain: {
        title: NASTY,
        address: 'https://e.fi/luvut/luku/selko/',
        sections: [{ id: 'osio', title: NASTY }],
        questions: chapter.questions.slice(0, 2).map((one) => ({ ...one, id: `selko-${one.id}` })),
        reflections: [{ id: 'kolme', task: NASTY, ...place }],
      },
    },
  ],
  glossary: [
    {
      id: 'a',
      term: NASTY,
      definition: NASTY,
      example: NASTY,
      aliases: [NASTY, 'toinen'],
      seeAlso: [],
      address: 'https://e.fi/sanasto/#a',
    },
  ],
  whole: {
    capstone: {
      title: NASTY,
      intro: [NASTY],
      steps: [NASTY],
      questions: [{ chapter: 'luku', question: NASTY }],
      submit: NASTY,
      columns: { start: 'Alussa', can: 'Osaa, jo', masters: 'Taitaa' },
      rubric: [{ target: NASTY, start: NASTY, can: 'osaa', masters: 'taitaa' }],
    },
  },
} as unknown as PublishedModule;

const entries = unzipSync(moodleBackup(module).content as Uint8Array);
const documents = new Map(
  Object.entries(entries).map(([path, bytes]) => [path, readXml(Buffer.from(bytes).toString())]),
);

function document(path: string): XmlElement {
  const found = documents.get(path);
  assert.ok(found, path);
  return found;
}

const contents = document('moodle_backup.xml');
const activities = all(contents, 'activity').filter(({ children }) => children.length > 0);
const folders = activities.map((one) => textOf(one, 'directory'));
const ofKind = (kind: string) =>
  activities
    .filter((one) => textOf(one, 'modulename') === kind)
    .map((one) => document(`${textOf(one, 'directory')}/${kind}.xml`));
const ids = (elements: readonly XmlElement[]) => elements.map(({ attributes }) => attributes['id']);
const bank = document('questions.xml');
const categories = bankCategories(module, module.chapters);
const questions = categories.flatMap((category) => category.questions);

test('the same module gives the same bytes', () => {
  assert.deepEqual(moodleBackup(module), moodleBackup(structuredClone(module)));
});

test('everything in the contents has its folder, and no folder is without', () => {
  const inFolders = (folder: string) =>
    new Set(
      [...documents.keys()]
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.split('/').slice(0, 2).join('/')),
    );
  const sections = all(contents, 'section')
    .filter(({ children }) => children.length > 0)
    .map((one) => textOf(one, 'directory'));
  assert.deepEqual(inFolders('activities'), new Set(folders));
  assert.deepEqual(inFolders('sections'), new Set(sections));
  for (const folder of folders)
    for (const file of ['module', 'inforef', 'grades', 'roles', 'grade_history'])
      document(`${folder}/${file}.xml`);
  for (const folder of sections)
    for (const file of ['section', 'inforef']) document(`${folder}/${file}.xml`);
  for (const file of ['course', 'inforef', 'enrolments', 'roles']) document(`course/${file}.xml`);
  for (const file of 'completion files gradebook groups outcomes questions roles scales users'.split(
    ' ',
  ))
    document(`${file}.xml`);
});

test('a section lists its activities, and each knows its section', () => {
  const listed = [...documents].flatMap(([path, section]) =>
    path.endsWith('/section.xml')
      ? textOf(section, 'sequence')
          .split(',')
          .map((id) => `${id} in ${section.attributes['id']}, ${textOf(section, 'number')}`)
      : [],
  );
  const known = folders.map((folder) => {
    const place = document(`${folder}/module.xml`);
    return `${place.attributes['id']} in ${textOf(place, 'sectionid')}, ${textOf(place, 'sectionnumber')}`;
  });
  assert.deepEqual(listed, known);
  assert.equal(new Set(known).size, activities.length);
});

test('ids are unique among records of one kind, over the whole backup', () => {
  const kinds = new Map<string, string[]>();
  for (const [path, root] of documents) {
    const walk = (element: XmlElement, parent: string) => {
      const { id } = element.attributes;
      // A tag of the same name is the same tag.
      if (id !== undefined && element.name !== 'tag') {
        const kind = `${parent}/${element.name}`;
        kinds.set(kind, [...(kinds.get(kind) ?? []), id]);
      }
      for (const child of element.children) walk(child, element.name);
    };
    walk(root, path.replace(/_\d+\//, '/'));
  }
  assert.ok(kinds.size > 20);
  for (const [kind, found] of kinds) assert.equal(new Set(found).size, found.length, kind);
});

test('every reference leads to a record', () => {
  const known = new Map([
    ['question_category', ids(all(bank, 'question_category'))],
    [
      'grade_item',
      [...documents.values()].flatMap((one) =>
        one.name === 'activity_gradebook' ? ids(all(one, 'grade_item')) : [],
      ),
    ],
    ['scale', ids(all(document('scales.xml'), 'scale'))],
    ['role', ids(all(document('roles.xml'), 'role'))],
  ]);
  const referred = new Set<string>();
  for (const [path, root] of documents) {
    if (!path.endsWith('inforef.xml')) continue;
    for (const { name, children } of root.children.flatMap((group) => group.children)) {
      referred.add(name);
      assert.ok(known.get(name)?.includes(children[0]?.text), `${path}: ${name}`);
    }
  }
  assert.deepEqual(referred, new Set(known.keys()));
  for (const one of all(bank, 'question_category').slice(1))
    assert.ok(known.get('question_category')?.includes(textOf(one, 'parent')));
});

test('the bank holds every question as the model has it', () => {
  const filed = all(bank, 'question_bank_entry');
  assert.equal(filed.length, questions.length);
  for (const [index, question] of questions.entries()) {
    const entry = filed[index] as XmlElement;
    const [record] = all(entry, 'question') as [XmlElement];
    assert.equal(textOf(entry, 'idnumber'), question.id);
    assert.equal(textOf(record, 'name'), question.name);
    assert.equal(textOf(record, 'questiontext'), question.stemHtml);
    assert.equal(textOf(record, 'generalfeedback'), question.generalHtml);
    assert.deepEqual(
      all(record, 'tag').map((tag) => textOf(tag, 'rawname')),
      question.tags,
    );
    assert.equal(all(record, 'question_hint').length, question.kind === 'essay' ? 0 : 1);
    switch (question.kind) {
      case 'choice':
      case 'multiple':
        assert.equal(textOf(record, 'qtype'), 'multichoice');
        assert.equal(
          textOf(all(record, 'multichoice')[0] as XmlElement, 'single'),
          question.kind === 'choice' ? '1' : '0',
        );
        assert.deepEqual(
          all(record, 'answer').map((one) => ({
            html: textOf(one, 'answertext'),
            // Seven decimals of one are five of a hundred.
            share: Math.round(Number(textOf(one, 'fraction')) * 1e7) / 1e5,
            feedbackHtml: textOf(one, 'feedback'),
          })),
          question.answers,
        );
        break;
      case 'matching':
        assert.equal(textOf(record, 'qtype'), 'match');
        assert.deepEqual(
          all(record, 'match').map((one) => [
            textOf(one, 'questiontext'),
            textOf(one, 'answertext'),
          ]),
          question.pairs.map(({ html, answer }) => [html, answer]),
        );
        break;
      case 'essay':
        assert.equal(textOf(record, 'qtype'), 'essay');
        assert.ok(
          textOf(all(record, 'essay')[0] as XmlElement, 'graderinfo').startsWith(
            question.modelHtml,
          ),
        );
    }
  }
});

test('a quiz asks all of its category, and its marks add up', () => {
  const entryIds = all(bank, 'question_category')
    .map((category) => ids(all(category, 'question_bank_entry')))
    .filter(({ length }) => length > 0);
  const quizzes = ofKind('quiz');
  assert.equal(quizzes.length, categories.length);
  for (const [index, quiz] of quizzes.entries()) {
    const [record] = quiz.children as [XmlElement];
    const slots = all(record, 'question_instance');
    const { questions: asked = [] } = categories[index] ?? {};
    assert.deepEqual(
      all(record, 'question_reference').map((one) => textOf(one, 'questionbankentryid')),
      entryIds[index],
    );
    for (const one of all(record, 'question_reference'))
      assert.equal(textOf(one, 'usingcontextid'), quiz.attributes['contextid']);
    assert.deepEqual(
      slots.map((slot) => Number(textOf(slot, 'slot'))),
      asked.map((_, place) => place + 1),
    );
    const marks = slots.map((slot) => Number(textOf(slot, 'maxmark')));
    assert.deepEqual(
      marks,
      asked.map(({ kind }) => (kind === 'essay' ? 0 : 1)),
    );
    assert.equal(
      Number(textOf(record, 'sumgrades')),
      marks.reduce<number>((sum, mark) => sum + mark, 0),
    );
    assert.equal(textOf(record, 'grade'), '10');
    assert.equal(textOf(record, 'attempts_number'), '0');
    for (const what of ['rightanswer', 'specificfeedback', 'generalfeedback', 'marks', 'attempt'])
      assert.equal(Number(textOf(record, `review${what}`)), 0x11110, what);
    // Grades below the best one and the best one itself each have one feedback.
    const ranges = all(record, 'feedback').map((one) => [
      Number(textOf(one, 'mingrade')),
      Number(textOf(one, 'maxgrade')),
    ]);
    assert.deepEqual(ranges, [
      [7, 11],
      [0, 7],
    ]);
  }
});

test('grades of quizzes reach the gradebook; levels of the last task are words', () => {
  for (const folder of folders) {
    const [kind = ''] = folder.split('/')[1]?.split('_') ?? [];
    const items = all(document(`${folder}/grades.xml`), 'grade_item');
    assert.equal(items.length, ['quiz', 'assign'].includes(kind) ? 1 : 0, folder);
    if (kind === 'quiz') assert.equal(textOf(items[0] as XmlElement, 'grademax'), '10');
  }
  const [scale] = all(document('scales.xml'), 'scale') as [XmlElement];
  assert.equal(textOf(scale, 'scale').split(',').length, 3);
  const last = document(`${folders.at(-1)}/assign.xml`).children[0] as XmlElement;
  assert.equal(textOf(last, 'grade'), `-${scale.attributes['id']}`);
  const [area] = all(document(`${folders.at(-1)}/grading.xml`), 'area') as [XmlElement];
  assert.equal(textOf(area, 'activemethod'), 'rubric');
  assert.deepEqual(
    all(area, 'criterion').map((one) => textOf(one, 'description')),
    [NASTY],
  );
  assert.deepEqual(
    all(area, 'level').map((one) => [textOf(one, 'score'), textOf(one, 'definition')]),
    [
      ['0', `Alussa: ${NASTY}`],
      ['1', 'Osaa, jo: osaa'],
      ['2', 'Taitaa: taitaa'],
    ],
  );
});

test('the glossary has every term with its aliases, and Moodle is asked to bring them in', () => {
  const [glossary] = ofKind('glossary') as [XmlElement];
  const [entry] = all(glossary, 'entry') as [XmlElement];
  assert.equal(textOf(entry, 'concept'), NASTY);
  assert.deepEqual(
    all(entry, 'alias_text').map(({ text }) => text),
    [NASTY, 'toinen'],
  );
  const on = all(contents, 'setting')
    .filter((one) => textOf(one, 'value') === '1')
    .map((one) => textOf(one, 'name'));
  assert.ok(on.includes('users'));
  assert.equal(on.filter((name) => /^glossary_\d+_userinfo$/.test(name)).length, 1);
  assert.deepEqual(document('users.xml').children, []);
});

test('a chapter, its plain version and its encounters are framed from embed views', () => {
  const frames = ofKind('page').flatMap(
    (page) => /<iframe src="([^"]+)"/.exec(all(page, 'content')[0]?.text ?? '')?.[1] ?? [],
  );
  assert.deepEqual(frames, [
    'https://e.fi/upota/luku/',
    'https://e.fi/upota/luku/selko/',
    'https://e.fi/upota/luku/kohtaaminen/',
  ]);
});

test('a name is cut to what Moodle keeps, a character of two code units whole', () => {
  const long = { ...module, name: '😀'.repeat(300) };
  const paths = unzipSync(moodleBackup(long).content as Uint8Array);
  const course = readXml(Buffer.from(paths['course/course.xml'] ?? []).toString());
  assert.equal(textOf(course, 'fullname'), `${'😀'.repeat(254)}…`);
});

test('a course’s name has nothing that Moodle takes for a tag and refuses', () => {
  assert.equal(textOf(document('course/course.xml'), 'fullname'), NASTY.replace(/[<>]/g, ''));
});

test('another text of a question has another stamp, the same text the same', () => {
  const stamps = all(bank, 'question').map((one) => textOf(one, 'stamp'));
  assert.equal(new Set(stamps).size, questions.length);
  const changed = structuredClone(module);
  const [first] = changed.chapters[0]?.questions ?? [];
  assert.ok(first);
  first.title = 'Toinen';
  const other = readXml(
    Buffer.from(
      unzipSync(moodleBackup(changed).content as Uint8Array)['questions.xml'] ?? [],
    ).toString(),
  );
  const now = all(other, 'question').map((one) => textOf(one, 'stamp'));
  assert.notEqual(now[0], stamps[0]);
  assert.deepEqual(now.slice(1), stamps.slice(1));
});
