/**
 * What a build refuses, one named test each, over a module of one chapter. The numbers group them:
 * B-11 and B-12 (the link contract) are tested beside it, B-18 (a build that differs on repeat) in
 * `e2e/repeat.build.spec.ts`.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent, type ContentFiles } from './check-content.ts';
import { formatProblems } from './problem.ts';

const FOLDER = 'content/chapters/raja';
const CHAPTER = `${FOLDER}/index.mdx`;
const PLAIN = `${FOLDER}/selko.mdx`;
const QUESTIONS = `${FOLDER}/questions.yaml`;
const ENCOUNTERS = `${FOLDER}/dialogues.yaml`;
const PICTURE = `${FOLDER}/kuvitus.svg`;
const MODULE = 'content/module.yaml';
const GLOSSARY = 'content/glossary.yaml';
const WORKS = 'content/sources.yaml';
const PAGE = 'content/pages/tietoa.mdx';
const MAP = 'content/whole/map.yaml';

const choice = (text: string, best = '') =>
  `{text: ${text}, reaction: a, trust: same, note: a, lens: raja${best}}`;
const step = `{customer: a, line: a, choices: [${choice('a', ', best: true')}, ${choice('b')}, ${choice('c')}]}`;

const deskText = `---
title: Opettajalle
description: Opettajan sivu kokeita varten.
---

<Osio id="alku" otsikko="Alku">

Raja auttaa.

</Osio>
`;
const planStep = '{minutes: 1, title: a, text: a}';
const plan = (id: string) =>
  `id: ${id}, title: a, minutes: 2, fits: a, before: [a], steps: [${planStep}, ${planStep}]`;
const day = `{day: a, chapter: raja, steps: [${planStep}, ${planStep}]}`;

const TINY: Readonly<Record<string, string>> = {
  'content/teacher/index.mdx': deskText,
  'content/teacher/opas.mdx': deskText,
  'content/teacher/arviointi.mdx': deskText,
  'content/teacher/plans.yaml': `chapterLesson: {${plan('tunti')}}
wholeArc: {${plan('kaari')}, lines: [a], linesNote: a, caseTitle: a, case: [a], lenses: [{chapter: raja, text: a}]}
week: {title: a, fits: a, before: [a], days: [${day}, ${day}], alternative: {name: a, text: a}, trials: [{chapter: raja, text: a}]}
`,
  [MODULE]: `name: Pieni
subtitle: yksi luku
description: Moduuli kokeita varten.
promise: Lupaus.
level: Kaikille.
abilities: [kokeilla]
paths:
  - {name: Polku, content: luku, parts: [reading]}
edition: {number: "1", date: "2026-11-22"}
publisher: null
contact: null
chapters:
  - raja
`,
  [CHAPTER]: `---
title: Raja
lens: Raja
question: Missä raja on?
description: Luku rajasta.
situation:
  - Asiakas odottaa.
objectives:
  - vetää rajan
summary: Raja on hyvä.
principles:
  - id: veda-raja
    text: Vedä raja.
    section: alku
    voice: author
illustration:
  alt: Kaksi hahmoa seisoo viivan eri puolilla.
  origin: oma piirros
  licence: CC BY 4.0
source:
  title: ei tiedossa
  author: ei tiedossa
  publisher: ei tiedossa
  date: ei tiedossa
  address: ei tiedossa
  ours: Esimerkit.
references:
  - teos
---

<Osio id="alku" otsikko="Alku">

<Kirjoittaja ideat="P0-01">

Kirjoittajan mielestä <Termi id="raja">raja</Termi> auttaa. Katso [lähteitä](/lahteet/#teos).

</Kirjoittaja>

</Osio>
`,
  [`${FOLDER}/ideas.yaml`]: `- id: P0-01
  idea: Raja auttaa.
`,
  [PLAIN]: `---
title: Raja
description: Selkeä luku.
---

<Osio id="alku" otsikko="Alku" luku="alku">

Raja auttaa.

</Osio>
`,
  [PICTURE]: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">
  <rect width="1" height="1"/>
</svg>
`,
  [QUESTIONS]: `- id: ensin
  kind: choice
  title: Ensin
  stem: [Mitä teet?]
  section: alku
  options:
    - {text: a, feedback: a, correct: true}
    - {text: b, feedback: b}
    - {text: c, feedback: c}
`,
  [ENCOUNTERS]: `- id: tiski
  title: Tiski
  trade: kauppa
  channel: kasvokkain
  situation: [Aamu.]
  steps:
    - ${step}
    - ${step}
    - ${step}
    - ${step}
  debrief: [Mitä opit?]
`,
  [GLOSSARY]: `- id: raja
  term: raja
  definition: kohta, jossa jokin päättyy
  example: Raja näkyi lattiassa.
  voice: author
`,
  'content/addresses.yaml': 'addresses: {}\n',
  [WORKS]: `- id: teos
  voice: author
  author: ei tiedossa
  year: ei tiedossa
  title: Teos
  address: ei tiedossa
  use: Kirjoittaja mainitsee teoksen.
`,
  [PAGE]: `---
title: Tietoa
description: Tietoa moduulista.
---

<Osio id="mika" otsikko="Mikä tämä on">

Katso [lukua](/luvut/raja/#alku).

</Osio>
`,
  'content/whole/lenses.yaml': `title: Linssit
situation: [Aamu.]
rows:
  - {chapter: raja, shows: a, does: a, hides: a}
  - {chapter: raja, shows: b, does: b, hides: b}
arguments:
  - {chapters: [raja], text: a}
task: Mieti.
`,
  'content/whole/tensions.yaml': '[]\n',
  'content/whole/misconceptions.yaml': '[]\n',
  'content/whole/lines.yaml': '[]\n',
  'content/whole/pocket.yaml': '[]\n',
  [MAP]: `nodes:
  - {id: yksi, name: yksi, chapter: raja}
  - {id: kaksi, name: kaksi, chapter: raja}
edges:
  - {from: yksi, to: kaksi, verb: auttaa, chapters: [raja], reading: Yksi auttaa kahta.}
`,
  'content/whole/capstone.yaml': `title: Tehtävä
intro: [Aloita.]
steps: [Tee.]
questions:
  - {chapter: raja, question: Missä raja on?}
submit: Palauta.
columns: {start: a, can: b, masters: c}
rubric:
  - {target: a, start: a, can: b, masters: c}
`,
};

/** The tiny module with one file changed, added (`from` empty) or left out (`to` undefined). */
type Change = readonly [file: string, from: string, to: string | undefined];

function broken([file, from, to]: Change): ContentFiles {
  const before = TINY[file] ?? '';
  assert.ok(before.includes(from), `”${from}” is not in ${file}`);
  const files = new Map(Object.entries(TINY));
  if (to === undefined) files.delete(file);
  else files.set(file, from === '' ? to : before.replace(from, to));
  return files;
}

interface Refusal {
  name: string;
  change: Change;
  /** What the first message about the file says. */
  cause: RegExp;
  /** Text of the line that is named; left out where a whole file is meant. */
  at?: string;
  /** The file that is named, when it is another than the changed one. */
  told?: string;
}

const LINK = '(/lahteet/#teos)';
const ALT = 'alt: Kaksi hahmoa seisoo viivan eri puolilla.';
const RECT = '<rect width="1" height="1"/>';

const refusals: readonly Refusal[] = [
  {
    name: 'B-01 unknown key in a chapter',
    change: [CHAPTER, 'lens:', 'vari: sininen\nlens:'],
    cause: /Kenttää ”vari” ei tunneta/,
    at: 'vari:',
  },
  {
    name: 'B-01 unknown key in the module',
    change: [MODULE, 'level:', 'taso: 1\nlevel:'],
    cause: /Kenttää ”taso” ei tunneta/,
    at: 'taso:',
  },
  {
    name: 'B-01 unknown key in a question',
    change: [QUESTIONS, '  title:', '  pisteet: 3\n  title:'],
    cause: /Kenttää ”pisteet” ei tunneta/,
    at: 'pisteet:',
  },
  {
    name: 'B-01 unknown attribute of a tag',
    change: [CHAPTER, '<Osio id="alku"', '<Osio vari="x" id="alku"'],
    cause: /tuntematon määrite ”vari”/,
    at: 'vari=',
  },
  {
    name: 'B-01 a file that nothing reads',
    change: [`${FOLDER}/question.yaml`, '', '[]\n'],
    cause: /Mikään sivu ei käytä tätä tiedostoa/,
  },
  {
    name: 'B-02 wrong type: a list where text belongs',
    change: [CHAPTER, 'lens: Raja', 'lens: [Raja]'],
    cause: /Kentän ”lens” pitäisi olla tekstiä/,
    at: 'lens:',
  },
  {
    name: 'B-02 wrong type: text where a list belongs',
    change: [CHAPTER, 'references:\n  - teos', 'references: teos'],
    cause: /Kentän ”references” pitäisi olla luettelo/,
    at: 'references:',
  },
  {
    name: 'B-02 wrong type: a date that is none',
    change: [MODULE, '"2026-11-22"', '"22.11.2026"'],
    cause: /Kenttä ”date” ei kelpaa/,
    at: 'edition:',
  },
  {
    name: 'B-02 a file that is not YAML at all',
    change: [WORKS, 'use: Kirjoittaja', 'use: a: b'],
    cause: /kaksoispiste ja väli/,
    at: 'use:',
  },
  {
    name: 'B-02 a file that is missing',
    change: [GLOSSARY, '', undefined],
    cause: /Tiedosto puuttuu/,
  },
  {
    name: 'B-03 duplicate id: two sections of a page',
    change: [CHAPTER, '</Osio>', '</Osio>\n\n<Osio id="alku" otsikko="Taas">\n\n</Osio>'],
    cause: /Tunnus ”alku” on sivulla jo käytössä/,
    at: 'otsikko="Taas"',
  },
  {
    name: 'B-03 duplicate id: two exercises of the module',
    change: [ENCOUNTERS, 'id: tiski', 'id: ensin'],
    cause: /Tunnus ”ensin” on jo tiedostossa/,
    at: 'id: ensin',
  },
  {
    name: 'B-03 duplicate id: two key principles of a chapter',
    change: [
      CHAPTER,
      '  - id: veda-raja\n',
      '  - {id: veda-raja, text: a, section: alku, voice: author}\n  - id: veda-raja\n',
    ],
    cause: /Avainperiaatteen tunnus ”veda-raja” on luvussa kahdesti/,
    at: '  - id: veda-raja',
  },
  {
    name: 'B-03 duplicate id: two works',
    change: [
      WORKS,
      '- id: teos',
      '- {id: teos, voice: author, author: a, year: 1, title: a, address: ei tiedossa, use: a}\n- id: teos',
    ],
    cause: /Tunnus ”teos” on tiedostossa kahdesti/,
    at: '- id: teos',
  },
  {
    name: 'B-03 duplicate id: two concepts of the map',
    change: [MAP, 'id: kaksi', 'id: yksi'],
    cause: /Tunnus ”yksi” on tiedostossa kahdesti|Käsitettä ”kaksi” ei ole/,
  },
  {
    name: 'B-03 duplicate slug: a chapter listed twice',
    change: [MODULE, '  - raja', '  - raja\n  - raja'],
    cause: /Luku ”raja” on luettelossa kahdesti/,
  },
  {
    name: 'B-03 duplicate slug: a page whose address is taken',
    change: ['content/pages/sanasto.mdx', '', TINY[PAGE]],
    cause: /Osoite \/sanasto\/ on jo toisen sivun/,
  },
  {
    name: 'B-04 unknown chapter id in the order of chapters',
    change: [MODULE, '  - raja', '  - raja\n  - palaute'],
    cause: /Lukua ”palaute” ei ole/,
    at: '  - palaute',
  },
  {
    name: 'B-04 unknown chapter id in the map',
    change: [MAP, 'name: kaksi, chapter: raja', 'name: kaksi, chapter: ruoja'],
    cause: /Lukua ”ruoja” ei ole/,
    at: 'ruoja',
  },
  {
    name: 'B-04 unknown chapter id as a lens of an encounter',
    change: [ENCOUNTERS, 'lens: raja', 'lens: ruoja'],
    cause: /Linssiä ”ruoja” ei ole/,
    at: 'ruoja',
  },
  {
    name: 'B-04 a chapter’s folder that is not in the order',
    change: [MODULE, '  - raja', '  - raha'],
    cause: /Lukua ”raha” ei ole|ei ole lukujen luettelossa/,
  },
  {
    name: 'B-05 unknown glossary term in a chapter',
    change: [CHAPTER, '<Termi id="raja">', '<Termi id="rajaus">'],
    cause: /Termiä ”rajaus” ei ole sanastossa/,
    at: 'rajaus',
  },
  {
    name: 'B-05 unknown glossary term in “see also”',
    change: [GLOSSARY, '  voice:', '  seeAlso: [aita]\n  voice:'],
    cause: /Termiä ”aita” ei ole sanastossa/,
    at: 'aita',
  },
  {
    name: 'B-06 glossary term that no chapter uses',
    change: [CHAPTER, '<Termi id="raja">raja</Termi>', 'raja'],
    cause: /Termiä ”raja” ei käytetä missään luvussa/,
    told: GLOSSARY,
  },
  {
    name: 'B-06 glossary word doubled',
    change: [GLOSSARY, '  voice:', '  aliases: [Raja]\n  voice:'],
    cause: /Sana ”Raja” on sanastossa kahdesti, ensimmäisen kerran rivillä 2\./,
    at: 'aliases',
  },
  {
    name: 'B-07 broken link in a chapter',
    change: [CHAPTER, LINK, '(/lahde/)'],
    cause: /Linkki \/lahde\/ ei johda millekään sivulle/,
    at: '/lahde/',
  },
  {
    name: 'B-07 broken link on a page',
    change: [PAGE, '(/luvut/raja/#alku)', '(/luvut/reuna/)'],
    cause: /Linkki \/luvut\/reuna\/ ei johda/,
    at: '/luvut/reuna/',
  },
  {
    name: 'B-07 a link that is no address: script',
    change: [CHAPTER, LINK, '(javascript:alert%281%29)'],
    cause: /Linkki javascript:alert.* ei johda/,
    at: 'javascript:',
  },
  {
    name: 'B-07 a link without a host',
    change: [CHAPTER, LINK, '(https:/luvut/raja/)'],
    cause: /Linkki https:\/luvut\/raja\/ ei johda/,
    at: 'https:',
  },
  {
    name: 'B-07 a link to an unencrypted page',
    change: [CHAPTER, LINK, '(http://example.org/)'],
    cause: /Linkki http:\/\/example\.org\/ ei johda/,
    at: 'http:',
  },
  {
    name: 'B-08 broken anchor on another page',
    change: [CHAPTER, LINK, '(/lahteet/#teoz)'],
    cause: /Sivulla \/lahteet\/ ei ole kohtaa #teoz/,
    at: '#teoz',
  },
  {
    name: 'B-08 broken anchor on the same page',
    change: [CHAPTER, LINK, '(#loppu)'],
    cause: /Linkki #loppu ei johda mihinkään tällä sivulla/,
    at: '#loppu',
  },
  {
    name: 'B-08 a principle of a section that is not there',
    change: [CHAPTER, '    section: alku', '    section: loppu'],
    cause: /osioon ”loppu”, jota luvussa ei ole/,
    at: 'section: loppu',
  },
  {
    name: 'B-08 a plain section whose counterpart is not there',
    change: [PLAIN, 'luku="alku"', 'luku="loppu"'],
    cause: /Luvussa ei ole osiota ”loppu”/,
    at: 'luku="loppu"',
  },
  {
    name: 'B-08 a question of a section that is not there',
    change: [QUESTIONS, 'section: alku', 'section: loppu'],
    cause: /osioon ”loppu”, jota ei ole/,
    at: 'section: loppu',
  },
  {
    name: 'B-09 missing alt',
    change: [CHAPTER, `  ${ALT}\n`, ''],
    cause: /Kenttä ”alt” puuttuu/,
  },
  {
    name: 'B-09 empty alt',
    change: [CHAPTER, ALT, 'alt: ""'],
    cause: /Kenttä ”alt” on tyhjä/,
    at: 'alt: ""',
  },
  {
    name: 'B-09 a picture with no word of it',
    change: [CHAPTER, `illustration:\n  ${ALT}\n  origin: oma piirros\n  licence: CC BY 4.0\n`, ''],
    cause: /puuttuu sanallinen vastine/,
  },
  {
    name: 'B-10 alt is a file’s name',
    change: [CHAPTER, ALT, 'alt: kuvitus.svg'],
    cause: /vastine on tiedoston nimi: ”kuvitus\.svg”/,
    at: 'alt: kuvitus.svg',
  },
  {
    name: 'B-10 alt is a camera’s name',
    change: [CHAPTER, ALT, 'alt: IMG_2041'],
    cause: /vastine on tiedoston nimi/,
    at: 'IMG_2041',
  },
  {
    name: 'B-13 second h1',
    change: [CHAPTER, '<Kirjoittaja', '# Toinen pääotsikko\n\n<Kirjoittaja'],
    cause: /kenen ääni se on: ”Toinen pääotsikko”|otsikko/,
    at: '# Toinen',
  },
  {
    name: 'B-13 heading jump',
    change: [CHAPTER, 'Kirjoittajan mielestä', '#### Väliotsikko\n\nKirjoittajan mielestä'],
    cause: /merkintä, jota ei voi käyttää: otsikko/,
    at: '#### Väliotsikko',
  },
  {
    name: 'B-13 heading on a page',
    change: [PAGE, 'Katso', '# Toinen\n\nKatso'],
    cause: /jota ei voi käyttää: otsikko/,
    at: '# Toinen',
  },
  {
    name: 'B-13 a section inside a section',
    change: [
      CHAPTER,
      '<Kirjoittaja',
      '<Osio id="sisalla" otsikko="Sisällä">\n\n</Osio>\n\n<Kirjoittaja',
    ],
    cause: /<Osio> on väärässä paikassa/,
    at: 'id="sisalla"',
  },
  {
    name: 'B-14 non-ASCII id of a section',
    change: [PAGE, 'id="mika"', 'id="mikä"'],
    cause: /Osion tunnus ”mikä” ei kelpaa osoitteeseen/,
    at: 'id="mikä"',
  },
  {
    name: 'B-14 non-ASCII id of a record',
    change: [WORKS, '- id: teos', '- id: téos'],
    cause: /Kenttä ”id” ei kelpaa/,
    at: 'téos',
  },
  {
    name: 'B-14 non-ASCII name of a page',
    change: ['content/pages/käyttö.mdx', '', TINY[PAGE]],
    cause: /Tiedoston nimi ”käyttö” ei sovi osoitteeseen/,
  },
  {
    name: 'B-14 non-ASCII slug of a chapter',
    change: ['content/chapters/väli/index.mdx', '', TINY[CHAPTER]],
    cause: /Kansion nimi ”väli” ei sovi osoitteeseen/,
    told: 'content/chapters/väli/',
  },
  {
    name: 'B-15 picture without a licence',
    change: [CHAPTER, '  licence: CC BY 4.0\n', ''],
    cause: /Kenttä ”licence” puuttuu/,
  },
  {
    name: 'B-15 picture without a source',
    change: [CHAPTER, 'origin: oma piirros', 'origin: ""'],
    cause: /Kenttä ”origin” on tyhjä/,
    at: 'origin:',
  },
  {
    name: 'B-15 picture beside the text that nothing tells of',
    change: [`${FOLDER}/valokuva.jpg`, '', 'JFIF'],
    cause: /Mikään sivu ei käytä tätä tiedostoa/,
  },
  {
    name: 'B-16 remote asset: a picture in the text',
    change: [CHAPTER, 'Kirjoittajan mielestä', '![](https://example.org/a.png) Kirjoittajan'],
    cause: /jota ei voi käyttää: kuva/,
    at: 'example.org',
  },
  {
    name: 'B-16 remote asset: a script in the text',
    change: [PAGE, 'Katso', '<script src="https://example.org/a.js"></script>\n\nKatso'],
    cause: /Merkintää <script> ei tunneta/,
    at: '<script',
  },
  {
    name: 'B-16 remote asset: a frame in the text',
    change: [CHAPTER, '<Kirjoittaja', '<iframe src="https://example.org/" />\n\n<Kirjoittaja'],
    cause: /Merkintää <iframe> ei tunneta/,
    at: '<iframe',
  },
  {
    name: 'B-16 remote asset in a drawing',
    change: [PICTURE, RECT, `${RECT}\n  <use href="//example.org/a.svg#a"/>`],
    cause: /Kuva hakee jotain muulta palvelimelta: \/\/example\.org\/a\.svg#a/,
    at: '<use',
  },
  {
    name: 'B-16 script in a drawing',
    change: [PICTURE, RECT, '<script>alert(1)</script>'],
    cause: /turvallisuussääntö ei salli: <script>/,
    at: '<script',
  },
  {
    name: 'B-16 event handler in a drawing',
    change: [PICTURE, RECT, '<rect onload="alert(1)"/>'],
    cause: /turvallisuussääntö ei salli: onload/,
    at: 'onload',
  },
  {
    name: 'B-16 style in a drawing',
    change: [PICTURE, RECT, '<rect style="fill:red"/>'],
    cause: /turvallisuussääntö ei salli: style/,
    at: 'style',
  },
  {
    name: 'B-17 choice without a right answer',
    change: [QUESTIONS, ', correct: true', ''],
    cause: /”Ensin” on 0 oikeaa vaihtoehtoa/,
    at: 'options:',
  },
  {
    name: 'B-17 choice with two right answers',
    change: [QUESTIONS, '{text: b, feedback: b}', '{text: b, feedback: b, correct: true}'],
    cause: /”Ensin” on 2 oikeaa vaihtoehtoa/,
    at: 'options:',
  },
  {
    name: 'B-17 option without feedback',
    change: [QUESTIONS, '{text: c, feedback: c}', '{text: c}'],
    cause: /Kenttä ”feedback” puuttuu/,
    at: 'text: c',
  },
  {
    name: 'B-17 sorting into a box that is not there',
    change: [
      QUESTIONS,
      '',
      '- {id: ensin, kind: sort, title: Ensin, stem: [a], section: alku, boxes: [{id: a, name: a}, {id: b, name: b}],\n   items: [{text: a, box: a, feedback: a}, {text: b, box: c, feedback: b}]}\n',
    ],
    cause: /Laatikkoa ”c” ei ole/,
    at: 'box: c',
  },
  {
    name: 'B-17 open question without a model answer',
    change: [
      QUESTIONS,
      '',
      '- {id: ensin, kind: open, title: Ensin, stem: [a], section: alku, look: [a]}\n',
    ],
    cause: /Kenttä ”model” puuttuu/,
  },
  {
    name: 'B-17 encounter step without a best choice',
    change: [ENCOUNTERS, ', best: true', ''],
    cause: /on 0 parasta valintaa/,
  },
  {
    name: 'B-07 a link with a space in its address',
    change: [PAGE, '', '[tiedosto](https://example.org/oma tiedosto.pdf)'],
    cause: /välilyönti: https:\/\/example\.org\/oma tiedosto\.pdf/,
    at: 'example.org',
  },
  {
    name: 'B-17 the same option twice',
    change: [QUESTIONS, '{text: b, feedback: b}', '{text: c, feedback: b}'],
    cause: /sama vaihtoehto kahdesti: ”c”/,
  },
  {
    name: 'B-22 drawing that is not well-formed',
    change: [PICTURE, RECT, '<g><rect width="5" height="5">'],
    cause: /merkinnällä <rect> ei ole paria/,
    at: '<rect',
  },
  {
    name: 'B-20 control character in a text',
    change: [CHAPTER, 'title: Raja', 'title: Ra\u000Bja'],
    cause: /ohjausmerkki \(U\+000B\)/,
    at: 'title:',
  },
  {
    name: 'B-21 text behind a number sign',
    change: [CHAPTER, 'title: Raja', 'title: Raja #1 auki'],
    cause: /väli ja #.*”#1 auki”/,
    at: 'title:',
  },
];

test('the tiny module has no mistake', () => {
  assert.deepEqual(checkContent(new Map(Object.entries(TINY))), []);
});

for (const { name, change, cause, at, told } of refusals) {
  test(name, () => {
    const files = broken(change);
    const file = told ?? change[0];
    const problems = checkContent(files);
    const problem = problems.find((one) => one.file === file && cause.test(one.cause));
    assert.ok(problem, problems.length > 0 ? formatProblems(problems) : 'nothing was refused');
    assert.match(problem.cure, /.{10}/);
    assert.doesNotMatch(
      formatProblems(problems),
      /undefined|\[object|expected|Unexpected|Invalid|required/,
    );
    if (at !== undefined) {
      const line = (files.get(file) ?? '').split('\n').findIndex((one) => one.includes(at)) + 1;
      assert.equal(problem.line, line);
    }
  });
}

test('several refusals come together, each with its file and line', () => {
  const files = new Map([
    ...broken([CHAPTER, LINK, '(/lahde/)']),
    [PICTURE, '<svg><script/></svg>'],
    [QUESTIONS, (TINY[QUESTIONS] ?? '').replace(', correct: true', '')],
  ]);
  const message = formatProblems(checkContent(files));
  assert.match(message, /Sisällössä on 3 virhettä/);
  for (const file of [CHAPTER, PICTURE, QUESTIONS]) assert.match(message, RegExp(`${file}, rivi`));
});
