import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readContent } from '../../../integrations/content-gate.ts';
import { checkContent, type ContentFiles } from './check-content.ts';
import { formatProblems } from './problem.ts';

const { files: content } = await readContent(
  fileURLToPath(new URL('../../../../', import.meta.url)),
);
const CHAPTER = 'content/chapters/asenne/index.mdx';
const IDEAS = 'content/chapters/asenne/ideas.yaml';

/** The real content with one file changed; asserts that the change took. */
function changed(
  file: string,
  from: string | RegExp,
  to: string | ((found: string) => string),
): ContentFiles {
  const before = content.get(file) ?? '';
  const after = before.replace(from, to as string);
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
function expectOne(
  files: ContentFiles,
  file: string,
  text: string | undefined,
  cause: RegExp,
  cure = /.{10}/,
) {
  const problems = checkContent(files);
  assert.equal(problems.length, 1, problems.length ? formatProblems(problems) : 'no problem found');
  const [problem] = problems;
  assert.equal(problem?.file, file);
  assert.match(problem?.cause ?? '', cause);
  assert.match(problem?.cure ?? '', cure);
  assert.doesNotMatch(`${problem?.cause}${problem?.cure}`, /\.\.|undefined|expected|Unexpected/);
  if (text !== undefined) assert.equal(problem?.line, lineOf(files, file, text));
}

test('the content as it stands has no mistake', () => {
  const problems = checkContent(content);
  assert.equal(problems.length, 0, formatProblems(problems));
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

test('ideas of a copied chapter are told in the lists only', () => {
  const copy = [...content]
    .filter(([path]) => [CHAPTER, IDEAS].includes(path))
    .map(([path, text]) => [path.replace('/asenne/', '/aalto/'), text] as const);
  const about = checkContent(new Map([...content, ...copy])).filter(({ cause }) =>
    /P4/.test(cause),
  );
  assert.equal(about.length, 19);
  assert.ok(about.every(({ cause }) => /on jo luettelossa/.test(cause)));
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

const FORBIDDEN: readonly [markdown: string, name: string][] = [
  ['## Otsikko', 'otsikko'],
  ['![](kuva.png)', 'kuva'],
  ['> Lainaus.', 'lainauslohko >'],
  ['Jotain ~~muuta~~ uutta.', 'yliviivaus ~~'],
  ['Paina `Enter`.', 'koodimerkki `'],
  ['Ennen.\n\n***\n\nJälkeen.', 'vaakaviiva ---'],
  ['- [ ] tehtävä', 'valintaruutu [ ]'],
];
for (const [markdown, name] of FORBIDDEN)
  test(`what Markdown must not hold: ${name}`, () => {
    const line = markdown.includes('***') ? '***' : markdown;
    expectOne(
      changed(CHAPTER, '<Lisays>\n\n', `<Lisays>\n\n${markdown}\n\n`),
      CHAPTER,
      line,
      new RegExp(`ei voi käyttää: ${name.replace(/[[\]^]/g, '\\$&')}`),
    );
  });

test('what Markdown must not hold: footnotes, and links whose address stands elsewhere', () => {
  const text = 'Teksti[^1] ja [linkki][nimi].\n\n[^1]: Alaviite.\n\n[nimi]: /sanasto/';
  const problems = checkContent(changed(CHAPTER, '<Lisays>\n\n', `<Lisays>\n\n${text}\n\n`));
  assert.deepEqual(problems.map(({ cause }) => /käyttää: (\S+)/.exec(cause)?.[1] ?? cause).sort(), [
    'alaviite',
    'alaviite',
    'viitelinkin',
    'viitelinkki',
  ]);
});

/** Line of the chapter at which its nth piece of text stands, from 1. */
const chapterLine = (files: ContentFiles, text: string) => lineOf(files, CHAPTER, text);

test('a tag that is left open is named with its line and where its end belongs', () => {
  const lost = changed(CHAPTER, '</Lisays>\n\n</Osio>', '</Osio>');
  const end = chapterLine(lost, '</Osio>');
  expectOne(
    lost,
    CHAPTER,
    '<Lisays>',
    /^Merkintä <Lisays> jää auki\.$/,
    new RegExp(`^Lisää </Lisays> ennen riviä ${end}\\.$`),
  );
  const section = changed(CHAPTER, '</Osio>\n\n<Osio id="taakka"', '<Osio id="taakka"');
  const next = chapterLine(section, '<Osio id="taakka"');
  expectOne(
    section,
    CHAPTER,
    '<Osio id="puhe"',
    /<Osio> jää auki/,
    new RegExp(`</Osio> ennen riviä ${next}\\.`),
  );
  expectOne(
    changed(CHAPTER, 'asenteessa</Termi>', 'asenteessa'),
    CHAPTER,
    '<Termi id="asenne">',
    /<Termi> jää auki/,
    /samaan kappaleeseen/,
  );
});

test('other tags that can’t be read, without the parser’s English', () => {
  for (const [from, to, where, cause, cure] of [
    ['</Lisays>', '</Lisäys>', '</Lisäys>', /<\/Lisäys> ei tunneta/, /Tarkoititko <\/Lisays>\?/],
    ['<Lisays>', '<Kommentti>', '<Kommentti>', /<Kommentti> ei tunneta/, /Tunnetut merkinnät/],
    ['<Lisays>\n', '</Lisays>\n', '</Lisays>', /<\/Lisays> ei ole alkua/, /Poista/],
    ['</Lisays>', '</Lisays', '</Lisays', /lopusta puuttuu >/, /Kirjoita <\/Lisays>/],
    ['ideat="P4-01 P4-02"', 'ideat=”P4-01 P4-02”', 'P4-01', /<Kirjoittaja> ei voi/, /suoriin.*>/],
    ['P4-02">', 'P4-02"', 'P4-02', /<Kirjoittaja> ei voi lukea/, /merkkiin >/],
    ['Kirjoitus alkaa', 'Kirjoitus <3 alkaa', '<3', /yksinäinen merkki </, /Poista/],
    ['Kirjoitus alkaa', 'Kirjoitus {alkaa näin}', '{alkaa', /aaltosulje/, /kaarisulkeiksi/],
    ['Kirjoitus alkaa', 'Kirjoitus { alkaa', '{ alkaa', /aaltosulje/, /kaarisulkeiksi/],
    ['Kirjoitus alkaa', '<!-- kesken --> alkaa', '<!--', /HTML-huomautus/, /Poista/],
  ] as const) {
    expectOne(changed(CHAPTER, from, to), CHAPTER, where, cause, cure);
  }
  const extra = changed(CHAPTER, '</Osio>', '</Osio>\n\n</Osio>');
  expectOne(extra, CHAPTER, undefined, /<\/Osio> ei ole alkua/);
});

test('a tag that nobody knows is told once, and nothing inside it', () => {
  const renamed = (from: RegExp, to: string) => changed(CHAPTER, from, to);
  for (const [files, tag, cure] of [
    [renamed(/<Lisays>([\s\S]*?)<\/Lisays>/, '<Lisay>$1</Lisay>'), 'Lisay', '<Lisays>'],
    [
      renamed(/<Kirjoittaja( [\s\S]*?)<\/Kirjoittaja>/, '<kirjoittaja$1</kirjoittaja>'),
      'kirjoittaja',
      '<Kirjoittaja>',
    ],
    [renamed(/<Osio( id="taakka"[\s\S]*?)<\/Osio>/, '<osio$1</osio>'), 'osio', '<Osio>'],
    [renamed(/<Termi( id="asenne">.*?)<\/Termi>/, '<termi$1</termi>'), 'termi', '<Termi>'],
  ] as const) {
    expectOne(
      files,
      CHAPTER,
      `<${tag}`,
      new RegExp(`^Merkintää <${tag}> ei tunneta\\.$`),
      new RegExp(`^Tarkoititko ${cure}\\?$`),
    );
  }
  const other = renamed(
    /<Kirjoittaja( ideat="P4-04 P4-05"[\s\S]*?)<\/Kirjoittaja>/,
    '<Huom$1</Huom>',
  );
  expectOne(other, CHAPTER, '<Huom', /<Huom> ei tunneta/, /Tunnetut merkinnät ovat/);
});

test('a section inside a section', () => {
  const files = changed(
    CHAPTER,
    '<Osio id="taakka"',
    '<Osio id="ulompi" otsikko="U">\n\n<Osio id="taakka"',
  );
  const nested = new Map(files);
  nested.set(CHAPTER, `${files.get(CHAPTER) ?? ''}\n</Osio>\n`);
  assert.ok(checkContent(nested).some(({ cause }) => /<Osio> on väärässä paikassa/.test(cause)));
});

test('what the manual forbids in a text: tables, a second mark, text on the tag’s line', () => {
  expectOne(
    changed(CHAPTER, '<Lisays>\n\n', '<Lisays>\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n'),
    CHAPTER,
    '| a | b |',
    /ei voi käyttää: taulukko/,
  );
  const twice = changed(
    CHAPTER,
    'Raskaasta tilanteesta',
    '<Termi id="asenne">Asenne</Termi> ja <Termi id="asenne">asenne</Termi>.',
  );
  const first = chapterLine(twice, '<Termi id="asenne">Asenne');
  const problems = checkContent(twice);
  assert.deepEqual(
    problems.map(({ cause }) => cause),
    Array(2).fill(`Termi ”asenne” on merkitty jo rivillä ${first}.`),
  );
  assert.match(problems[0]?.cure ?? '', /vain ensimmäinen/);
  expectOne(
    changed(CHAPTER, '<Lisays>', '<Lisays>Yksi rivi.</Lisays>\n\n<Lisays>'),
    CHAPTER,
    '<Lisays>Yksi rivi.',
    /samalta riviltä, joten siitä ei tule kappaletta/,
    /tyhjä rivi/,
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

test('an exercise can’t take the name of an embed view', () => {
  const file = 'content/chapters/asenne/questions.yaml';
  const taken = changed(file, /^- id: pumppu$/m, '- id: selko');
  assert.ok(checkContent(taken).some(({ cause }) => /”selko” on varattu/.test(cause)));
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

test('an id with ä, where the rest names it rightly already', () => {
  const files = new Map(changed(CHAPTER, '<Osio id="palaute"', '<Osio id="pälaute"'));
  const cure = /”palaute”: kirjoita ä:n tilalle a, ö:n tilalle o ja välin tilalle yhdysviiva\.$/;
  expectOne(files, CHAPTER, '<Osio id="pälaute"', /”pälaute” ei kelpaa osoitteeseen/, cure);
});

test('broken links and anchors', () => {
  expectOne(
    changed(CHAPTER, '](/luvut/kysyminen/)', '](/luvut/kysely/)'),
    CHAPTER,
    '/luvut/kysely/',
    /ei johda millekään sivulle/,
    /^Tarkista kirjoitusasu\.$/,
  );
  expectOne(
    changed(CHAPTER, '](/luvut/kysyminen/)', '](/luvut/asennee/)'),
    CHAPTER,
    '/luvut/asennee/',
    /^Linkki \/luvut\/asennee\/ ei johda millekään sivulle\.$/,
    /^Tarkista kirjoitusasu\. Tarkoititko \/luvut\/asenne\/\?$/,
  );
  expectOne(
    changed(CHAPTER, '](/luvut/kysyminen/)', '](/luvut/kysyminen)'),
    CHAPTER,
    '/luvut/kysyminen)',
    /ei johda millekään sivulle/,
    /päättyy vinoviivaan.* Tarkoititko \/luvut\/kysyminen\/\?$/,
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
    /Tarkoititko #kkv\?/,
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
    /^Kentän ”lens” pitäisi olla tekstiä\.$/,
  );
  expectOne(
    changed(CHAPTER, 'voice: addition', 'voice: meidan'),
    CHAPTER,
    'voice: meidan',
    /^Kenttä ”voice” ei kelpaa \(principles, 2\. kohta\)\.$/,
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
});

/** The real content with a changed line of the chapter’s front matter, and what is then told of it. */
function expectField(from: RegExp, to: string, where: string, cause: RegExp, cure?: RegExp) {
  expectOne(changed(CHAPTER, from, to), CHAPTER, where, cause, cure);
}

test('a misspelt field is one message that names the right one', () => {
  expectField(
    /^summary:/m,
    'sumary:',
    'sumary:',
    /^Kenttää ”sumary” ei tunneta\.$/,
    /^Tarkoititko ”summary”\?$/,
  );
  expectField(/^ {4}section: puhe$/m, '    secton: puhe', 'secton', /\(principles, 2\. kohta\)/);
});

test('an empty field is empty, a missing one is missing, also of a few values', () => {
  expectField(/^title: .*$/m, 'title:', 'title:', /^Kenttä ”title” on tyhjä\.$/);
  expectField(/^ {2}date: .*$/m, '  date:', '  date:', /^Kenttä ”date” on tyhjä \(source\)\.$/);
  expectField(
    /^ {4}voice: addition\n/m,
    '',
    '  - id: puhu-kuin-kuulisi',
    /^Kenttä ”voice” puuttuu \(principles, 2\. kohta\)\.$/,
    /shared \(me jatkamme kirjoittajan ajatusta\)\.$/,
  );
  expectField(
    /^objectives:\n( {2}- .*\n)+/m,
    'objectives: []\n',
    'objectives:',
    /”objectives” on tyhjä/,
  );
});

test('a field of the wrong kind says which kind it should be', () => {
  expectField(
    /^references:\n( {2}- .*\n)+/m,
    'references: kkv\n',
    'references:',
    /^Kentän ”references” pitäisi olla luettelo\.$/,
    /viiva ja väli/,
  );
  expectField(/^lens: .*$/m, 'lens: 5', 'lens:', /pitäisi olla tekstiä/, /lainausmerkkeihin/);
  expectOne(
    changed('content/pages/selko.mdx', 'plain: true', 'plain: joo'),
    'content/pages/selko.mdx',
    'plain:',
    /^Kentän ”plain” pitäisi olla kyllä tai ei \(true tai false\)\.$/,
  );
});

test('notes of a source card may be left out', () => {
  assert.deepEqual(checkContent(changed(CHAPTER, /^ {2}notes:\n( {4}.*\n)+/m, '')), []);
});

test('lists that are too short, too long, and values near one that would do', () => {
  const dialogues = 'content/chapters/asenne/dialogues.yaml';
  const steps = changed(dialogues, /(?<=^ {2}steps:\n)[\s\S]*?(?=^ {2}debrief:)/m, (all) =>
    all
      .split(/(?=^ {4}- customer)/m)
      .slice(0, 3)
      .join(''),
  );
  expectOne(
    steps,
    dialogues,
    '  steps:',
    /”steps” on liian vähän kohtia, kun niitä on 3/,
    /vähintään 4/,
  );
  const pocket = 'content/whole/pocket.yaml';
  const long = `Juo, ${'syö, '.repeat(12)}ja hengitä.`;
  expectOne(
    changed(pocket, 'Juo, syö ja hengitä.', long),
    pocket,
    long,
    /2\. kohta on liian pitkä: 76 merkkiä \(1\. kohta\)/,
    /enintään 60 merkkiä/,
  );
  const questions = 'content/chapters/asenne/questions.yaml';
  const kind = changed(questions, 'kind: choice', 'kind: chioce');
  const problems = checkContent(kind);
  assert.equal(problems.length, 1, formatProblems(problems));
  assert.match(problems[0]?.cure ?? '', /Tarkoititko ”choice”\?/);
  expectOne(
    changed(questions, 'section: puhe', 'sektion: puhe'),
    questions,
    'sektion',
    /^Kenttää ”sektion” ei tunneta \(1\. kohta\)\.$/,
    /Tarkoititko ”section”\?/,
  );
  const whole = 'content/whole/lines.yaml';
  expectOne(
    changed(whole, 'chapter: asenne', 'chapter: Asenne'),
    whole,
    'chapter: Asenne',
    /^Kenttä ”chapter” ei kelpaa \(1\. kohta\)\.$/,
    /Tarkoititko ”asenne”\?/,
  );
});

test('a colon that made a list’s text a field', () => {
  expectField(
    /^ {2}- tunnistaa .*$/m,
    '  - pyytää palautetta: kysymällä',
    '  - pyytää palautetta',
    /^Kentän ”objectives” 1\. kohdassa on kaksoispiste ja väli/,
    /- "pyytää palautetta: kysymällä"$/,
  );
});

test('objectives go on a sentence', () => {
  expectField(
    /^ {2}- tunnistaa (.*)$/m,
    '  - Tunnistaa $1.',
    '  - Tunnistaa',
    /^Tavoite alkaa isolla kirjaimella ja päättyy pisteeseen: ”Tunnistaa .*\.”$/,
    /pienellä kirjaimella/,
  );
});

test('YAML that can’t be read: one message in Finnish, at its line', () => {
  for (const [from, to, where, cause, cure] of [
    [
      /^lens: .*$/m,
      '$&\ntitle: Toinen',
      'title: Toinen',
      /^Kenttä ”title” on kahdesti\.$/,
      /toinen/,
    ],
    [
      /^ {2}- tunnistaa/m,
      '\t- tunnistaa',
      '\t- tunnistaa',
      /sarkain/,
      /^Sisennä välilyönneillä, ei sarkaimella\.$/,
    ],
    [
      /^question: .*$/m,
      'question: a: b: c',
      'question:',
      /kaksoispiste ja väli/,
      /lainausmerkkeihin "…"/,
    ],
    [/^question: .*$/m, 'question: ”Miksi: näin?”', 'question:', /kaksoispiste ja väli/, /"…"/],
    [/^question: .*$/m, 'question: "Miksi näin?', 'question:', /Lainausmerkki " jää auki/, /Lisää/],
    [/^question: .*$/m, 'question: "Miksi" näin?', 'question:', /jatkuu lainausmerkin/, /”…”/],
    [/^question: .*$/m, 'question: *Miksi* näin?', 'question:', /alkaa merkillä ”\*”/, /"…"/],
    [/^question: .*$/m, 'question: *Miksi*', 'question:', /alkaa merkillä ”\*”/, /"…"/],
    [/^question: .*$/m, 'question: @Miksi', 'question:', /alkaa merkillä ”@”/, /"…"/],
    [/^question: .*$/m, 'question:Miksi', 'question:', /Kaksoispisteen jäljestä/, /väli/],
    [/^question: .*$/m, '$&\nMiksi näin?', 'Miksi näin?', /ei ole kentän nimeä/, /sisennä/],
    [/^ {2}- selittää/m, ' - selittää', ' - selittää', /sisennys ei täsmää/, /välilyönnillä/],
    [/^lens: .*$/m, '$&\n  lisä: x', '  lisä: x', /sisennys ei täsmää/, /välilyönnillä/],
    [
      /^references:\n {2}- kkv\n {2}- .*$/m,
      'references: [kkv',
      'references:',
      /Hakasulku \[ jää auki/,
      /\]/,
    ],
  ] as const) {
    expectOne(changed(CHAPTER, from, to), CHAPTER, where, cause, cure);
  }
});

test('a lost line of three hyphens', () => {
  const cause = /^Alkutietojen ensimmäinen tai viimeinen rivi --- puuttuu\.$/;
  const cure = /^Lisää rivi, jolla on vain ---\.$/;
  expectOne(changed(CHAPTER, '---\n', ''), CHAPTER, 'title:', cause, cure);
  expectOne(changed(CHAPTER, '\n---\n', '\n'), CHAPTER, '<Osio', cause, cure);
  for (const file of ['content/chapters/asenne/selko.mdx', 'content/pages/tietoa.mdx']) {
    expectOne(changed(file, '\n---\n', '\n'), file, '<Osio', cause, cure);
  }
});

test('a list of ideas that can’t be read accuses no chapter', () => {
  expectOne(
    changed(IDEAS, '- id: P4-02', '- id: P4-2'),
    IDEAS,
    'P4-2',
    /”id” ei kelpaa \(2\. kohta\)/,
  );
  expectOne(changed(IDEAS, /idea: .*/, 'idea: a: b'), IDEAS, 'a: b', /kaksoispiste ja väli/);
  const cure = /^Lisää tiedosto: kopioi se toisesta luvusta ja muuta omaksesi\.$/;
  expectOne(without(IDEAS), IDEAS, undefined, /^Tiedosto puuttuu\.$/, cure);
  const files = new Map(without(IDEAS));
  files.set(CHAPTER, (files.get(CHAPTER) ?? '').replace('P4-02', 'P0-99'));
  assert.ok(checkContent(files).some(({ cause }) => cause === 'Ajatusta P0-99 ei tunneta.'));
});

/** The real content with the chapter’s folder renamed, in the order of chapters too if told so. */
function renamedFolder(name: string, inOrder: string): ContentFiles {
  return new Map(
    [...content].map(([path, text]) => [
      path.replace('/asenne/', `/${name}/`),
      path === 'content/module.yaml' ? text.replace('- asenne', `- ${inOrder}`) : text,
    ]),
  );
}

test('a folder’s name that does not suit an address', () => {
  for (const inOrder of ['Asenne', 'asenne']) {
    expectOne(
      renamedFolder('Asenne', inOrder),
      'content/chapters/Asenne/',
      undefined,
      /^Kansion nimi ”Asenne” ei sovi osoitteeseen\.$/,
      /^Anna kansiolle nimi ”asenne” ja kirjoita sama nimi tiedoston content\/module\.yaml/,
    );
  }
  const umlaut = checkContent(renamedFolder('äsenne', 'äsenne'));
  assert.ok(umlaut.every(({ file }) => file === 'content/chapters/äsenne/'));
});

test('the order of chapters', () => {
  const file = 'content/module.yaml';
  expectOne(changed(file, '  - asenne', '  - asenne\n  - asenne'), file, undefined, /kahdesti/);
  expectOne(
    changed(file, '  - asenne', '  - asenne\n  - luku-jota-kukaan-ei-tee'),
    file,
    '  - luku-jota-kukaan-ei-tee',
    /Lukua ”luku-jota-kukaan-ei-tee” ei ole/,
  );
  expectOne(
    changed(file, '  - asenne', '  - asene'),
    file,
    '  - asene',
    /^Lukua ”asene” ei ole\.$/,
    /^Tarkoititko ”asenne”\?$/,
  );
  expectOne(changed(file, '  - asenne', '  - Asenne'), file, '  - Asenne', /1\. kohta ei kelpaa/);
  const left = checkContent(changed(file, '  - asenne\n', ''));
  assert.ok(
    left.some(
      ({ cause, cure }) =>
        /asenne\/ ei ole lukujen luettelossa/.test(cause) && /rivi ”- asenne”/.test(cure),
    ),
  );
  assert.ok(left.every(({ cure }) => !/poista kansio/i.test(cure)));
});

test('missing files and pictures', () => {
  expectOne(
    without('content/chapters/asenne/kuvitus.svg'),
    CHAPTER,
    'illustration:',
    /kuvitus\.svg puuttuu/,
  );
  expectOne(
    changed(CHAPTER, /^illustration:\n( {2}.*\n)+/m, ''),
    CHAPTER,
    undefined,
    /puuttuu sanallinen vastine/,
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
  assert.ok(
    message.endsWith('Korjaa yllä luetellut kohdat kansiossa content ja kokeile uudelleen.'),
  );
});
