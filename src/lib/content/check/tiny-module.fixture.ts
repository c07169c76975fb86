/** What the content check's tests change: a module as small as one can be. */

export const FOLDER = 'content/chapters/raja';
export const IDEAS = `${FOLDER}/ideas.yaml`;
export const CHAPTER = `${FOLDER}/index.mdx`;
export const PLAIN = `${FOLDER}/selko.mdx`;
export const QUESTIONS = `${FOLDER}/questions.yaml`;
export const ENCOUNTERS = `${FOLDER}/dialogues.yaml`;
export const PICTURE = `${FOLDER}/kuvitus.svg`;
export const SCENE_PICTURE = `${FOLDER}/kuvitus-alku.svg`;
export const MODULE = 'content/module.yaml';
export const GLOSSARY = 'content/glossary.yaml';
export const WORKS = 'content/sources.yaml';
export const PAGE = 'content/pages/tietoa.mdx';
export const LESSON = 'content/teacher/lessons/raja.yaml';
export const PLANS = 'content/teacher/plans.yaml';
export const SYNONYMS = 'content/synonyms.yaml';
export const BEST_BETS = 'content/best-bets.yaml';
export const MAP = 'content/whole/map.yaml';

const choice = (trust: string, best = '') =>
  `{text: ${trust}, reaction: a, trust: ${trust}, note: a, lens: raja${best}}`;
const choices = `choices: [${choice('up', ', best: true')}, ${choice('same')}, ${choice('down')}]`;
const step = `{customer: a, line: a, ${choices}}`;
const variedStep = `{customer: a, line: a, variants: [{when: up, line: b}, {when: down, line: c, ${choices}}], ${choices}}`;

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

/** A module of one chapter without a mistake: path → the file's content. */
export const TINY: Readonly<Record<string, string>> = {
  'content/teacher/index.mdx': deskText,
  'content/teacher/opas.mdx': deskText,
  'content/teacher/arviointi.mdx': deskText,
  [PLANS]: `chapterLesson: {${plan('tunti')}}
wholeArc: {${plan('kaari')}, lines: [a], linesNote: a, caseTitle: a, case: [a], lenses: [{chapter: raja, text: a}]}
week: {title: a, fits: a, before: [a], days: [${day}, ${day}], alternative: {name: a, text: a}, trials: [{chapter: raja, text: a}]}
`,
  [LESSON]: `core: a
voice: a
firstLine: a
quick: [ensin, toinen]
quickWhy: a
exercise:
  title: a
  aim: a
  minutes: 2
  groups: a
  preparation: [a]
  start: [a]
  steps: [{minutes: 1, text: a}, {minutes: 1, text: a}]
  short: a
  debrief: [a]
  variations: [{name: a, text: a}]
  safety: [a]
  cards:
    - {id: sarja, title: a, use: a, cards: [{title: a, lines: [{text: a}]}]}
discussion:
  - {question: a, hear: [a], ask: [a], tension: veto}
  - {question: a, hear: [a], ask: [a]}
  - {question: a, hear: [a], ask: [a]}
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
  firstScene: Hahmot katsovat ohi.
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

<Lisays>

Raja kuuluu äänessä.

</Lisays>

</Osio>

<Osio id="lisaa" otsikko="Lisää">

<Lisays>

Raja näkyy.

</Lisays>

<Esimerkki loppu>

Asiakas nyökkää.

</Esimerkki>

</Osio>
`,
  [IDEAS]: `- id: P0-01
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
  [SCENE_PICTURE]: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>\n',
  [QUESTIONS]: `- id: ensin
  objective: vetää
  kind: choice
  title: Ensin
  stem: [Mitä teet?]
  section: alku
  options:
    - {text: a, feedback: a, correct: true}
    - {text: b, feedback: b}
    - {text: c, feedback: c}
- {id: toinen, objective: vetää, kind: open, title: Toinen, stem: [a], section: alku, model: [a], look: [a]}
`,
  [ENCOUNTERS]: `- id: tiski
  title: Tiski
  trade: kauppa
  channel: kasvokkain
  situation: [Aamu.]
  steps:
    - ${step}
    - ${step}
    - ${variedStep}
    - ${variedStep}
  endings: {up: [a], same: [b], down: [c]}
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
  'content/whole/tensions.yaml': `- id: veto
  question: a
  sides: [{chapters: [raja], view: a}, {chapters: [raja], view: b}]
  teach: a
  task: a
`,
  'content/whole/misconceptions.yaml': '[]\n',
  'content/whole/situations.yaml': '[]\n',
  'content/whole/lines.yaml': '[]\n',
  'content/whole/pocket.yaml': '[]\n',
  'content/whole/phrases.yaml': '[]\n',
  [SYNONYMS]: `- words: [puomi]
  means: [raja]
`,
  [BEST_BETS]: `- title: Raja
  address: /luvut/raja/
  asks: [raja]
`,
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
