import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'playwright/test';
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

const module = publishedModule();
let folder: string;

interface Heading {
  title: string;
  items: Heading[];
}

async function readPdf(name: string) {
  const data = new Uint8Array(await readFile(join(folder, `tiedostot/pdf/${name}.pdf`)));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const pages: string[] = [];
  const sizes: number[][] = [];
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    sizes.push(page.view.map(Math.round));
    const annotations = (await page.getAnnotations()) as Annotation[];
    for (const { subtype, contentsObj } of annotations)
      if (subtype === 'Link') links.push(contentsObj?.str ?? '');
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  const { info, metadata } = (await pdf.getMetadata()) as {
    info: Record<string, unknown>;
    metadata: { get(name: string): unknown } | null;
  };
  const outline = ((await pdf.getOutline()) ?? []) as Heading[];
  // It is a Map, whatever the library's types say.
  const marks = (await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null;
  await pdf.loadingTask.destroy();
  return { info, metadata, outline, tagged: marks?.get('Marked'), pages, sizes, links };
}

interface Annotation {
  subtype: string;
  contentsObj?: { str: string };
}

/**
 * A line of text may end anywhere, and a page: what stands at the foot of pages is left out.
 *
 * @param from - Index of the first page to be read.
 * @param to - Index of the page before which to end.
 */
const textOf = (pages: string[], foot: string, from = 0, to = pages.length) =>
  pages
    .map((page, index) =>
      squeezed(page).replace(`${squeezed(foot)}${index + 1}/${pages.length}`, ''),
    )
    .slice(from, to)
    .join('');

const expectAll = (text: string, wanted: string[]) =>
  expect(wanted.filter((one) => !text.includes(squeezed(one)))).toEqual([]);

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(900_000);
  // In a copy: the site that the other tests look at stays as it was built.
  folder = await mkdtemp(join(tmpdir(), 'pdf-'));
  await cp(DIST, folder, { recursive: true });
  await rm(join(folder, 'tiedostot/pdf'), { recursive: true, force: true });
  await promisify(execFile)(process.execPath, ['src/commands/pdf.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, OUT_DIR: folder },
  });
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('every PDF is tagged, Finnish, titled, outlined and A4', { tag: '@all' }, async () => {
  for (const name of ['kohtaamisen-taito', ...module.chapters.map(({ slug }) => slug)]) {
    const { info, metadata, outline, tagged, sizes } = await readPdf(name);
    const chapter = module.chapters.find(({ slug }) => slug === name);
    expect(tagged, name).toBe(true);
    expect(info['Language'], name).toBe('fi');
    expect(info['Title']).toBe(chapter ? `${chapter.title} – ${module.name}` : module.name);
    // The publisher, or the makers while none is set; nobody that the sources name.
    const creator = module.publisher ?? `${module.name} -moduulin tekijät`;
    expect(info['Author']).toBe(creator);
    expect(metadata?.get('dc:title')).toBe(info['Title']);
    expect(metadata?.get('dc:creator')).toEqual([creator]);
    expect(info['CreationDate']).toContain(module.edition.date.replaceAll('-', ''));
    expect(new Set(sizes.map(String))).toEqual(new Set(['0,0,595,842']));
    const titles = outline.flatMap(({ title, items }) => [title, ...items.map((one) => one.title)]);
    const sections = (chapter ? [chapter] : module.chapters).flatMap((one) => [
      one.title,
      ...one.sections.map(({ title }) => title),
    ]);
    expect(titles).toEqual(expect.arrayContaining(sections));
  }
});

test('every link of a PDF says what the page says', { tag: '@all' }, async () => {
  for (const name of ['kohtaamisen-taito', ...module.chapters.map(({ slug }) => slug)]) {
    const { links, pages } = await readPdf(name);
    expect(links.length, name).toBeGreaterThan(10);
    const text = squeezed(pages.join(''));
    expect(
      links.filter((one) => one === '' || !text.includes(squeezed(one))),
      name,
    ).toEqual([]);
  }
});

test(
  'a handout has the whole chapter, its answers after it on pages of their own',
  { tag: '@all' },
  async () => {
    for (const chapter of module.chapters) {
      const { pages } = await readPdf(chapter.slug);
      const start = pages.findIndex((page) => page.startsWith('Vastaukset ja perustelut'));
      expect(start).toBeGreaterThan(0);
      const foot = `${module.name}, luku ${chapter.number} · CC BY 4.0 · ${chapter.address}`;
      for (const page of pages) expect(squeezed(page)).toContain(squeezed(foot));
      expectAll(textOf(pages, foot, 0, start), [
        ...chapterTexts(chapter),
        ...chapter.questions.flatMap(taskTexts),
      ]);
      expectAll(textOf(pages, foot, start), chapter.questions.flatMap(answerTexts));
    }
  },
);

test('the whole module has everything', { tag: '@all' }, async () => {
  const { pages } = await readPdf('kohtaamisen-taito');
  const plain = module.chapters.flatMap((chapter) => chapter.plain ?? []);
  expectAll(textOf(pages, `${module.name} · CC BY 4.0 · ${module.address}`), [
    ...module.chapters.flatMap(chapterTexts),
    ...plain.flatMap(sectionTexts),
    ...[...module.chapters, ...plain].flatMap(({ questions }) =>
      questions.flatMap((question) => [...taskTexts(question), ...answerTexts(question)]),
    ),
    ...wholeTexts(module),
    ...glossaryTexts(module),
  ]);
  // What begins a part is not left alone on its page.
  const start = pages.find((page) => page.includes('Kirjoitukset, joista luvut lähtevät'));
  expect(start).toContain('Blogikirjoitukset');
  expect(squeezed(start ?? '')).toContain(squeezed(`Luku 1: ${module.chapters[0]?.title}`));
  // No page has been left empty.
  expect(pages.filter((page) => squeezed(page).length < 120)).toEqual([]);
});

test('links to PDF are shown where the files are, and only there', { tag: '@all' }, async () => {
  const entry = /<div[^>]* data-file-entry="\/tiedostot\/pdf\/[^>]*>/;
  const page = (where: string) => readFile(join(where, 'lataukset/index.html'), 'utf8');
  expect(entry.exec(await page(folder))?.[0]).not.toContain('hidden');
  const built = entry.exec(await page(DIST))?.[0];
  const there = await readFile(join(DIST, 'tiedostot/pdf/kohtaamisen-taito.pdf')).catch(
    () => undefined,
  );
  expect(built?.includes('hidden')).toBe(there === undefined);
});

test('the module on a device knows of the PDF, too', { tag: '@all' }, async () => {
  const file = (path: string) => readFile(join(folder, path));
  const list = JSON.parse((await file('tallennus.json')).toString()) as {
    files: { path: string; hash: string }[];
  };
  expect(list.files.map(({ path }) => path)).toContain('tiedostot/pdf/kohtaamisen-taito.pdf');
  for (const { path, hash } of list.files) {
    const body = await file(/(^|\/)$/.test(path) ? `${path}index.html` : path);
    expect(createHash('sha256').update(body).digest('hex'), path).toContain(hash);
  }
});
