import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'gift-pegjs';
import { parsed } from './built-html.ts';
import { expect, test } from './fixtures.ts';
import {
  all,
  blocksOf,
  child,
  filesOf,
  linksOf,
  module,
  type PublishedQuestion,
  questionsOf,
  read,
  readText,
  readXml,
  unzipText,
  type XmlElement,
} from './school-files.ts';
import { allPages, DIST, htmlOf } from './site.ts';

/** What Moodle takes as a part of the points (`question_bank::fraction_options`). */
const FRACTIONS = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571,
  12.5, 11.11111, 10, 5, 0,
];

/** What both sides of a question's pairs have to be. */
function pairsOf(question: PublishedQuestion): [string, string][] {
  if (question.kind === 'order') return question.items.map(({ text }, at) => [text, `${at + 1}.`]);
  if (question.kind !== 'sort') return [];
  return question.items.map(({ text, box }) => [
    text,
    question.boxes.find(({ id }) => id === box)?.name ?? '',
  ]);
}

/** What has to be told after an answer, besides the feedback of options. */
function explained(question: PublishedQuestion): string[] {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return [];
    case 'open':
      return [...question.model, ...question.look];
    case 'sort':
      return question.items.flatMap(({ text, feedback }) => [text, feedback]);
    case 'order':
      return [
        question.feedback,
        ...question.items.flatMap(({ text, feedback }) => [text, feedback]),
      ];
  }
}

/** Asserts what is said after an answer: every explanation, a link to the section, edition, licence. */
async function expectExplained(
  page: Parameters<typeof blocksOf>[0],
  question: PublishedQuestion,
  html: string,
): Promise<void> {
  const [blocks = []] = await blocksOf(page, [html]);
  for (const text of explained(question)) {
    expect(
      blocks.some((block) => block.includes(text)),
      `${question.id}: ${text}`,
    ).toBe(true);
  }
  expect((await linksOf(page, [html]))[0]).toContain(question.sectionAddress);
  expect(blocks.join(' ')).toContain(`${module.name}, laitos ${module.edition.number}`);
  expect(blocks.join(' ')).toContain(module.licence.name);
}

test('every address of moduuli.json is absolute and leads to a place that is there', () => {
  const addresses = new Set<string>();
  JSON.stringify(module, (key, value: unknown) => {
    if (/address$/i.test(key) && typeof value === 'string') addresses.add(value);
    return value;
  });
  const own = [...addresses].filter((address) => address.startsWith(module.address));
  expect(own.length).toBeGreaterThan(100);
  for (const address of addresses) expect(address, address).toMatch(/^https?:\/\/|^ei tiedossa$/);
  for (const address of own) {
    const [path = '', id] = address.slice(module.address.length).split('#');
    const html = readText(join(path, 'index.html'));
    if (id) expect(html.includes(`id="${id}"`), address).toBe(true);
  }
  expect(module.self).toBe(`${module.address}moduuli.json`);
});

test('Moodle XML holds every question, option and feedback as written', async ({ page }) => {
  for (const { path, chapters } of filesOf('moodle', 'xml')) {
    const quiz = await readXml(page, readText(path));
    expect(quiz.name).toBe('quiz');
    const [first, ...rest] = quiz.children;
    expect(first?.attributes['type']).toBe('category');
    const categories = quiz.children.filter(({ attributes }) => attributes['type'] === 'category');
    for (const category of categories) {
      expect(child(category, 'category', 'text')?.text).toMatch(/^\$course\$\/top\/./);
      expect(child(category, 'info', 'text')?.text).toContain(module.licence.name);
      expect(child(category, 'info', 'text')?.text).toContain(`Laitos ${module.edition.number}`);
    }
    const written = rest.filter(({ attributes }) => attributes['type'] !== 'category');
    const expected = questionsOf(chapters);
    expect(written.map((one) => child(one, 'name', 'text')?.text)).toEqual(
      expected.map(({ title }) => title),
    );
    const ids = quiz.children.map((one) => child(one, 'idnumber')?.text);
    expect(new Set(ids).size).toBe(ids.length);
    // The whole module's file holds no more than its chapters' files do.
    if (chapters.length > 1) continue;
    for (const [index, one] of written.entries()) {
      const question = expected[index];
      if (question) await expectMoodleQuestion(page, one, question);
    }
  }
});

async function expectMoodleQuestion(
  page: Parameters<typeof blocksOf>[0],
  one: XmlElement,
  question: PublishedQuestion,
): Promise<void> {
  const html = (element: XmlElement | undefined) => child(element, 'text')?.text ?? '';
  const stem = child(one, 'questiontext');
  expect(stem?.attributes['format']).toBe('html');
  expect((await blocksOf(page, [html(stem)]))[0]).toEqual(question.stem);
  await expectExplained(page, question, html(child(one, 'generalfeedback')));
  const answers = one.children.filter(({ name }) => name === 'answer');
  const fractions = answers.map(({ attributes }) => Number(attributes['fraction']));
  for (const fraction of fractions) expect(FRACTIONS).toContain(Math.abs(fraction));
  if (question.kind === 'choice' || question.kind === 'multiple') {
    expect(one.attributes['type']).toBe('multichoice');
    expect(child(one, 'single')?.text).toBe(String(question.kind === 'choice'));
    expect((await blocksOf(page, answers.map(html))).flat()).toEqual(
      question.options.map(({ text }) => text),
    );
    const feedback = answers.map((answer) => html(child(answer, 'feedback')));
    expect((await blocksOf(page, feedback)).flat()).toEqual(
      question.options.map((option) => option.feedback),
    );
    expect(fractions.map((fraction) => fraction > 0)).toEqual(
      question.options.map(({ correct }) => Boolean(correct)),
    );
    const right = fractions.filter((fraction) => fraction > 0);
    expect(right.reduce((sum, part) => sum + part, 0)).toBeCloseTo(100, 3);
    const everything = fractions.reduce((sum, part) => sum + part, 0);
    if (question.kind === 'multiple') expect(everything).toBeCloseTo(0, 3);
  } else if (question.kind === 'open') {
    expect(one.attributes['type']).toBe('essay');
    const [grader = []] = await blocksOf(page, [html(child(one, 'graderinfo'))]);
    for (const text of explained(question)) expect(grader).toContain(text);
  } else {
    expect(one.attributes['type']).toBe('matching');
    const pairs = one.children.filter(({ name }) => name === 'subquestion');
    const lefts = (await blocksOf(page, pairs.map(html))).flat();
    const rights = pairs.map((pair) => child(pair, 'answer', 'text')?.text ?? '');
    expect(lefts.map((left, index) => [left, rights[index]])).toEqual(pairsOf(question));
  }
  if (question.hint && question.kind !== 'open') {
    expect((await blocksOf(page, [html(child(one, 'hint'))])).flat()).toEqual([question.hint]);
  }
}

interface GiftText {
  format: string;
  text: string;
}
interface GiftQuestion {
  type: string;
  title: string;
  id: string;
  tags: string[] | null;
  stem: GiftText;
  globalFeedback: GiftText;
  choices?: { isCorrect: boolean; weight: number | null; text: GiftText; feedback: GiftText }[];
  matchPairs?: { subquestion: GiftText; subanswer: string }[];
}

test('GIFT holds every question, option and feedback as written', async ({ page }) => {
  for (const { path, chapters } of filesOf('gift', 'gift')) {
    const text = readText(path);
    for (const line of [module.name, module.licence.name, `Laitos ${module.edition.number}`]) {
      expect(text.slice(0, text.indexOf('$CATEGORY'))).toContain(line);
    }
    expect(text.match(/^\$CATEGORY:.*\n(?!\n)/m), 'an empty line after a category').toBeNull();
    const parsed = parse(text) as unknown as GiftQuestion[];
    expect(parsed[0]?.type).toBe('Category');
    const written = parsed.filter(({ type }) => type !== 'Category');
    const expected = questionsOf(chapters);
    expect(written.map(({ title }) => title)).toEqual(expected.map(({ title }) => title));
    expect(new Set(written.map(({ id }) => id)).size).toBe(written.length);
    if (chapters.length > 1) continue;
    for (const [index, one] of written.entries()) {
      const question = expected[index];
      if (question) await expectGiftQuestion(page, one, question);
    }
  }
});

async function expectGiftQuestion(
  page: Parameters<typeof blocksOf>[0],
  one: GiftQuestion,
  question: PublishedQuestion,
): Promise<void> {
  expect(one.stem.format).toBe('html');
  expect((await blocksOf(page, [one.stem.text]))[0]).toEqual(question.stem);
  await expectExplained(page, question, one.globalFeedback.text);
  if (question.kind === 'choice' || question.kind === 'multiple') {
    expect(one.type).toBe('MC');
    const choices = one.choices ?? [];
    expect(
      (
        await blocksOf(
          page,
          choices.map(({ text }) => text.text),
        )
      ).flat(),
    ).toEqual(question.options.map(({ text }) => text));
    expect(
      (
        await blocksOf(
          page,
          choices.map(({ feedback }) => feedback.text),
        )
      ).flat(),
    ).toEqual(question.options.map(({ feedback }) => feedback));
    expect(choices.map(({ isCorrect, weight }) => isCorrect || (weight ?? 0) > 0)).toEqual(
      question.options.map(({ correct }) => Boolean(correct)),
    );
    for (const { weight } of choices) expect(FRACTIONS).toContain(Math.abs(weight ?? 0));
  } else if (question.kind === 'open') {
    expect(one.type).toBe('Essay');
  } else {
    expect(one.type).toBe('Matching');
    const lefts = await blocksOf(
      page,
      (one.matchPairs ?? []).map(({ subquestion }) => subquestion.text),
    );
    const rights = (one.matchPairs ?? []).map(({ subanswer }) => subanswer);
    expect(lefts.flat().map((left, index) => [left, rights[index]])).toEqual(pairsOf(question));
  }
}

test('the glossary holds every term with its aliases', async ({ page }) => {
  const glossary = await readXml(page, readText('tiedostot/sanasto/kohtaamisen-taito.xml'));
  expect(glossary.name).toBe('GLOSSARY');
  const info = child(glossary, 'INFO');
  for (const text of [module.name, module.licence.name, `Laitos ${module.edition.number}`]) {
    expect(child(info, 'INTRO')?.text).toContain(text);
  }
  const entries = all(glossary, 'ENTRY');
  expect(entries.map((entry) => child(entry, 'CONCEPT')?.text)).toEqual(
    module.glossary.map(({ term }) => term),
  );
  for (const [index, { definition, example, aliases, address }] of module.glossary.entries()) {
    const entry = entries[index];
    const html = child(entry, 'DEFINITION')?.text ?? '';
    const [blocks = []] = await blocksOf(page, [html]);
    expect(blocks[0]?.toLowerCase()).toBe(`${definition}.`.toLowerCase());
    expect(blocks[1]).toBe(example);
    expect((await linksOf(page, [html]))[0]).toContain(address);
    expect(child(entry, 'FORMAT')?.text).toBe('1');
    expect(all(entry ?? glossary, 'NAME').map(({ text }) => text)).toEqual(aliases);
  }
});

test('flash cards are two columns, with every term and principle', () => {
  for (const { path, chapters } of filesOf('kortit', 'tsv')) {
    const text = readText(path);
    expect(text.endsWith('\n')).toBe(true);
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    for (const row of rows) {
      expect(row).toHaveLength(2);
      for (const field of row) expect(field).toMatch(/^[^"\s].*\S$/);
    }
    const fronts = rows.map(([front]) => front);
    expect(new Set(fronts).size).toBe(fronts.length);
    const slugs = chapters.map(({ slug }) => slug);
    const terms = module.glossary.filter(
      (term) => chapters.length > 1 || term.chapters.some((slug) => slugs.includes(slug)),
    );
    for (const { term, definition } of terms) {
      const back = rows.find(([front]) => front === term)?.[1] ?? '';
      expect(back.toLowerCase()).toContain(definition.toLowerCase());
    }
    for (const principle of chapters.flatMap(({ principles }) => principles)) {
      expect(rows.filter(([, back]) => back?.includes(principle.text))).toHaveLength(1);
    }
    const last = rows.at(-1)?.[1];
    expect(last).toContain(module.licence.name);
    expect(last).toContain(`laitos ${module.edition.number}`);
  }
});

const CARTRIDGE = 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1';
const WEB_LINK = 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1';
const QTI = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';

test('the cartridge leads to every chapter and its plain Finnish, and nothing in it is missing', async ({
  page,
}) => {
  const files = unzipText(read('tiedostot/kurssi/kohtaamisen-taito.imscc'));
  const source = files.get('imsmanifest.xml') ?? '';
  expect(Buffer.from(source).subarray(0, 1024).toString()).toContain(`xmlns="${CARTRIDGE}"`);
  const manifest = await readXml(page, source);
  expect([manifest.name, manifest.namespace]).toEqual(['manifest', CARTRIDGE]);
  expect(manifest.children.map(({ name }) => name)).toEqual([
    'metadata',
    'organizations',
    'resources',
  ]);
  expect(child(manifest, 'metadata', 'schema')?.text).toBe('IMS Common Cartridge');
  expect(child(manifest, 'metadata', 'schemaversion')?.text).toBe('1.1.0');
  const title = child(manifest, 'metadata', 'lom', 'general', 'title', 'string')?.text;
  expect(title).toContain(module.name);
  expect(child(manifest, 'metadata')?.text).toContain(`Laitos ${module.edition.number}`);
  expect(child(manifest, 'metadata')?.text).toContain(module.licence.name);

  const organization = child(manifest, 'organizations', 'organization');
  expect(organization?.attributes['structure']).toBe('rooted-hierarchy');
  const root = child(organization, 'item');
  expect(child(root, 'title')).toBeUndefined();
  const folders = root?.children ?? [];
  expect(folders.length).toBe(module.chapters.length + 1);
  const ids = [...all(manifest, 'item'), ...all(manifest, 'resource')].map(
    ({ attributes }) => attributes['identifier'] ?? '',
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);

  const resources = new Map(
    all(manifest, 'resource').map((one) => [one.attributes['identifier'], one]),
  );
  const used = all(manifest, 'item').flatMap(({ attributes }) => attributes['identifierref'] ?? []);
  expect([...used].sort()).toEqual([...resources.keys()].sort());
  const hrefs = [...resources.values()].flatMap((one) =>
    all(one, 'file').map(({ attributes }) => attributes['href'] ?? ''),
  );
  expect([...hrefs, 'imsmanifest.xml'].sort()).toEqual([...files.keys()].sort());

  const links: string[] = [];
  for (const one of resources.values()) {
    const { type, href } = one.attributes;
    const path = child(one, 'file')?.attributes['href'] ?? '';
    if (type === 'webcontent') {
      expect(href).toBe(path);
      expect(files.get(path)).toContain(module.licence.name);
      continue;
    }
    expect(href).toBeUndefined();
    const xml = await readXml(page, files.get(path) ?? '');
    if (type === 'imswl_xmlv1p1') {
      expect([xml.name, xml.namespace]).toEqual(['webLink', WEB_LINK]);
      expect(xml.children.map(({ name }) => name)).toEqual(['title', 'url']);
      links.push(child(xml, 'url')?.attributes['href'] ?? '');
    } else {
      expect(type).toBe('imsqti_xmlv1p2/imscc_xmlv1p1/assessment');
      expect([xml.name, xml.namespace]).toEqual(['questestinterop', QTI]);
    }
  }
  for (const link of links) expect(link).toMatch(/^https?:\/\/[\x21-\x7e]+$/);
  for (const { address, plain } of module.chapters) {
    expect(links).toContain(address);
    if (plain) expect(links).toContain(plain.address);
  }
  for (const link of links) {
    expect(existsSync(join(DIST, link.slice(module.address.length), 'index.html')), link).toBe(
      true,
    );
  }
});

test('the tests of the cartridge hold every question in kinds of Common Cartridge', async ({
  page,
}) => {
  const files = unzipText(read('tiedostot/kurssi/kohtaamisen-taito.imscc'));
  for (const { slug, questions, plain } of module.chapters) {
    await expectAssessment(page, files.get(`testit/${slug}.xml`) ?? '', questions);
    if (plain) {
      await expectAssessment(page, files.get(`testit/${slug}-selko.xml`) ?? '', plain.questions);
    }
  }
});

async function expectAssessment(
  page: Parameters<typeof blocksOf>[0],
  source: string,
  questions: readonly PublishedQuestion[],
): Promise<void> {
  const root = await readXml(page, source);
  const items = all(root, 'item');
  const found = new Set(items.map(({ attributes }) => attributes['ident']));
  expect(found.size).toBe(items.length);
  for (const one of items) {
    const profile = all(one, 'qtimetadatafield').find(
      (field) => child(field, 'fieldlabel')?.text === 'cc_profile',
    );
    const kind = child(profile, 'fieldentry')?.text ?? '';
    expect(kind).toMatch(/^cc\.(multiple_choice|multiple_response|essay)\.v0p1$/);
    const labels = all(one, 'response_label').map(({ attributes }) => attributes['ident']);
    const conditions = all(one, 'respcondition');
    const shown = all(one, 'displayfeedback').map(({ attributes }) => attributes['linkrefid']);
    const feedback = all(one, 'itemfeedback').map(({ attributes }) => attributes['ident']);
    expect([...shown].sort(), 'feedback that is shown is there').toEqual([...feedback].sort());
    for (const { text } of all(one, 'varequal')) expect(labels).toContain(text);
    expect(all(one, 'varequal').length > 0).toBe(kind !== 'cc.essay.v0p1');
    const scored = conditions.filter((condition) => child(condition, 'setvar')?.text === '100');
    expect(scored).toHaveLength(kind === 'cc.essay.v0p1' ? 0 : 1);
    if (kind === 'cc.multiple_choice.v0p1') expect(labels.length).toBeGreaterThanOrEqual(3);
    // Moodle takes what goes on for general feedback.
    expect(conditions.map(({ attributes }) => attributes['continue'])).toEqual([
      'Yes',
      ...conditions.slice(1).map(() => 'No'),
    ]);
  }
  for (const question of questions) {
    const own = items.filter(({ attributes }) => attributes['title']?.startsWith(question.title));
    const stems = own.map((one) => child(one, 'presentation', 'material', 'mattext')?.text ?? '');
    for (const blocks of await blocksOf(page, stems)) {
      expect(blocks.slice(0, question.stem.length)).toEqual(question.stem);
    }
    const general = own.map((one) => child(all(one, 'itemfeedback')[0], 'flow_mat')?.text ?? '');
    for (const html of general) await expectExplained(page, question, html);
    if (question.kind === 'open' || question.kind === 'order') {
      expect(own).toHaveLength(1);
      continue;
    }
    const options = question.kind === 'sort' ? question.items : question.options;
    const used = question.kind === 'sort' ? new Set(question.items.map(({ box }) => box)).size : 1;
    expect(own).toHaveLength(used);
    for (const one of own) {
      const texts = all(one, 'response_label').map(({ text }) => text);
      expect((await blocksOf(page, texts)).flat()).toEqual(options.map(({ text }) => text));
      const feedback = all(one, 'itemfeedback')
        .slice(1)
        .map(({ text }) => text);
      expect((await blocksOf(page, feedback)).flat()).toEqual(
        options.map((option) => option.feedback),
      );
    }
    const rights = own.map(rightLabels);
    if (question.kind === 'sort') {
      const boxes = [...new Set(question.items.map(({ box }) => box))];
      expect(rights).toEqual(boxes.map((box) => question.items.map((item) => item.box === box)));
    } else {
      expect(rights).toEqual([question.options.map(({ correct }) => Boolean(correct))]);
    }
  }
}

/** Which choices the condition that gives the points asks for. */
function rightLabels(item: XmlElement): boolean[] {
  const scored = all(item, 'respcondition').find((one) => child(one, 'setvar')?.text === '100');
  const test = child(scored, 'conditionvar', 'and') ?? child(scored, 'conditionvar');
  const wanted = (test?.children ?? [])
    .filter(({ name }) => name === 'varequal')
    .map(({ text }) => text);
  return all(item, 'response_label').map(({ attributes }) =>
    wanted.includes(attributes['ident'] ?? ''),
  );
}

test('the book holds every section, in order, and its chapters are titled', async ({ page }) => {
  const files = unzipText(read('tiedostot/kirja/kohtaamisen-taito.zip'));
  const paths = [...files.keys()];
  for (const path of paths) expect(path).toMatch(/^\d+-[a-z0-9-]+(_sub)?\.html$/);
  expect([...paths].sort()).toEqual(paths);
  expect(paths[0]).not.toMatch(/_sub/);
  const pages = await page.evaluate(
    (htmls) =>
      htmls.map((html) => {
        const { title, body } = new DOMParser().parseFromString(html, 'text/html');
        const addresses = [...body.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? '');
        return { title, text: body.textContent.replace(/\s+/g, ' '), addresses };
      }),
    [...files.values()],
  );
  expect(pages[0]?.text).toContain(module.licence.name);
  expect(pages[0]?.text).toContain(`Laitos ${module.edition.number}`);
  for (const { addresses } of pages) {
    for (const address of addresses) expect(address).toMatch(/^https?:\/\//);
  }
  for (const { slug, title, sections, plain } of module.chapters) {
    const start = paths.findIndex((path) => path.endsWith(`-${slug}.html`));
    expect(pages[start]?.title).toContain(title);
    expect(pages.slice(start + 1, start + 1 + sections.length).map((one) => one.title)).toEqual(
      sections.map((section) => section.title),
    );
    for (const [index, section] of sections.entries()) {
      const wanted = await blocksOf(page, [section.blocks.map(({ html }) => html).join('')]);
      for (const block of wanted.flat()) {
        expect(pages[start + 1 + index]?.text).toContain(block.replace(/\s+/g, ' '));
      }
    }
    if (plain) expect(pages.some((one) => one.title.includes(plain.title))).toBe(true);
  }
});

test('the downloads page offers every file with its size, and no other', async ({ page }) => {
  const made = readdirSync(join(DIST, 'tiedostot'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `/${join(parentPath.slice(DIST.length), name)}`);
  await page.goto('/lataukset/');
  // A build alone makes no PDF; who comes for one is told so.
  await expect(page.locator('#muoto-pdf')).toBeVisible();
  await expect(page.getByText('Tällä sivustolla ei ole valmiita tulosteita.')).toBeVisible();
  const entries = page.locator('main .file-entry').filter({ visible: true });
  const offered = await entries.evaluateAll((items) =>
    items.map((item) => ({
      path: item.querySelector('a')?.getAttribute('href') ?? '',
      size: item.querySelector('[data-file-size]')?.textContent ?? '',
    })),
  );
  expect(offered.map(({ path }) => path).sort()).toEqual(made.sort());
  for (const { path, size } of offered) {
    const bytes = statSync(join(DIST, path)).size;
    const [number = '', unit] = size.split('\u00a0');
    const told = Number(number.replace(',', '.')) * (unit === 'Mt' ? 1_000_000 : 1000);
    expect(Math.abs(told - bytes), `${path}: ${size}`).toBeLessThanOrEqual(
      unit === 'Mt' ? 50_000 : 1000,
    );
    expect((await page.request.get(path)).status(), path).toBe(200);
  }
});

test('a chapter offers its own files', async ({ page }) => {
  const [chapter] = module.chapters;
  await page.goto(`/luvut/${chapter?.slug ?? ''}/`);
  await page.getByText('Lataa tämä luku tiedostona').click();
  const paths = await page
    .locator('.chapter-files .file-entry:not([hidden]) a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(paths.length).toBeGreaterThan(2);
  for (const path of paths) expect(path).toContain(`/${chapter?.slug ?? ''}.`);
});

test('every file that is saved has a name of its own that says what it is', async ({ page }) => {
  const names = new Map<string, string>();
  for (const path of allPages) {
    // Parsing takes its time, and few pages have files.
    if (!/ download[ =>]|\/tiedostot\//.test(htmlOf(path))) continue;
    const html = await parsed(page, htmlOf(path));
    const links = await html.evaluate((document) =>
      [...document.querySelectorAll('a[download], a[href*="/tiedostot/"]')].map((one) => [
        one.getAttribute('href'),
        one.getAttribute('download'),
      ]),
    );
    await html.dispose();
    for (const [href, name] of links) {
      if (!href || /^(blob|data):/.test(href)) continue;
      const chapter = /\/(?:tiedostot\/[a-z]+|qr)\/([a-z0-9-]+)\.[a-z]+$/.exec(href)?.[1] ?? '';
      expect(name, `${href} on ${path}`).toMatch(/^kohtaamisen-taito(-[a-z0-9]+)+\.[a-z]+$/);
      expect(name?.split('.')[1]).toBe(href.split('.').at(-1));
      if (chapter !== 'kohtaamisen-taito') expect(name).toContain(`-${chapter}-`);
      expect(names.get(href) ?? name, href).toBe(name);
      names.set(href, name ?? '');
    }
  }
  expect(names.size).toBeGreaterThan(10);
  expect(new Set(names.values()).size).toBe(names.size);
  await page.goto('/lataukset/');
  const link = page.locator('a[download][href$="/tiedostot/sanasto/kohtaamisen-taito.xml"]');
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('kohtaamisen-taito-moodle-sanasto.xml');
});
