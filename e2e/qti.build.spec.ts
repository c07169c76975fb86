/** Packages of QTI 2.1, read back with a browser's XML reader and answered as a platform would. */
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { process } from './qti-processing.ts';
import {
  all,
  child,
  filesOf,
  module,
  type PublishedQuestion,
  questionsOf,
  read,
  readXml,
  unzipText,
  type XmlElement,
} from './school-files.ts';

const QTI = 'http://www.imsglobal.org/xsd/imsqti_v2p1';
const PACKAGE = 'http://www.imsglobal.org/xsd/imscp_v1p1';

const idOf = ({ attributes }: XmlElement) => attributes['identifier'] ?? '';

/** A package: its manifest, its tests, and their items in order. */
async function readPackage(page: Page, path: string) {
  const files = unzipText(read(path));
  expect([...files.keys()][0]).toBe('imsmanifest.xml');
  const manifest = await readXml(page, files.get('imsmanifest.xml') ?? '');
  expect([manifest.name, manifest.namespace]).toEqual(['manifest', PACKAGE]);
  const resources = all(manifest, 'resource');
  const hrefs = all(manifest, 'file').map(({ attributes }) => attributes['href'] ?? '');
  expect([...hrefs, 'imsmanifest.xml'].sort()).toEqual([...files.keys()].sort());
  const tests: XmlElement[] = [];
  const items: XmlElement[] = [];
  for (const resource of resources) {
    const href = resource.attributes['href'] ?? '';
    expect(child(resource, 'file')?.attributes['href']).toBe(href);
    const root = await readXml(page, files.get(href) ?? '');
    expect(root.namespace).toBe(QTI);
    expect(idOf(root)).toBe(idOf(resource));
    expect(resource.attributes['type']).toBe(
      root.name === 'assessmentTest' ? 'imsqti_test_xmlv2p1' : 'imsqti_item_xmlv2p1',
    );
    if (root.name === 'assessmentTest') {
      tests.push(root);
      const refers = all(root, 'assessmentItemRef');
      expect(
        all(resource, 'dependency').map(({ attributes }) => attributes['identifierref']),
      ).toEqual(refers.map(idOf));
      for (const { attributes } of refers) {
        const target = new URL(attributes['href'] ?? '', `http://paketti/${href}`);
        expect(files.has(target.pathname.slice(1)), target.pathname).toBe(true);
      }
    } else items.push(root);
  }
  const ids = resources.map(idOf);
  expect(new Set(ids).size).toBe(ids.length);
  return { manifest, tests, items };
}

for (const { path, chapters } of filesOf('qti', 'zip')) {
  test(`${path} has every question as written, in tests of its chapters`, async ({ page }) => {
    const { manifest, tests, items } = await readPackage(page, path);
    const about = child(manifest, 'metadata')?.text ?? '';
    for (const one of [module.name, module.licence.name, `aitos ${module.edition.number}`])
      expect(about).toContain(one);
    expect(tests.length).toBe(
      chapters.reduce((sum, { plain }) => sum + (plain?.questions.length ? 2 : 1), 0),
    );
    expect(tests.flatMap((one) => all(one, 'assessmentItemRef').map(idOf))).toEqual(
      items.map(idOf),
    );
    const questions = questionsOf(chapters);
    expect(items).toHaveLength(questions.length);
    for (const [index, question] of questions.entries())
      expectItem(items[index] as XmlElement, question);
  });
}

/** Asserts what an item says and what it makes of right and wrong answers. */
function expectItem(item: XmlElement, question: PublishedQuestion) {
  const body = child(item, 'itemBody') as XmlElement;
  expect(item.attributes['title']).toBe(question.title);
  expect(all(child(body, 'div') as XmlElement, 'p').map(({ text }) => text)).toEqual(question.stem);
  const feedback = new Map(all(item, 'modalFeedback').map((one) => [idOf(one), one] as const));
  const general = feedback.get('yleinen') as XmlElement;
  expect(all(general, 'a').map(({ attributes }) => attributes['href'])).toContain(
    question.sectionAddress,
  );
  expect(general.text).toContain(module.licence.name);
  const score = (response: string[] | null) => process(item, response).score;
  switch (question.kind) {
    case 'choice':
    case 'multiple': {
      const choices = all(body, 'simpleChoice');
      expect(choices.map(({ text }) => text)).toEqual(question.options.map(({ text }) => text));
      const isMultiple = question.kind === 'multiple';
      expect(child(body, 'choiceInteraction')?.attributes['maxChoices']).toBe(
        isMultiple ? '0' : '1',
      );
      const ids = choices.map(idOf);
      const right = ids.filter((_, at) => question.options[at]?.correct);
      expect(score(right)).toBe(1);
      expect(score(right.toReversed())).toBe(1);
      expect(score(null)).toBe(0);
      if (isMultiple) expect(score(ids)).toBe(0);
      for (const [at, id] of ids.entries()) {
        const { score: points, shown } = process(item, [id]);
        expect(points).toBe(question.kind === 'choice' && question.options[at]?.correct ? 1 : 0);
        expect(shown).toEqual([id, 'yleinen']);
        expect(feedback.get(id)?.text).toBe(question.options[at]?.feedback);
      }
      if (isMultiple) expect(process(item, right).shown).toEqual([...right, 'yleinen']);
      break;
    }
    case 'sort': {
      const [lefts = [], rights = []] = all(body, 'simpleMatchSet').map(({ children }) => children);
      expect(lefts.map(({ text }) => text)).toEqual(question.items.map(({ text }) => text));
      const names = new Map(rights.map((one) => [one.text, idOf(one)]));
      expect([...names.keys()].sort()).toEqual(question.boxes.map(({ name }) => name).sort());
      const pairs = question.items.map(({ box }, at) => {
        const name = question.boxes.find(({ id }) => id === box)?.name ?? '';
        return `${idOf(lefts[at] as XmlElement)} ${names.get(name) ?? ''}`;
      });
      expect(score(pairs)).toBe(1);
      expect(score(pairs.toReversed())).toBe(1);
      expect(score(pairs.slice(1))).toBe(0);
      const other = rights.map(idOf).find((id) => !pairs[0]?.endsWith(` ${id}`)) ?? '';
      expect(score([`${pairs[0]?.split(' ')[0] ?? ''} ${other}`, ...pairs.slice(1)])).toBe(0);
      expectRows(general, question);
      break;
    }
    case 'order': {
      const choices = all(body, 'simpleChoice');
      const ids = question.items.map(({ text }) => {
        const found = choices.filter((one) => one.text === text);
        expect(found).toHaveLength(1);
        return idOf(found[0] as XmlElement);
      });
      expect(choices).toHaveLength(ids.length);
      expect(score(ids)).toBe(1);
      expect(score(ids.toReversed())).toBe(0);
      expect(score(choices.map(idOf)), 'as it is offered').toBe(0);
      expect(all(general, 'p')[0]?.text).toBe(question.feedback);
      expectRows(general, question);
      break;
    }
    case 'open': {
      expect(child(body, 'extendedTextInteraction')).toBeDefined();
      const { score: points, shown } = process(item, ['Vastaus']);
      expect(points, 'nobody has read it').toBe(0);
      expect(shown).toEqual(['yleinen']);
      for (const place of [general, child(body, 'rubricBlock') as XmlElement]) {
        const texts = [...all(place, 'p'), ...all(place, 'li')].map(({ text }) => text);
        expect(texts).toEqual(expect.arrayContaining([...question.model, ...question.look]));
      }
    }
  }
}

/** Asserts that items are explained, one after the other. */
function expectRows(
  general: XmlElement,
  { items }: { items: { text: string; feedback: string }[] },
) {
  const rows = all(general, 'li').map(({ text }) => text);
  expect(rows).toHaveLength(items.length);
  for (const [at, { text, feedback }] of items.entries()) {
    expect(rows[at]).toContain(` ${text}`);
    expect(rows[at]?.endsWith(feedback)).toBe(true);
  }
}
