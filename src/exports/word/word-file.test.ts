import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { nastyModule } from '../nasty-module.fixture.ts';
import { answerKeys } from './answer-key.ts';
import { type WordPart, wordFile } from './word-file.ts';
import { worksheets } from './worksheet.ts';

const link = (text: string): WordPart => ({
  kind: 'paragraph',
  spans: [{ link: `https://e.fi/?a=1&b=${text}`, text }],
});
const file = (parts: WordPart[]) =>
  wordFile({ title: 'Otsikko', author: 'Nimi', foot: 'Jalka', date: '2026-11-22', parts });

test('the same parts give the same bytes, links and all', async () => {
  const parts: WordPart[] = [link('a'), { kind: 'boxes', items: ['b', 'c'] }, link('d')];
  assert.deepEqual(await file(parts), await file(parts));
});

test('it says the day that it was given, and each link leads where it should', async () => {
  const files = unzipSync(await file([link('a'), link('b')]));
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  assert.deepEqual(text('docProps/core.xml').match(/\d{4}-\d\d-\d\dT[^<]*/g), [
    '2026-11-22T00:00:00Z',
    '2026-11-22T00:00:00Z',
  ]);
  const targets = new Map(
    [...text('word/_rels/document.xml.rels').matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)].map(
      ([, id, target]) => [id, target],
    ),
  );
  const ids = [...text('word/document.xml').matchAll(/<w:hyperlink[^>]*r:id="([^"]+)"/g)];
  assert.deepEqual(
    ids.map(([, id]) => targets.get(id)),
    ['https://e.fi/?a=1&amp;b=a', 'https://e.fi/?a=1&amp;b=b'],
  );
});

test('a chapter without encounters and reflections has no empty headings', async () => {
  const chapter = { ...nastyModule.chapters[0], situation: [], encounters: [], reflections: [] };
  const module = { ...nastyModule, chapters: [chapter] } as unknown as typeof nastyModule;
  for (const make of [worksheets, answerKeys]) {
    const [made] = await make(module);
    const xml = strFromU8(
      unzipSync(made?.content as Uint8Array)['word/document.xml'] as Uint8Array,
    );
    assert.match(xml, /Tehtävät/);
    assert.doesNotMatch(xml, /Keskustelkaa|Pohdi/);
  }
});

test('a task’s situation stands on the page of its options, and no option alone', async () => {
  const chapters = nastyModule.chapters.slice(0, 1).map((chapter) => ({
    ...chapter,
    situation: [],
    questions: [
      {
        ...chapter.questions.find(({ kind }) => kind === 'choice'),
        title: 'Tehtävä',
        stem: ['Tilanne.', 'Lisää.', 'Kysymys?'],
        options: ['yksi', 'kaksi', 'kolme', 'neljä'].map((text) => ({ text })),
      },
    ],
    encounters: [],
    reflections: [],
  }));
  const [made] = await worksheets({ ...nastyModule, chapters } as unknown as typeof nastyModule);
  const xml = strFromU8(unzipSync(made?.content as Uint8Array)['word/document.xml'] as Uint8Array);
  const kept = new Map(
    [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => [
      paragraph.replaceAll(/<[^>]+>/g, '').replace(/^☐/, ''),
      /<w:keepNext\/>/.test(paragraph),
    ]),
  );
  for (const text of ['Tilanne.', 'Lisää.', 'Kysymys?', 'yksi', 'kolme'])
    assert.equal(kept.get(text), true, text);
  for (const text of ['kaksi', 'neljä']) assert.equal(kept.get(text), false, text);
});
