import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readContent } from '../../../integrations/content-gate.ts';
import { checkContent } from './check-content.ts';
import { formatProblems } from './problem.ts';

const { files: content } = await readContent(
  fileURLToPath(new URL('../../../../', import.meta.url)),
);
const LESSON = 'content/teacher/lessons/asenne.yaml';
const PLANS = 'content/teacher/plans.yaml';

function changed(file: string, from: string, to: string): Map<string, string> {
  const before = content.get(file) ?? '';
  assert.ok(before.includes(from), `${from} is not in ${file}`);
  return new Map([...content, [file, before.replace(from, to)]]);
}

function expectOne(
  files: ReadonlyMap<string, string>,
  file: string,
  cause: RegExp,
  cure = /.{10}/,
) {
  const problems = checkContent(files);
  assert.equal(problems.length, 1, formatProblems(problems));
  assert.equal(problems[0]?.file, file);
  assert.match(problems[0]?.cause ?? '', cause);
  assert.match(problems[0]?.cure ?? '', cure);
}

test('the desk as it stands has no mistake', () => {
  assert.deepEqual(checkContent(content), []);
});

test('a chapter without a lesson is in order', () => {
  const files = new Map([...content].filter(([path]) => path !== LESSON));
  assert.deepEqual(checkContent(files), []);
});

test('steps that take longer than the exercise', () => {
  expectOne(changed(LESSON, '    - minutes: 8', '    - minutes: 9'), LESSON, /yhteensä 26/);
});

test('steps that take longer than the lesson', () => {
  expectOne(changed(PLANS, '    - minutes: 18', '    - minutes: 19'), PLANS, /yhteensä 46/);
});

test('a question that the chapter does not have', () => {
  expectOne(
    changed(LESSON, 'quick: [ryhmaviesti,', 'quick: [ryhmaviestit,'),
    LESSON,
    /”ryhmaviestit”/,
  );
});

test('a tension that is not there', () => {
  expectOne(changed(LESSON, 'tension: oikeassa', 'tension: oikea'), LESSON, /Jännitettä ”oikea”/);
});

test('a card that does not fit its place on the sheet', () => {
  const long = `Kuuntele ${'pitkää tarinaa '.repeat(20)}loppuun.`;
  expectOne(
    changed(
      LESSON,
      '        - title: Kuitti puuttuu\n',
      `        - { title: Pitkä, lines: [{ text: ${long} }] }\n        - title: Kuitti puuttuu\n`,
    ),
    LESSON,
    /”cards” 2. kohta ei kelpaa/,
    /enintään 260 merkkiä/,
  );
});

test('a day of the week of a chapter that is not there', () => {
  expectOne(
    changed(
      PLANS,
      '    - day: Tiistai\n      chapter: ensivaikutelma',
      '    - day: Tiistai\n      chapter: ensivaikutelmat',
    ),
    PLANS,
    /”ensivaikutelmat” ei ole/,
  );
});

test('a lesson of a chapter that is not there, and a file that nothing uses', () => {
  const text = content.get(LESSON) ?? '';
  expectOne(
    new Map([...content, ['content/teacher/lessons/palaute.yaml', text]]),
    'content/teacher/lessons/palaute.yaml',
    /”palaute” ei ole/,
  );
  expectOne(
    new Map([...content, ['content/teacher/muistio.txt', 'a']]),
    'content/teacher/muistio.txt',
    /ei käytetä/,
  );
});

test('a text of the desk is missing', () => {
  const files = new Map([...content].filter(([path]) => path !== 'content/teacher/opas.mdx'));
  expectOne(files, 'content/teacher/opas.mdx', /puuttuu/);
});

test('a chapter whose lesson would take the address of another page', () => {
  const renamed = [...content].map(
    ([path, text]) => [path.replace('/asenne/', '/vastaukset/'), text] as const,
  );
  const problems = checkContent(new Map(renamed));
  assert.ok(
    problems.some(
      ({ file, cause }) =>
        file === 'content/chapters/vastaukset/' && /on jo toinen sivu/.test(cause),
    ),
  );
});
