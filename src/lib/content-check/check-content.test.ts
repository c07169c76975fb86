import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readContent } from '../../integrations/content-gate.ts';
import { checkContent, type ContentFiles } from './check-content.ts';
import { formatProblems } from './problem.ts';

const content = await readContent(fileURLToPath(new URL('../../../', import.meta.url)));
const CHAPTER = 'content/chapters/asenne/index.mdx';
const IDEAS = 'content/chapters/asenne/ideas.yaml';

/** The real content with one file changed; asserts that the change took. */
function changed(file: string, from: string | RegExp, to: string): ContentFiles {
  const before = content.get(file) ?? '';
  const after = before.replace(from, to);
  assert.notEqual(after, before, `${String(from)} is not in ${file}`);
  return new Map([...content, [file, after]]);
}

function without(file: string): ContentFiles {
  return new Map([...content].filter(([path]) => path !== file));
}

/** Line of a text in a file, from 1. */
function lineOf(files: ContentFiles, file: string, text: string): number {
  return (files.get(file) ?? '').split('\n').findIndex((line) => line.includes(text)) + 1;
}

/** Asserts that there is exactly one problem, and what it says and where. */
function expectOne(files: ContentFiles, file: string, text: string | undefined, cause: RegExp) {
  const problems = checkContent(files);
  assert.equal(problems.length, 1, problems.length ? formatProblems(problems) : 'no problem found');
  const [problem] = problems;
  assert.equal(problem?.file, file);
  assert.match(problem?.cause ?? '', cause);
  assert.ok((problem?.cure.length ?? 0) > 10);
  if (text !== undefined) assert.equal(problem?.line, lineOf(files, file, text));
}

test('the content as it stands has no mistake', () => {
  assert.deepEqual(checkContent(content), []);
});

test('the five posts’ ideas are all there', () => {
  const counts = [...content]
    .filter(([path]) => path.endsWith('/ideas.yaml'))
    .flatMap(([, text]) => [...text.matchAll(/^- id: (P[0-4])-/gm)].map(([, post]) => post ?? ''));
  const of = (post: string) => counts.filter((one) => one === post).length;
  assert.deepEqual(['P0', 'P1', 'P2', 'P3', 'P4'].map(of), [20, 20, 20, 17, 19]);
});

test('an idea that no block carries', () => {
  expectOne(changed(CHAPTER, 'P4-01 P4-02', 'P4-01'), IDEAS, 'P4-02', /P4-02 puuttuu/);
});

test('an idea that nobody knows', () => {
  const files = changed(CHAPTER, 'P4-01 P4-02', 'P4-01 P4-02 P4-99');
  expectOne(files, CHAPTER, 'P4-99', /P4-99 ei tunneta/);
});

test('an idea in the wrong chapter', () => {
  const files = changed(CHAPTER, 'P4-01 P4-02', 'P4-01 P4-02 P0-01');
  expectOne(files, CHAPTER, 'P0-01', /P0-01 kuuluu lukuun ”kunnioitus”/);
});

test('a line lost from the list of ideas', () => {
  const problems = checkContent(changed(IDEAS, /- id: P4-05\n {2}idea: .*\n/, ''));
  assert.ok(problems.some(({ file, cause }) => file === IDEAS && /vuorossa on P4-05/.test(cause)));
  assert.ok(problems.some(({ cause }) => /P4-05 ei tunneta/.test(cause)));
});

test('a paragraph without a voice', () => {
  const files = changed(CHAPTER, '</Kirjoittaja>\n', '</Kirjoittaja>\n\nTämä on kenen ääni?\n');
  expectOne(files, CHAPTER, 'Tämä on kenen ääni?', /ei näe, kenen ääni.*Tämä on kenen ääni\?/);
});

test('a text outside every section', () => {
  const files = changed(CHAPTER, /\n<Osio /, '\nIrrallinen kappale.\n\n<Osio ');
  expectOne(files, CHAPTER, 'Irrallinen kappale.', /osion ulkopuolella/);
});

test('unknown and misspelt tags, missing and unknown attributes', () => {
  const term = /<Termi id="asenne">asenteessa<\/Termi>/;
  expectOne(
    changed(CHAPTER, term, '<Termi id="asenne">asenteessa</Termi> <Korostus>x</Korostus>'),
    CHAPTER,
    'Korostus',
    /<Korostus> ei tunneta/,
  );
  expectOne(
    changed(CHAPTER, '<Lisays>', '<Lisays vari="punainen">'),
    CHAPTER,
    'vari=',
    /tuntematon määrite ”vari”/,
  );
  expectOne(
    changed(CHAPTER, /<Osio id="taakka" otsikko="[^"]+">/, '<Osio id="taakka">'),
    CHAPTER,
    '<Osio id="taakka">',
    /puuttuu otsikko/,
  );
});

test('what Markdown must not hold: headings, HTML-like and code', () => {
  expectOne(
    changed(CHAPTER, '<Lisays>\n\n', '<Lisays>\n\n## Otsikko\n\n'),
    CHAPTER,
    '## Otsikko',
    /ei voi käyttää: otsikko/,
  );
  expectOne(
    changed(CHAPTER, '<Lisays>\n\n', '<Lisays>\n\n![](kuva.png)\n\n'),
    CHAPTER,
    'kuva.png',
    /ei voi käyttää: kuva/,
  );
});

test('MDX that can’t be read', () => {
  const problems = checkContent(changed(CHAPTER, '</Lisays>', '</Lisäys>'));
  assert.ok(
    problems.some(
      ({ file, cause, line }) => file === CHAPTER && line && /ei voi lukea/.test(cause),
    ),
  );
});

test('an unknown term, in a chapter and in the glossary', () => {
  const files = changed(CHAPTER, '<Termi id="asenne">', '<Termi id="asene">');
  const problems = checkContent(files);
  assert.ok(
    problems.some(({ file, cause }) => file === CHAPTER && /”asene” ei ole sanastossa/.test(cause)),
  );
  assert.ok(
    problems.some(
      ({ file, cause }) => file === 'content/glossary.yaml' && /asenne.*ei käytetä/.test(cause),
    ),
  );
  const glossary = changed('content/glossary.yaml', /seeAlso: \[[a-z-]+/, 'seeAlso: [olematon');
  expectOne(glossary, 'content/glossary.yaml', 'olematon', /”olematon” ei ole sanastossa/);
});

test('doubled records and sections', () => {
  const doubled = changed('content/glossary.yaml', /^- id: asenne$/m, '- id: aito-hymy');
  assert.ok(
    checkContent(doubled).some(({ cause }) => /”aito-hymy” on tiedostossa kahdesti/.test(cause)),
  );
  const section = changed(CHAPTER, '<Osio id="palaute"', '<Osio id="puhe"');
  assert.ok(checkContent(section).some(({ cause }) => /”puhe” on sivulla jo käytössä/.test(cause)));
  const reserved = changed(CHAPTER, '<Osio id="oppiminen"', '<Osio id="tiivistelma"');
  assert.ok(
    checkContent(reserved).some(({ cause }) => /”tiivistelma” on sivulla jo käytössä/.test(cause)),
  );
});

test('an id that is not ASCII', () => {
  const files = changed(CHAPTER, '<Osio id="oppiminen"', '<Osio id="Oppimista-käyden"');
  assert.ok(checkContent(files).some(({ cause }) => /ei kelpaa osoitteeseen/.test(cause)));
});

test('broken links and anchors', () => {
  expectOne(
    changed(CHAPTER, '](/luvut/kysyminen/)', '](/luvut/kysely/)'),
    CHAPTER,
    '/luvut/kysely/',
    /ei johda millekään sivulle/,
  );
  expectOne(
    changed(CHAPTER, '](/luvut/kysyminen/)', '](/luvut/kysyminen)'),
    CHAPTER,
    '/luvut/kysyminen)',
    /ei johda millekään sivulle/,
  );
  expectOne(
    changed(CHAPTER, '](/luvut/kysyminen/)', '](/luvut/kysyminen/#ei-ole)'),
    CHAPTER,
    '#ei-ole',
    /ei ole kohtaa #ei-ole/,
  );
  expectOne(
    changed(CHAPTER, '](/lahteet/#kkv)', '](/lahteet/#kvk)'),
    CHAPTER,
    '#kvk',
    /ei ole kohtaa #kvk/,
  );
});

test('front matter: missing, unknown, empty and wrong fields, with their lines', () => {
  expectOne(changed(CHAPTER, /^lens: .*\n/m, ''), CHAPTER, undefined, /”lens” puuttuu/);
  expectOne(
    changed(CHAPTER, /^lens:/m, 'linssi: x\nlens:'),
    CHAPTER,
    'linssi:',
    /”linssi” ei tunneta/,
  );
  expectOne(
    changed(CHAPTER, /^question: .*$/m, 'question: ""'),
    CHAPTER,
    'question:',
    /”question” on tyhjä/,
  );
  expectOne(
    changed(CHAPTER, /^lens: .*$/m, 'lens: [a]'),
    CHAPTER,
    'lens:',
    /”lens” on väärää tyyppiä/,
  );
  expectOne(
    changed(CHAPTER, 'voice: addition', 'voice: meidan'),
    CHAPTER,
    'voice: meidan',
    /voice” ei kelpaa/,
  );
  expectOne(
    changed(CHAPTER, 'section: taakka', 'section: takka'),
    CHAPTER,
    'section: takka',
    /osioon ”takka”/,
  );
  expectOne(
    changed(CHAPTER, /^ {2}- kkv$/m, '  - kvk'),
    CHAPTER,
    '  - kvk',
    /Lähdettä ”kvk” ei ole/,
  );
  const yaml = checkContent(changed(CHAPTER, /^question: .*$/m, 'question: a: b: c'));
  assert.ok(
    yaml.some(
      ({ file, cause, line }) =>
        file === CHAPTER && line && /YAML-merkintää ei voi lukea/.test(cause),
    ),
  );
});

test('the order of chapters', () => {
  const file = 'content/module.yaml';
  expectOne(changed(file, '  - asenne', '  - asenne\n  - asenne'), file, undefined, /kahdesti/);
  expectOne(
    changed(file, '  - asenne', '  - asenne\n  - palaute'),
    file,
    '  - palaute',
    /Lukua ”palaute” ei ole/,
  );
  const left = checkContent(changed(file, '  - asenne\n', ''));
  assert.ok(left.some(({ cause }) => /asenne\/ ei ole lukujen luettelossa/.test(cause)));
});

test('missing files and pictures', () => {
  expectOne(
    without('content/chapters/asenne/kuvitus.svg'),
    CHAPTER,
    'illustration:',
    /kuvitus\.svg puuttuu/,
  );
  expectOne(
    changed(CHAPTER, /^illustration:\n {2}alt: .*\n/m, ''),
    CHAPTER,
    undefined,
    /puuttuu sanallinen vastine/,
  );
  assert.ok(
    checkContent(without(IDEAS)).some(({ file, cause }) => file === IDEAS && /puuttuu/.test(cause)),
  );
  assert.ok(checkContent(without('content/glossary.yaml')).length > 0);
});

test('all mistakes come in one message, by file and line', () => {
  const files = new Map(changed(CHAPTER, /^lens: .*\n/m, ''));
  files.set(
    'content/sources.yaml',
    (files.get('content/sources.yaml') ?? '').replace('voice: author', 'voice: joku'),
  );
  files.set(
    CHAPTER,
    (files.get(CHAPTER) ?? '').replace('](/luvut/kysyminen/)', '](/luvut/kysely/)'),
  );
  const message = formatProblems(checkContent(files));
  assert.match(message, /Sisällössä on 3 virhettä/);
  assert.match(
    message,
    /asenne\/index\.mdx[\s\S]*asenne\/index\.mdx, rivi \d+[\s\S]*sources\.yaml, rivi \d+/,
  );
  assert.match(message, /Vika: .*\n {4}Korjaus: /);
});
