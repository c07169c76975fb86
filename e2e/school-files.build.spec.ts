import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { parse } from 'gift-pegjs';
import { parsed } from './built-html.ts';
import { PLATFORM_PICTURES } from '../src/lib/out/platform-pictures.ts';
import type { Page } from 'playwright/test';
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
import { startHost } from './static-server.ts';

const CARTRIDGE = 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1';
const WEB_LINK = 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1';
const QTI = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';

/** What Moodle takes as a part of the points (`question_bank::fraction_options`). */
const FRACTIONS = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571,
  12.5, 11.11111, 10, 5, 0,
];
/** What every file tells of itself; *laitos* may begin a sentence. */
const ORIGIN = [module.name, module.licence.name, `aitos ${module.edition.number}`];

function expectOrigin(text: string | undefined, where: string) {
  for (const one of ORIGIN) expect(text, where).toContain(one);
}

/** A question as a file of a format has it, its texts in HTML. */
interface FiledQuestion {
  title: string;
  stem: string;
  /** What is told after every answer. */
  general: string;
  options: { text: string; feedback: string; fraction: number }[];
  pairs: { left: string; right: string }[];
  hint?: string;
}

/** What both sides of a question's pairs have to be. */
function pairsOf(question: PublishedQuestion) {
  if (question.kind === 'order')
    return question.items.map(({ text }, at) => ({ left: text, right: `${at + 1}.` }));
  if (question.kind !== 'sort') return [];
  const names = new Map(question.boxes.map(({ id, name }) => [id, name]));
  return question.items.map(({ text, box }) => ({ left: text, right: names.get(box) ?? '' }));
}

/** What has to be told after an answer, besides the feedback of options. */
function explained(question: PublishedQuestion): string[] {
  if (question.kind === 'open') return [...question.model, ...question.look];
  if (question.kind !== 'sort' && question.kind !== 'order') return [];
  return [
    ...(question.kind === 'order' ? [question.feedback] : []),
    ...question.items.flatMap(({ text, feedback }) => [text, feedback]),
  ];
}

/** Asserts what is said after an answer: every explanation, a link to the section, edition, licence. */
async function expectExplained(
  page: Page,
  question: PublishedQuestion,
  html: string,
): Promise<void> {
  const [blocks = []] = await blocksOf(page, [html]);
  for (const text of explained(question))
    expect(blocks.filter((block) => block.includes(text)).length, text).toBeGreaterThan(0);
  expect(await newTabsOf(page, [html])).toEqual([[question.sectionAddress, true]]);
  expectOrigin(blocks.join(' '), question.id);
}

const textsOf = async (page: Page, htmls: string[]) =>
  (await blocksOf(page, htmls)).flat().map(oneLine);

/** GIFT has no line ends inside a text; rows are told apart by `<br>`. */
const oneLine = (text: string) => text.replaceAll('\n', ' ');

async function expectFiled(page: Page, filed: FiledQuestion, question: PublishedQuestion) {
  expect(await textsOf(page, [filed.stem])).toEqual(question.stem.map(oneLine));
  await expectExplained(page, question, filed.general);
  const wanted = 'options' in question ? question.options : [];
  const { options, pairs, hint } = filed;
  const texts = options.map(({ text }) => text);
  const feedback = options.map((option) => option.feedback);
  expect(await textsOf(page, texts)).toEqual(wanted.map(({ text }) => oneLine(text)));
  expect(await textsOf(page, feedback)).toEqual(wanted.map((option) => oneLine(option.feedback)));
  expect(options.map(({ fraction }) => fraction > 0)).toEqual(
    wanted.map(({ correct }) => Boolean(correct)),
  );
  for (const { fraction } of options) expect(FRACTIONS).toContain(Math.abs(fraction));
  const lefts = await textsOf(
    page,
    pairs.map(({ left }) => left),
  );
  expect(pairs.map(({ right }, at) => ({ left: lefts[at], right }))).toEqual(pairsOf(question));
  if (hint !== undefined)
    expect(await textsOf(page, [hint])).toEqual([oneLine(question.hint ?? '')]);
}

const html = (element: XmlElement | undefined) => child(element, 'text')?.text ?? '';

/** Reads a Moodle XML as Moodle does. */
async function readMoodle(page: Page, text: string): Promise<FiledQuestion[]> {
  const quiz = await readXml(page, text);
  expect(quiz.name).toBe('quiz');
  const isCategory = ({ attributes }: XmlElement) => attributes['type'] === 'category';
  const categories = quiz.children.filter(isCategory);
  expect(quiz.children[0]).toBe(categories[0]);
  for (const category of categories) {
    expect(child(category, 'category', 'text')?.text).toMatch(/^\$course\$\/top\/./);
    expectOrigin(child(category, 'info', 'text')?.text, 'a category');
  }
  const ids = quiz.children.map((one) => child(one, 'idnumber')?.text);
  expect(new Set(ids).size).toBe(ids.length);
  return quiz.children
    .filter((one) => !isCategory(one))
    .map((one) => {
      const hint = child(one, 'hint');
      return {
        title: html(child(one, 'name')),
        stem: html(child(one, 'questiontext')),
        general: html(child(one, 'generalfeedback')),
        // An essay's answer is for who grades it; it has no options.
        options: one.children
          .filter(({ name }) => name === 'answer' && one.attributes['type'] === 'multichoice')
          .map((answer) => ({
            text: html(answer),
            feedback: html(child(answer, 'feedback')),
            fraction: Number(answer.attributes['fraction']),
          })),
        pairs: one.children
          .filter(({ name }) => name === 'subquestion')
          .map((pair) => ({ left: html(pair), right: html(child(pair, 'answer')) })),
        ...(hint && { hint: html(hint) }),
      };
    });
}

interface GiftText {
  text: string;
}
interface GiftQuestion {
  type: string;
  title: string;
  id: string;
  stem: GiftText;
  globalFeedback: GiftText;
  choices?: { isCorrect: boolean; weight: number | null; text: GiftText; feedback: GiftText }[];
  matchPairs?: { subquestion: GiftText; subanswer: string }[];
}

function readGift(_page: Page, text: string): Promise<FiledQuestion[]> {
  expectOrigin(text.slice(0, text.indexOf('$CATEGORY')), 'the beginning');
  expect(text.match(/^\$CATEGORY:.*\n(?!\n)/m), 'an empty line after a category').toBeNull();
  const all = parse(text) as unknown as GiftQuestion[];
  expect(all[0]?.type).toBe('Category');
  const questions = all.filter(({ type }) => type !== 'Category');
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  return Promise.resolve(
    questions.map(({ title, stem, globalFeedback, choices = [], matchPairs = [] }) => ({
      title,
      stem: stem.text,
      general: globalFeedback.text,
      options: choices.map(({ isCorrect, weight, ...one }) => ({
        text: one.text.text,
        feedback: one.feedback.text,
        fraction: weight ?? (isCorrect ? 100 : 0),
      })),
      pairs: matchPairs.map(({ subquestion, subanswer }) => ({
        left: subquestion.text,
        right: subanswer,
      })),
    })),
  );
}

test('every address of moduuli.json is absolute and leads to a place that is there', () => {
  const addresses = new Set<string>();
  JSON.stringify(module, (key, value: unknown) => {
    if (/address$/i.test(key) && typeof value === 'string') addresses.add(value);
    return value;
  });
  const own = [...addresses].filter((address) => address.startsWith(module.address));
  expect(own.length).toBeGreaterThan(100);
  for (const address of addresses) expect(address, address).toMatch(/^https?:\/\//);
  for (const address of own) {
    const [path = '', id] = address.slice(module.address.length).split('#');
    const html = readText(join(path, 'index.html'));
    if (id) expect(html.includes(`id="${id}"`), address).toBe(true);
  }
  expect(module.self).toBe(`${module.address}moduuli.json`);
});

test('moduuli.json is what its schema says, and the schema tells all that is in it', () => {
  const schema = JSON.parse(readText('moduuli.schema.json'), (_, value: unknown) =>
    // A field that nobody explains is a mistake here, though not to those who use the schema.
    typeof value === 'object' && value !== null && 'properties' in value && 'type' in value
      ? { ...value, additionalProperties: false }
      : value,
  ) as { $id: string };
  const { $schema } = JSON.parse(readText('moduuli.json')) as { $schema: string };
  expect(schema.$id).toBe($schema);
  expect($schema).toBe(`${module.address}moduuli.schema.json`);
  const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
  const validate = ajv.compile(schema);
  validate(module);
  expect(validate.errors ?? []).toEqual([]);
  validate({ ...module, shape: 'kolme', uusi: 1 });
  expect(validate.errors?.map(({ keyword }) => keyword).sort()).toEqual([
    'additionalProperties',
    'type',
  ]);
});

for (const [folder, ending, readAll] of [
  ['moodle', 'xml', readMoodle],
  ['gift', 'gift', readGift],
] as const) {
  test(`${folder} files hold every question, option and feedback as written`, async ({ page }) => {
    for (const { path, chapters } of filesOf(folder, ending)) {
      const filed = await readAll(page, readText(path));
      const expected = questionsOf(chapters);
      expect(filed.map(({ title }) => title)).toEqual(expected.map(({ title }) => title));
      // The whole module's file holds no more than its chapters' files do.
      if (chapters.length > 1) continue;
      for (const [index, question] of expected.entries())
        await expectFiled(page, filed[index] as FiledQuestion, question);
    }
  });
}

test('the glossary holds every term with its aliases', async ({ page }) => {
  const glossary = await readXml(page, readText('tiedostot/sanasto/kohtaamisen-taito.xml'));
  expect(glossary.name).toBe('GLOSSARY');
  expectOrigin(child(glossary, 'INFO', 'INTRO')?.text, 'the introduction');
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

test('flash cards have two sides and tags, with every term and principle', () => {
  for (const { path, chapters } of filesOf('kortit', 'tsv')) {
    const text = readText(path);
    expect(text.endsWith('\n')).toBe(true);
    const lines = text.trimEnd().split('\n');
    expect(lines.splice(0, 3)).toEqual(['#separator:tab', '#html:false', '#tags column:3']);
    const rows = lines.map((line) => line.split('\t'));
    for (const row of rows) {
      expect(row).toHaveLength(3);
      expect(row[0]).not.toMatch(/^#/);
      for (const field of row) expect(field).toMatch(/^[^"\s].*\S$/);
    }
    const fronts = rows.map(([front]) => front);
    expect(new Set(fronts).size).toBe(fronts.length);
    const slugs = chapters.map(({ slug }) => slug);
    const terms = module.glossary.filter(
      (term) => chapters.length > 1 || term.chapters.some((slug) => slugs.includes(slug)),
    );
    for (const { term, definition, chapters: used } of terms) {
      const [, back = '', tags] = rows.find(([front]) => front === term) ?? [];
      expect(back.toLowerCase()).toContain(definition.toLowerCase());
      expect(tags).toBe(used.map((slug) => `kohtaamisen-taito::${slug}`).join(' '));
    }
    for (const principle of chapters.flatMap(({ principles }) => principles)) {
      expect(rows.filter(([, back]) => back?.includes(principle.text))).toHaveLength(1);
    }
    expectOrigin(rows.at(-1)?.join(), 'the last row');
  }
});

/** The Common Cartridge, and its manifest as an XML reader gives it. */
async function readCartridge(page: Page) {
  const files = unzipText(read('tiedostot/kurssi/kohtaamisen-taito.imscc'));
  const manifest = await readXml(page, files.get('imsmanifest.xml') ?? '');
  return { files, manifest };
}

test('the cartridge leads to every chapter and its plain Finnish, and nothing in it is missing', async ({
  page,
}) => {
  const { files, manifest } = await readCartridge(page);
  expect([manifest.name, manifest.namespace]).toEqual(['manifest', CARTRIDGE]);
  const metadata = child(manifest, 'metadata');
  expect(child(metadata, 'schema')?.text).toBe('IMS Common Cartridge');
  expect(child(metadata, 'schemaversion')?.text).toBe('1.1.0');
  expectOrigin(metadata?.text, 'the metadata');
  const organization = child(manifest, 'organizations', 'organization');
  expect(organization?.attributes['structure']).toBe('rooted-hierarchy');
  expect(child(organization, 'item')?.children.length).toBe(module.chapters.length + 1);
  const [items, resources] = [all(manifest, 'item'), all(manifest, 'resource')];
  const ids = [...items, ...resources].map(({ attributes }) => attributes['identifier'] ?? '');
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
  const used = items.flatMap(({ attributes }) => attributes['identifierref'] ?? []);
  const there = resources.map(({ attributes }) => attributes['identifier']);
  expect(used.sort()).toEqual(there.sort());
  const hrefs = all(manifest, 'file').map(({ attributes }) => attributes['href'] ?? '');
  expect([...hrefs, 'imsmanifest.xml'].sort()).toEqual([...files.keys()].sort());

  const links: string[] = [];
  const elsewhere: string[] = [];
  for (const one of resources) {
    const path = child(one, 'file')?.attributes['href'] ?? '';
    const text = files.get(path) ?? '';
    if (one.attributes['type'] === 'webcontent') {
      expect(text).toContain(module.licence.name);
      elsewhere.push(text);
      continue;
    }
    const { name, namespace, ...xml } = await readXml(page, text);
    if (one.attributes['type'] === 'imswl_xmlv1p1') {
      expect([name, namespace]).toEqual(['webLink', WEB_LINK]);
      links.push(xml.children.find((part) => part.name === 'url')?.attributes['href'] ?? '');
    } else {
      expect(one.attributes['type']).toBe('imsqti_xmlv1p2/imscc_xmlv1p1/assessment');
      expect([name, namespace]).toEqual(['questestinterop', QTI]);
      for (const part of xml.children.flatMap((child) => all(child, 'mattext')))
        elsewhere.push(part.text);
    }
  }
  const frames = module.chapters.flatMap(({ slug, plain }) => [
    `upota/${slug}/`,
    ...(plain ? [`upota/${slug}/selko/`] : []),
  ]);
  expect(links).toEqual(['upota/sanasto/', ...frames].map((path) => module.address + path));
  const tabs = await newTabsOf(page, elsewhere);
  expect(tabs.length).toBeGreaterThan(module.chapters.length);
  for (const [href, isNewTab] of tabs) expect(isNewTab, href).toBe(true);
  expect(tabs.map(([href]) => href)).toContain(module.address);

  // Platforms open every link of a cartridge in a frame.
  const host = await startHost();
  try {
    for (const link of links) {
      const answer = await page.request.get(host.url + link.slice(module.address.length));
      expect(answer.status(), link).toBe(200);
      expect(answer.headers()['content-security-policy'], link).toBe('frame-ancestors https:');
      expect(answer.headers()['x-frame-options'], link).toBeUndefined();
      expect(answer.headers()['cross-origin-opener-policy'], link).toBeUndefined();
    }
  } finally {
    await host.close();
  }
});

/** Every link in pieces of HTML: its address, and whether it leaves its page open. */
async function newTabsOf(page: Page, pieces: readonly string[]): Promise<[string, boolean][]> {
  return page.evaluate(
    (htmls) =>
      htmls.flatMap((html) => {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        return [...body.querySelectorAll('a')].map((link): [string, boolean] => [
          link.getAttribute('href') ?? '',
          link.target === '_blank' && link.rel === 'noopener',
        ]);
      }),
    [...pieces],
  );
}

test('the tests of the cartridge hold every question in kinds of Common Cartridge', async ({
  page,
}) => {
  const { files } = await readCartridge(page);
  for (const { slug, questions, plain } of module.chapters) {
    await expectAssessment(page, files.get(`testit/${slug}.xml`) ?? '', questions);
    if (plain)
      await expectAssessment(page, files.get(`testit/${slug}-selko.xml`) ?? '', plain.questions);
  }
});

async function expectAssessment(
  page: Page,
  source: string,
  questions: readonly PublishedQuestion[],
): Promise<void> {
  const items = all(await readXml(page, source), 'item');
  for (const one of items) {
    const field = (name: string) =>
      all(one, 'qtimetadatafield').find((part) => child(part, 'fieldlabel')?.text === name);
    const kind = child(field('cc_profile'), 'fieldentry')?.text;
    const isEssay = kind === 'cc.essay.v0p1';
    expect(kind).toMatch(/^cc\.(multiple_choice|multiple_response|essay)\.v0p1$/);
    const labels = all(one, 'response_label').map(({ attributes }) => attributes['ident'] ?? '');
    const linked = all(one, 'displayfeedback').map(({ attributes }) => attributes['linkrefid']);
    const feedback = all(one, 'itemfeedback').map(({ attributes }) => attributes['ident']);
    expect(linked.sort(), 'feedback that is shown is there').toEqual(feedback.sort());
    for (const { text } of all(one, 'varequal')) expect(labels).toContain(text);
    const rights = rightLabels(one);
    const onlyRight = labels.filter((_, index) => rights[index]);
    const several = kind === 'cc.multiple_response.v0p1';
    const general = all(one, 'itemfeedback')[0]?.text ?? '';
    expect(play(one, []).shown).toEqual([general]);
    for (const [index, label] of labels.entries()) {
      const own = all(one, 'itemfeedback')[index + 1]?.text;
      const { shown, score } = play(one, [label]);
      expect(shown, 'an option chosen alone').toEqual([general, own]);
      expect(score).toBe(rights[index] && onlyRight.length === 1 ? 100 : 0);
    }
    if (!isEssay) expect(play(one, onlyRight).score).toBe(100);
    if (several) expect(play(one, labels).score).toBe(0);
    // Moodle takes what goes on for general feedback, Canvas what is called general.
    const shown = all(one, 'respcondition')
      .filter(({ attributes }) => attributes['continue'] === 'Yes')
      .flatMap((condition) => all(condition, 'displayfeedback'));
    expect(shown.map(({ attributes }) => attributes['linkrefid'])).toEqual(['general_fb']);
  }
  for (const question of questions) {
    const own = items.filter(({ attributes }) => attributes['title']?.startsWith(question.title));
    for (const one of own) {
      const stem = child(one, 'presentation', 'material', 'mattext')?.text ?? '';
      const blocks = await textsOf(page, [stem]);
      expect(blocks.slice(0, question.stem.length)).toEqual(question.stem.map(oneLine));
      const general = child(all(one, 'itemfeedback')[0], 'flow_mat')?.text ?? '';
      await expectExplained(page, question, general);
    }
    if (question.kind === 'open' || question.kind === 'order') {
      expect(own).toHaveLength(1);
      continue;
    }
    const options = question.kind === 'sort' ? question.items : question.options;
    for (const one of own) {
      const texts = all(one, 'response_label').map(({ text }) => text);
      expect(await textsOf(page, texts)).toEqual(options.map(({ text }) => oneLine(text)));
      const feedback = all(one, 'itemfeedback').map(({ text }) => text);
      expect(await textsOf(page, feedback.slice(1))).toEqual(
        options.map((option) => oneLine(option.feedback)),
      );
    }
    // Sorting is a question a box.
    const rights =
      question.kind === 'sort'
        ? [...new Set(question.items.map(({ box }) => box))].map((box) =>
            question.items.map((item) => item.box === box),
          )
        : [question.options.map(({ correct }) => Boolean(correct))];
    expect(own.map(rightLabels)).toEqual(rights);
  }
}

/** What a player gives for chosen options: conditions are tested up to the first true one that does not go on. */
function play(item: XmlElement, chosen: readonly string[]): { score: number; shown: string[] } {
  const holds = ({ name, text, children }: XmlElement): boolean => {
    if (name === 'other') return true;
    if (name === 'varequal') return chosen.includes(text);
    return children.every(holds) !== (name === 'not');
  };
  const result = { score: 0, shown: [] as string[] };
  for (const condition of all(item, 'respcondition')) {
    const test = child(condition, 'conditionvar');
    if (!test || !holds(test)) continue;
    result.score = Number(child(condition, 'setvar')?.text ?? result.score);
    for (const { attributes } of all(condition, 'displayfeedback')) {
      const shown = all(item, 'itemfeedback').find(
        (one) => one.attributes['ident'] === attributes['linkrefid'],
      );
      result.shown.push(shown?.text ?? '');
    }
    if (condition.attributes['continue'] !== 'Yes') break;
  }
  return result;
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

const BOOK = 'tiedostot/kirja/kohtaamisen-taito.zip';

test('the book shows the drawings of every chapter, in words, too, and holds no other', async ({
  page,
}) => {
  const pages = unzipText(read(BOOK), '.html');
  const shown = new Map<string, { src: string; alt: string }[]>();
  for (const [path, html] of pages) {
    const images = await page.evaluate((source) => {
      const { body } = new DOMParser().parseFromString(source, 'text/html');
      return [...body.querySelectorAll('img')].map((one) => ({
        src: one.getAttribute('src') ?? '',
        alt: one.alt,
      }));
    }, html);
    shown.set(path, images);
  }
  const altsOn = (isWanted: (path: string) => boolean) =>
    [...shown].filter(([path]) => isWanted(path)).flatMap(([, all]) => all.map(({ alt }) => alt));
  for (const { slug, illustrationAlt, sceneAlts, plain } of module.chapters) {
    const { first, last } = sceneAlts;
    const isPlain = (path: string) => path.includes(`-${slug}-selko_sub`);
    expect(altsOn((path) => path.endsWith(`-${slug}.html`))).toEqual([illustrationAlt, first]);
    expect(altsOn((path) => path.includes(`-${slug}-`) && !isPlain(path))).toEqual([last]);
    if (plain) expect(altsOn(isPlain)).toEqual([illustrationAlt]);
  }
  const pictures = Object.entries(
    unzipSync(read(BOOK), { filter: ({ name }) => !name.endsWith('.html') }),
  );
  const sources = new Set([...shown.values()].flat().map(({ src }) => src));
  expect(pictures.map(([path]) => path).sort()).toEqual([...sources].sort());
  expect(pictures.length).toBe(module.chapters.length * 3);
  // Each is a PNG that is sharp on a page of the platform, and not the same picture again.
  for (const [path, bytes] of pictures) {
    const data = Buffer.from(bytes);
    expect(data.subarray(1, 4).toString(), path).toBe('PNG');
    expect(data.readUInt32BE(16), path).toBeGreaterThan(1000);
  }
  expect(new Set(pictures.map(([, bytes]) => Buffer.from(bytes).toString('base64'))).size).toBe(
    pictures.length,
  );
});

test('the book holds every section, in order, and its chapters are titled', async ({ page }) => {
  const files = unzipText(read(BOOK), '.html');
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
  expectOrigin(pages[0]?.text, 'the first page');
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

test('a picture of a platform comes when it is asked for, and takes the room that it was given', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'image') asked.push(request.url());
  });
  await page.goto('/lataukset/');
  await page.keyboard.press('End');
  const all = page.locator('.platform-picture');
  await expect(all).toHaveCount(Object.keys(PLATFORM_PICTURES).length);
  await expect(all.getByRole('img').filter({ visible: true })).toHaveCount(0);
  expect(asked.filter((address) => address.endsWith('.webp'))).toEqual([]);
  for (const one of await all.all()) {
    await one.getByText('Katso, miltä se näyttää').click();
    const picture = one.getByRole('img');
    await picture.scrollIntoViewIfNeeded();
    const { width, height } = (await picture.boundingBox()) as { width: number; height: number };
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
      .toBeGreaterThanOrEqual(1000);
    const ratio = await picture.evaluate(
      (img: HTMLImageElement) => img.naturalWidth / img.naturalHeight,
    );
    expect(Math.abs((width - 2) / (height - 2) - ratio)).toBeLessThan(0.02);
    await expect(one.locator('figcaption')).toContainText(/(Moodle(ssa)?|LibreOffice) \d+\.\d/);
  }
});

test('a chapter offers its own files, and no key to its worksheet', async ({ page }) => {
  const [chapter] = module.chapters;
  await page.goto(`/luvut/${chapter?.slug ?? ''}/`);
  await page.getByText('Lataa tai tulosta tämä luku').filter({ visible: true }).last().click();
  const paths = await page
    .locator('[aria-labelledby="lataa"] .file-entry:not([hidden]) a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(paths.length).toBeGreaterThan(2);
  for (const path of paths)
    expect(path).toMatch(new RegExp(`/${chapter?.slug ?? ''}(-selko)?(\\.|-[a-z-]+\\.h5p$)`));
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
      const chapter =
        /\/(?:tiedostot\/[a-z0-9-]+|qr)\/([a-z0-9-]+?)(?:-avain)?\.[a-z0-9]+$/.exec(href)?.[1] ??
        '';
      expect(name, `${href} on ${path}`).toMatch(/^kohtaamisen-taito(-[a-z0-9]+)+\.[a-z0-9]+$/);
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
