import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import {
  all,
  blocksOf,
  child,
  linksOf,
  module,
  type PublishedQuestion,
  questionsOf,
  read,
  readXml,
  unzipText,
  type XmlElement,
} from './school-files.ts';
import { allPages, htmlOf } from './site.ts';

const files = unzipText(read('tiedostot/moodle-kurssi/kohtaamisen-taito.mbz'));

const document = (page: Page, path: string) => readXml(page, files.get(path) ?? '');
const text = (element: XmlElement | undefined, name: string) => child(element, name)?.text ?? '';

/** The records of one kind of activity, in the order of the course. */
async function activities(page: Page, kind: string): Promise<XmlElement[]> {
  const contents = await document(page, 'moodle_backup.xml');
  const list = child(contents, 'information', 'contents', 'activities')?.children ?? [];
  const folders = list
    .filter((one) => text(one, 'modulename') === kind)
    .map((one) => text(one, 'directory'));
  const records: XmlElement[] = [];
  for (const folder of folders) {
    const record = child(await document(page, `${folder}/${kind}.xml`), kind);
    if (record) records.push(record);
  }
  return records;
}

const textsOf = async (page: Page, pieces: string[]) => (await blocksOf(page, pieces)).flat();

/** Pairs as Moodle asks them: what is matched, and with what. */
function pairsOf(question: PublishedQuestion): string[][] {
  if (question.kind === 'order') return question.items.map((item, at) => [item.text, `${at + 1}.`]);
  if (question.kind !== 'sort') return [];
  return question.items.map(({ text: left, box }) => [
    left,
    question.boxes.find(({ id }) => id === box)?.name ?? '',
  ]);
}

test('the course’s question bank holds every question, option and feedback as written', async ({
  page,
}) => {
  const entries = all(await document(page, 'questions.xml'), 'question_bank_entry');
  const questions = questionsOf(module.chapters);
  expect(entries.map((entry) => text(all(entry, 'question')[0], 'name'))).toEqual(
    questions.map(({ title }) => title),
  );
  for (const [index, question] of questions.entries()) {
    const [record] = all(entries[index] as XmlElement, 'question') as [XmlElement];
    expect(await textsOf(page, [text(record, 'questiontext')])).toEqual(question.stem);
    const general = text(record, 'generalfeedback');
    expect((await linksOf(page, [general]))[0]).toContain(question.sectionAddress);
    const answers = all(record, 'answer');
    const wanted = 'options' in question ? question.options : [];
    for (const [what, own] of [
      ['answertext', 'text'],
      ['feedback', 'feedback'],
    ] as const)
      expect(
        await textsOf(
          page,
          answers.map((one) => text(one, what)),
        ),
      ).toEqual(wanted.map((option) => option[own]));
    const fractions = answers.map((one) => Number(text(one, 'fraction')));
    expect(fractions.map((one) => one > 0)).toEqual(wanted.map(({ correct }) => Boolean(correct)));
    if (answers.length > 0)
      expect(
        fractions.filter((one) => one > 0).reduce((sum, one) => sum + one, 0),
        question.id,
      ).toBeCloseTo(1, 5);
    const matches = all(record, 'match');
    const lefts = await textsOf(
      page,
      matches.map((one) => text(one, 'questiontext')),
    );
    expect(matches.map((one, at) => [lefts[at], text(one, 'answertext')])).toEqual(
      pairsOf(question),
    );
    const hints = all(record, 'question_hint').map((one) => text(one, 'hint'));
    expect(await textsOf(page, hints)).toEqual(
      question.hint === undefined || question.kind === 'open' ? [] : [question.hint],
    );
  }
});

test('each quiz asks its chapter’s questions, and its points are those that can be got', async ({
  page,
}) => {
  const entries = all(await document(page, 'questions.xml'), 'question_bank_entry');
  const titles = new Map(
    entries.map((entry) => [entry.attributes['id'], text(all(entry, 'question')[0], 'name')]),
  );
  const asked = module.chapters.flatMap(({ questions, plain }) => [
    questions,
    ...(plain && plain.questions.length > 0 ? [plain.questions] : []),
  ]);
  const quizzes = await activities(page, 'quiz');
  expect(quizzes.length).toBe(asked.length);
  for (const [index, quiz] of quizzes.entries()) {
    const questions = asked[index] ?? [];
    expect(
      all(quiz, 'question_reference').map((one) => titles.get(text(one, 'questionbankentryid'))),
    ).toEqual(questions.map(({ title }) => title));
    // A free answer is compared with a model answer and gives none.
    const points = questions.filter(({ kind }) => kind !== 'open').length;
    expect(Number(text(quiz, 'sumgrades'))).toBe(points);
    expect(
      all(quiz, 'question_instance').reduce((sum, one) => sum + Number(text(one, 'maxmark')), 0),
    ).toBe(points);
  }
});

test('every frame of the course is an embed view, and every link of it leads somewhere', async ({
  page,
}) => {
  const pages = await activities(page, 'page');
  const htmls = pages.map((one) => text(one, 'content'));
  const frames = await page.evaluate(
    (pieces) =>
      pieces.flatMap((piece) =>
        [...new DOMParser().parseFromString(piece, 'text/html').querySelectorAll('iframe')].map(
          ({ src, title }) => ({ src, title }),
        ),
      ),
    htmls,
  );
  const encounters = module.chapters.flatMap((chapter) => chapter.encounters).length;
  const plain = module.chapters.filter((chapter) => chapter.plain).length;
  expect(frames.length).toBe(module.chapters.length + plain + encounters);
  for (const { src, title } of frames) {
    expect(src.startsWith(`${module.address}upota/`), src).toBe(true);
    expect(title).not.toBe('');
  }
  const texts = [
    ...htmls,
    ...[
      ...(await activities(page, 'assign')),
      ...(await activities(page, 'quiz')),
      ...(await activities(page, 'glossary')),
    ].flatMap((one) =>
      ['intro', 'feedbacktext', 'definition'].flatMap((name) => all(one, name).map((x) => x.text)),
    ),
  ];
  const addresses = [
    ...frames.map(({ src }) => src),
    ...(await linksOf(page, texts)).flat(),
    ...(await activities(page, 'url')).map((one) => text(one, 'externalurl')),
  ].filter((address) => address.startsWith(module.address));
  expect(addresses.length).toBeGreaterThan(50);
  const known = new Set(allPages);
  for (const address of new Set(addresses)) {
    const { pathname, hash } = new URL(address);
    const path = `/${decodeURI(pathname).slice(new URL(module.address).pathname.length)}`;
    expect(known.has(path), address).toBe(true);
    if (hash) expect(htmlOf(path).includes(`id="${hash.slice(1)}"`), address).toBe(true);
  }
});

test('tasks to write about stand in assignments, the last with its rubric', async ({ page }) => {
  const assignments = await activities(page, 'assign');
  const blocks = await textsOf(
    page,
    assignments.map((one) => text(one, 'intro')),
  );
  for (const { task } of module.chapters.flatMap(({ reflections }) => reflections))
    expect(blocks).toContain(task);
  const rubrics = [...files].filter(
    ([path, xml]) => /grading\.xml$/.test(path) && /<level /.test(xml),
  );
  expect(rubrics.length).toBe(1);
});

test('the course’s glossary holds every term with its aliases', async ({ page }) => {
  const [glossary] = (await activities(page, 'glossary')) as [XmlElement];
  expect(
    all(glossary, 'entry').map((entry) => ({
      term: text(entry, 'concept'),
      aliases: all(entry, 'alias_text').map((one) => one.text),
    })),
  ).toEqual(module.glossary.map(({ term, aliases }) => ({ term, aliases })));
});
