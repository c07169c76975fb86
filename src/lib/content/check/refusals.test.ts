/**
 * What a build refuses, as a table over a module of one chapter. Names that begin with a number are
 * counted on the page on reliability; B-11 and B-12 (the link contract) are tested beside it, B-18 (a
 * build that differs on repeat) in `e2e/repeat.build.spec.ts`, B-19 in `characters.test.ts`.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from './check-content.ts';
import { formatProblems } from './problem.ts';
import {
  CHAPTER,
  ENCOUNTERS,
  FOLDER,
  GLOSSARY,
  IDEAS,
  LESSON,
  MAP,
  MODULE,
  PAGE,
  PICTURE,
  SCENE_PICTURE,
  PLAIN,
  PLANS,
  QUESTIONS,
  BEST_BETS,
  SYNONYMS,
  TINY,
  WORKS,
} from './tiny-module.fixture.ts';

/** A change of a file and what is then told: `from` empty = the whole file, `to` nothing = no file. */
type Refusal = readonly [
  name: string,
  from: string | RegExp,
  to: string | undefined,
  cause: RegExp,
  /** Its cure, or all that is expected. */
  expected?: RegExp | Expected,
];

interface Expected {
  cure?: RegExp;
  /** Text of the line that is named, when it is not the first that changed. */
  at?: string;
  /** The file that is named, when it is another than the changed one. */
  told?: string;
  /** How many messages there are, when it is not the only one. */
  of?: number;
}

const LINK = '(/lahteet/#teos)';
const ALT = 'alt: Kaksi hahmoa seisoo viivan eri puolilla.';
const RECT = '<rect width="1" height="1"/>';
const QUESTION = 'question: Missä raja on?';
const BLOCK = '<Lisays>\n\n';
const PLAIN_QUESTIONS = `- id: selko-ensin
  kind: choice
  title: Ensin
  stem: [Mitä teet?]
  section: alku
  hint: Mieti.
  options:
    - {text: a, feedback: a, correct: true}
    - {text: b, feedback: b}
    - {text: c, feedback: c}
`;

const REFUSALS: Readonly<Record<string, readonly Refusal[]>> = {
  [SYNONYMS]: [
    [
      'a search word twice',
      '[puomi]',
      '[puomi, Puomi]',
      /^Hakusana ”puomi” on jo rivillä 1\.$/,
      /^Yhdistä kohdat/,
    ],
    ['a search word without a letter', '[puomi]', '[puomi, "?"]', /words.* ei kelpaa/],
    ['a search word without a meaning', '[raja]', '[]', /means/],
    ['no list of search words', '', undefined, /puuttuu/],
  ],
  [BEST_BETS]: [['a foreign address', '/luvut/raja/', 'https://a.fi/', /address/]],
  [CHAPTER]: [
    // Front matter against its schema.
    ['B-01 unknown key in a chapter', 'lens:', 'vari: x\nlens:', /^Kenttää ”vari” ei tunneta\.$/],
    ['a misspelt key', 'summary:', 'sumary:', /”sumary” ei tunneta/, /^Tarkoititko ”summary”/],
    [
      'a misspelt key in a list',
      '    section: alku',
      '    secton: alku',
      /\(principles, 1\. kohta\)/,
    ],
    ['a key that is missing', 'lens: Raja\n', '', /^Kenttä ”lens” puuttuu\.$/, { at: 'title:' }],
    [
      'a key of few values that is missing',
      '    voice: author\n',
      '',
      /^Kenttä ”voice” puuttuu \(principles, 1\. kohta\)\.$/,
      { at: '  - id: veda', cure: /shared \(me jatkamme kirjoittajan ajatusta\)\.$/ },
    ],
    ['an empty text', QUESTION, 'question: ""', /^Kenttä ”question” on tyhjä\.$/],
    ['a key without a value', 'title: Raja', 'title:', /^Kenttä ”title” on tyhjä\.$/],
    ['a key of a group without a value', '  date: ei tiedossa', '  date:', /tyhjä \(source\)\.$/],
    ['an empty list', 'objectives:\n  - vetää rajan', 'objectives: []', /”objectives” on tyhjä/],
    [
      'B-02 a list where text belongs',
      'lens: Raja',
      'lens: [Raja]',
      /”lens” pitäisi olla tekstiä\.$/,
    ],
    [
      'B-02 a number where text belongs',
      'lens: Raja',
      'lens: 5',
      /pitäisi olla tekstiä/,
      /lainausmerkkeihin/,
    ],
    [
      'B-02 text where a list belongs',
      'references:\n  - teos',
      'references: teos',
      /^Kentän ”references” pitäisi olla luettelo\.$/,
      /viiva ja väli/,
    ],
    [
      'a value that is none of a few',
      'voice: author',
      'voice: meidan',
      /ei kelpaa \(principles, 1\. kohta\)\.$/,
    ],
    [
      'a colon that makes a list’s text a field',
      '- vetää rajan',
      '- vetää rajan: heti',
      /^Kentän ”objectives” 1\. kohdassa on kaksoispiste ja väli/,
      /- "vetää rajan: heti"$/,
    ],
    ['B-09 missing alt', `  ${ALT}\n`, '', /Kenttä ”alt” puuttuu/, { at: 'illustration:' }],
    ['B-09 empty alt', ALT, 'alt: ""', /Kenttä ”alt” on tyhjä/],
    [
      'B-15 no licence of a picture',
      '  licence: CC BY 4.0\n',
      '',
      /Kenttä ”licence” puuttuu/,
      { at: 'illustration:' },
    ],
    ['B-15 picture without a source', 'oma piirros', '""', /Kenttä ”origin” on tyhjä/],

    // YAML that can't be read.
    ['a key twice', 'lens:', 'title: b\nlens:', /^Kenttä ”title” on kahdesti\.$/, /toinen/],
    ['a tab', '  - vetää', '\t- vetää', /sarkain/, /välilyönneillä, ei sarkaimella/],
    [
      'a colon in a text',
      QUESTION,
      'question: a: b: c',
      /kaksoispiste ja väli/,
      /lainausmerkkeihin "…"/,
    ],
    ['a colon in quotes that are no marks', QUESTION, 'question: ”a: b”', /kaksoispiste ja väli/],
    ['an open quote', QUESTION, 'question: "a', /Lainausmerkki " jää auki/, /Lisää/],
    ['a text after quotes', QUESTION, 'question: "a" b', /jatkuu lainausmerkin/, /”…”/],
    ['a text that begins with a star', QUESTION, 'question: *a* b', /alkaa merkillä ”\*”/],
    ['a text between stars', QUESTION, 'question: *a*', /alkaa merkillä ”\*”/, /"…"/],
    ['a text that begins with a sign', QUESTION, 'question: @a', /alkaa merkillä ”@”/],
    ['no space after a colon', QUESTION, 'question:a', /Kaksoispisteen jäljestä/, /väli/],
    ['a line of no key', 'lens:', 'Miksi?\nlens:', /ei ole kentän nimeä/, /sisennä/],
    ['a list’s odd indent', 'source:', ' - b\nsource:', /sisennys ei täsmää/, /välilyönnillä/],
    ['a key’s odd indent', 'lens:', '  a: b\nlens:', /sisennys ei täsmää/, /välilyönnillä/],
    ['an open bracket', /references:\n.*/, 'references: [a', /Hakasulku \[ jää auki/, /\]/],
    ['B-21 text behind a #', 'title: Raja', 'title: Raja #1 auki', /väli ja #.*”#1 auki”/],
    ['B-20 control character', 'title: Raja', 'title: Ra\u000Bja', /ohjausmerkki \(U\+000B\)/],

    // What stands in the front matter, beyond its shape.
    [
      'an objective that no task meets',
      '  - vetää rajan',
      '  - vetää rajan\n  - siirtää rajaa',
      /”siirtää” ei harjoitella missään/,
      { at: 'siirtää' },
    ],
    [
      'an objective to write that is only chosen',
      '  - vetää rajan',
      '  - vetää rajan\n  - muotoilla rajan',
      /”muotoilla” ei harjoitella kirjoittamalla/,
      { at: 'muotoilla', cure: /open-kysymys tai pohdintatehtävä/ },
    ],
    [
      'objectives go on a sentence',
      '- vetää rajan',
      '- Vetää rajan.',
      /^Tavoite alkaa isolla kirjaimella ja päättyy pisteeseen: ”Vetää rajan\.”$/,
      /pienellä kirjaimella/,
    ],
    [
      'B-03 id of two principles',
      '  - id: veda-raja\n',
      '  - {id: veda-raja, text: a, section: alku, voice: author}\n  - id: veda-raja\n',
      /Avainperiaatteen tunnus ”veda-raja” on luvussa kahdesti/,
      { at: '  - id: veda-raja' },
    ],
    [
      'B-08 a principle of a section that is not there',
      '    section: alku',
      '    section: allu',
      /osioon ”allu”, jota luvussa ei ole/,
      /^Luvun osiot ovat alku, lisaa\. Korjaa tunnus\. Tarkoititko ”alku”\?$/,
    ],
    ['a work that is not there', '  - teos', '  - teoz', /”teoz” ei ole/, /Tarkoititko ”teos”\?/],
    [
      'B-09 a picture without words',
      /illustration:\n( {2}.*\n)+/,
      '',
      /puuttuu sanallinen vastine/,
      { at: '---' },
    ],
    ['B-10 alt is a file’s name', ALT, 'alt: kuvitus.svg', /tiedoston nimi: ”kuvitus\.svg”/],
    [
      'B-09 a scene’s picture without words',
      /  firstScene: .*\n/,
      '',
      /kuvitus-alku\.svg puuttuu sanallinen vastine/,
      { at: '---', cure: /kohta firstScene/ },
    ],
    [
      'a scene’s picture without a story',
      '<Esimerkki loppu>',
      '<Esimerkki>',
      /kuvitus-alku\.svg ei näy missään/,
      /<Esimerkki loppu>/,
    ],
    ['B-10 alt is a camera’s name', ALT, 'alt: IMG_2041', /vastine on tiedoston nimi/],

    // Ideas.
    ['an idea that nobody knows', 'P0-01', 'P0-01 P0-99', /P0-99 ei tunneta/],

    // Tags and what Markdown must not hold.
    ['B-01 unknown attribute', BLOCK, '<Lisays vari="x">\n\n', /tuntematon määrite ”vari”/],
    ['a missing attribute', ' otsikko="Alku"', '', /puuttuu otsikko/],
    ['an empty block', 'Raja kuuluu äänessä.\n\n', '', /^<Lisays> on tyhjä\.$/, { at: '<Lisays>' }],
    ['a text without a voice', '<Lisays>', 'Kuka?\n\n<Lisays>', /kenen ääni se on: ”Kuka\?”/],
    ['a text outside every section', '<Osio', 'Irti.\n\n<Osio', /osion ulkopuolella: ”Irti\.”$/],
    [
      'a text without a section',
      /(?<=---\n\n)[^]*/,
      '',
      /ei ole yhtään osiota/,
      { at: '---', of: 4 },
    ],
    [
      'a text on its tag’s line',
      '<Lisays>',
      '<Lisays>Yksi.</Lisays>\n\n<Lisays>',
      /samalta riviltä, joten siitä ei tule kappaletta/,
      /tyhjä rivi/,
    ],
    [
      'an unknown tag in a line',
      'raja</Termi>',
      'raja</Termi> <Korostus>x</Korostus>',
      /<Korostus> ei tunneta/,
    ],
    [
      'an unknown tag around a text',
      /<Lisays>([^]*?)<\/Lisays>/,
      '<Huom>$1</Huom>',
      /^Merkintää <Huom> ei tunneta\.$/,
      /Tunnetut merkinnät ovat/,
    ],
    ...[
      [/<Lisays>([^]*?)<\/Lisays>/, '<Lisay>$1</Lisay>', 'Lisays'],
      [/<Kirjoittaja( [^]*?)<\/Kirjoittaja>/, '<kirjoittaja$1</kirjoittaja>', 'Kirjoittaja'],
      [/<Osio([^]*?)<\/Osio>/, '<osio$1</osio>', 'Osio'],
      [/<Termi(.*?)<\/Termi>/, '<termi$1</termi>', 'Termi'],
    ].map(([from, to, meant]): Refusal => [
      `a misspelt tag is told once: ${String(meant)}`,
      from ?? '',
      String(to),
      /^Merkintää <\w+> ei tunneta\.$/,
      { cure: RegExp(`^Tarkoititko <${String(meant)}>\\?$`) },
    ]),
    [
      'B-13 a section inside a section',
      '<Kirjoittaja',
      '<Osio id="sisalla" otsikko="Sisällä">\n\n</Osio>\n\n<Kirjoittaja',
      /<Osio> on väärässä paikassa/,
    ],
    ['B-13 second h1', '<Kirjoittaja', '# Toinen\n\n<Kirjoittaja', /ääni se on: ”Toinen”/],
    ...[
      ['B-13 heading jump', '#### Otsikko', 'otsikko'],
      ['B-16 remote asset: a picture in the text', '![](https://example.org/a.png)', 'kuva'],
      ['a quotation', '> Lainaus.', 'lainauslohko >'],
      ['a struck text', 'Jotain ~~muuta~~ uutta.', 'yliviivaus ~~'],
      ['code', 'Paina `Enter`.', 'koodimerkki `'],
      ['a line across', '***', 'vaakaviiva ---'],
      ['a box to tick', '- [ ] tehtävä', 'valintaruutu [ ]'],
      ['a table', '| a | b |\n| - | - |\n| 1 | 2 |', 'taulukko'],
    ].map(([name = '', markdown = '', told = '']): Refusal => [
      name,
      BLOCK,
      `${BLOCK}${markdown}\n\n`,
      RegExp(`jota ei voi käyttää: ${told.replace(/[[\]]/g, '\\$&')}\\.$`),
    ]),
    ['a footnote', BLOCK, `${BLOCK}A[^1].\n\n[^1]: B.\n\n`, /: alaviite \[\^…\]\.$/, { of: 2 }],
    ['a link elsewhere', BLOCK, `${BLOCK}[a][b]\n\n[b]: /haku/\n\n`, /: viitelinkki/, { of: 2 }],
    [
      'B-16 remote asset: a frame in the text',
      '<Kirjoittaja',
      '<iframe src="https://example.org/" />\n\n<Kirjoittaja',
      /Merkintää <iframe> ei tunneta/,
    ],

    // MDX that can't be read, without the parser's English.
    [
      'a block left open',
      '</Lisays>\n\n</Osio>',
      '</Osio>',
      /^Merkintä <Lisays> jää auki\.$/,
      { at: '<Lisays>', cure: /^Lisää <\/Lisays> ennen riviä 44\.$/ },
    ],
    [
      'a section left open',
      '</Osio>\n\n<Osio',
      '<Osio',
      /^Merkintä <Osio> jää auki\.$/,
      { at: '<Osio id="alku"', cure: /^Lisää <\/Osio> ennen riviä 46\.$/ },
    ],
    [
      'the last section left open',
      /<\/Osio>\n$/,
      '',
      /<Osio> jää auki/,
      { at: '<Osio id="lisaa"', cure: /^Lisää <\/Osio> tiedoston loppuun\.$/ },
    ],
    ['a term left open', '</Termi>', '', /<Termi> jää auki/, /samaan kappaleeseen/],
    [
      'an end with dots',
      '</Lisays>',
      '</Lisäys>',
      /<\/Lisäys> ei tunneta/,
      /Tarkoititko <\/Lisays>\?/,
    ],
    ['a beginning of no tag', '<Lisays>', '<Huom>', /<Huom> ei tunneta/, /Tunnetut/],
    ['an end without a beginning', '<Lisays>', '</Lisays>', /<\/Lisays> ei ole alkua/, /Poista/],
    ['an end too many', '</Osio>', '</Osio>\n\n</Osio>', /<\/Osio> ei ole alkua/],
    ['an end cut short', '</Lisays>', '</Lisays', /puuttuu >/, /Kirjoita <\/Lisays>/],
    [
      'curly quotes in a tag',
      '"P0-01"',
      '”P0-01”',
      /<Kirjoittaja> ei voi lukea/,
      /suoriin.*Malli: <Kirjoittaja ideat=/,
    ],
    ['a tag cut short', 'P0-01">', 'P0-01"', /<Kirjoittaja> ei voi/, /merkkiin >/],
    ['a lone sign', 'auttaa.', '<3 auttaa.', /yksinäinen merkki </, /Poista/],
    ['curly brackets', 'auttaa.', '{auttaa näin}.', /aaltosulje/, /kaarisulkeiksi/],
    ['a lone curly bracket', 'auttaa.', '{ auttaa.', /aaltosulje/, /kaarisulkeiksi/],
    ['a remark of HTML', 'auttaa.', '<!-- ei --> auttaa.', /HTML-huomautus/, /Poista/],
    [
      'the first line of hyphens is lost',
      '---\n',
      '',
      /^Alkutietojen ensimmäinen tai viimeinen rivi --- puuttuu\.$/,
      /^Lisää rivi, jolla on vain ---\.$/,
    ],
    ['the last line of hyphens is lost', '\n---\n', '\n', /rivi --- puuttuu/, { at: '<Osio' }],

    // Ids, terms and links.
    ['B-03 id of two sections', 'id="lisaa"', 'id="alku"', /”alku” on sivulla jo/],
    ['an id that the page sets', 'id="lisaa"', 'id="tiivistelma"', /”tiivistelma” on sivulla jo/],
    [
      'B-14 non-ASCII id, where the rest names it rightly already',
      'id="alku"',
      'id="älku"',
      /Osion tunnus ”älku” ei kelpaa osoitteeseen/,
      /”alku”: kirjoita ä:n tilalle a, ö:n tilalle o ja välin tilalle yhdysviiva\.$/,
    ],
    [
      'B-05 unknown glossary term in a chapter',
      '<Termi id="raja">',
      '<Termi id="raaja">',
      /Termiä ”raaja” ei ole sanastossa/,
      { cure: /Tarkoititko ”raja”\?$/, of: 2 },
    ],
    [
      'B-06 glossary term that no chapter uses',
      '<Termi id="raja">raja</Termi>',
      'raja',
      /Termiä ”raja” ei käytetä missään luvussa/,
      { told: GLOSSARY, at: '- id: raja' },
    ],
    [
      'a term marked twice',
      'kuuluu',
      '<Termi id="raja">kuuluu</Termi>',
      /^Termi ”raja” on merkitty jo rivillä 36\.$/,
      /vain ensimmäinen/,
    ],
    [
      'B-07 broken link in a chapter',
      LINK,
      '(/luvut/raaja/)',
      /^Linkki \/luvut\/raaja\/ ei johda millekään sivulle\.$/,
      /^Tarkista kirjoitusasu\. Tarkoititko \/luvut\/raja\/\?$/,
    ],
    [
      'B-07 a link without its slash',
      LINK,
      '(/luvut/raja)',
      /ei johda millekään sivulle/,
      /päättyy vinoviivaan.* Tarkoititko \/luvut\/raja\/\?$/,
    ],
    ['B-07 a link to nothing', LINK, '(/ei/)', /ei johda/, /^Tarkista kirjoitusasu\.$/],
    ['B-07 a link to a script', LINK, '(javascript:alert%281%29)', /Linkki javascript:alert/],
    ['B-07 a link without a host', LINK, '(https:/luvut/raja/)', /Linkki https:\/luvut\/raja\/ ei/],
    ['B-07 an unencrypted link', LINK, '(http://example.org/)', /Linkki http:\/\/example/],
    [
      'B-08 broken anchor on another page',
      LINK,
      '(/lahteet/#teoz)',
      /^Sivulla \/lahteet\/ ei ole kohtaa #teoz\.$/,
      /Tarkoititko #teos\?$/,
    ],
    ['B-08 anchor on the same page', LINK, '(#loppu)', /#loppu ei johda mihinkään/],
  ],
  [IDEAS]: [
    ['an idea that no block carries', /$/, '- {id: P0-02, idea: a}\n', /P0-02 puuttuu luvusta/],
    ['an idea out of turn', '- id', '- {id: P0-02, idea: a}\n- id', /vuorossa on P0-01/, { of: 3 }],
    ['an idea twice', /$/, '- {id: P0-01, idea: a}\n', /on jo luettelossa content/, { of: 2 }],
    ['an idea’s id that is none', 'P0-01', 'P0-1', /^Kenttä ”id” ei kelpaa \(1\. kohta\)\.$/],
    ['a list of ideas that is no YAML', 'idea: Raja', 'idea: a: b', /kaksoispiste ja väli/],
    [
      'a list of ideas that is missing',
      '',
      undefined,
      /^Tiedosto puuttuu\.$/,
      /^Lisää tiedosto: kopioi se toisesta luvusta ja muuta omaksesi\.$/,
    ],
  ],
  [PLAIN]: [
    ['a plain text’s lost line of hyphens', '\n---\n', '\n', /rivi --- puuttuu/, { at: '<Osio' }],
    [
      'B-08 a section without its counterpart',
      'luku="alku"',
      'luku="loppu"',
      /Luvussa ei ole osiota ”loppu”/,
    ],
    [
      'a row of plain Finnish that is too long',
      'auttaa.',
      `auttaa ${'kaikkia '.repeat(6)}hyvin.`,
      /^Selkosuomen rivillä on 66 merkkiä: Raja auttaa kaikkia /,
      /enintään 55 merkkiä\.$/,
    ],
    [
      'a row of plain Finnish that ends in a word of the next one',
      'auttaa.',
      'auttaa, koska\nse näkyy.',
      /^Selkosuomen rivi päättyy sanaan ”koska”\.$/,
      /seuraavan rivin alkuun\.$/,
    ],
    [
      'two sentences on a row of plain Finnish',
      'auttaa.',
      'auttaa. Se näkyy.',
      /^Selkosuomen rivillä on kaksi virkettä: Raja auttaa\. Se näkyy\.$/,
    ],
    [
      'a sentence of plain Finnish that is too long',
      'auttaa.',
      'auttaa.\nSe näkyy ja kuuluu ja auttaa aina,\nkun sinä ja minä ja hän tapaamme.',
      /^Selkosuomen virkkeessä on 14 sanaa: Se näkyy .* tapaamme\.$/,
      { at: 'Se näkyy', cure: /enintään 12 sanaa\.$/ },
    ],
  ],
  [`${FOLDER}/selko-questions.yaml`]: [
    [
      'a row of a plain question that is too long',
      '',
      PLAIN_QUESTIONS.replace('[Mitä teet?]', `["${'Asiakas '.repeat(7)}odottaa.", Mitä teet?]`),
      /^Selkosuomen rivillä on 64 merkkiä: Asiakas /,
      { at: 'stem' },
    ],
    [
      'two sentences on a row of a plain question’s feedback',
      '',
      PLAIN_QUESTIONS.replace('feedback: c', 'feedback: Hän lähtee. Se on ikävää.'),
      /^Selkosuomen rivillä on kaksi virkettä: Hän lähtee\. Se on ikävää\.$/,
      { at: 'Hän lähtee' },
    ],
  ],
  [PICTURE]: [
    [
      'a picture that is missing',
      '',
      undefined,
      /kuvitus\.svg puuttuu/,
      { told: CHAPTER, at: 'illustration:' },
    ],
    [
      'B-16 remote asset in a drawing',
      RECT,
      `${RECT}\n  <use href="//example.org/a.svg#a"/>`,
      /Kuva hakee jotain muulta palvelimelta: \/\/example\.org\/a\.svg#a/,
    ],
    ['B-16 script of a drawing', RECT, '<script>a</script>', /sääntö ei salli: <script>/],
    ['B-16 event handler in a drawing', RECT, '<rect onload="a"/>', /sääntö ei salli: onload/],
    ['B-16 style in a drawing', RECT, '<rect style="fill:red"/>', /sääntö ei salli: style/],
    ['B-22 drawing with an open tag', RECT, '<g><rect width="5">', /merkinnällä <rect> ei ole/],
  ],
  [SCENE_PICTURE]: [
    [
      'a scene’s picture that is missing',
      '',
      undefined,
      /kuvitus-alku\.svg puuttuu/,
      { told: CHAPTER, at: '  firstScene:' },
    ],
    ['B-16 script of a scene’s picture', '</svg>', '<script>a</script></svg>', /: <script>/],
  ],
  [QUESTIONS]: [
    [
      'B-01 key of a question',
      '  title:',
      '  pisteet: 3\n  title:',
      /Kenttää ”pisteet” ei tunneta/,
    ],
    [
      'a misspelt key in a question',
      '  section:',
      '  sektion:',
      /^Kenttää ”sektion” ei tunneta \(1\. kohta\)\.$/,
      /Tarkoititko ”section”\?/,
    ],
    ['a kind that is none', 'choice', 'chioce', /”kind” ei kelpaa/, /Tarkoititko ”choice”\?/],
    ['the name of an embed view', 'id: ensin', 'id: selko', /”selko” on varattu/, { of: 2 }],
    ['B-08 a question of no section', 'alku', 'loppu', /osioon ”loppu”, jota ei ole/],
    ['B-17 no right answer', ', correct: true', '', /”Ensin” on 0 oikeaa/, { at: 'options:' }],
    [
      'B-17 two right answers',
      'feedback: b}',
      'feedback: b, correct: true}',
      /”Ensin” on 2 oikeaa vaihtoehtoa/,
      { at: 'options:' },
    ],
    [
      'B-17 all options of a question right',
      /choice([^]*)b}([^]*)c}/,
      'multiple$1b, correct: true}$2c, correct: true}',
      /on 3 oikeaa/,
      { at: 'options:', cure: /vähintään kahteen vaihtoehtoon, mutta ei kaikkiin/ },
    ],
    [
      'B-17 an instruction that the page gives itself',
      /choice([^]*)stem: \[([^\]]*)\]([^]*)b}([^]*)c}/,
      'multiple$1stem: [$2. Valitse kaikki.]$3b, correct: true}$4c}',
      /valintaohje, jonka sivu sanoo itse/,
      { at: 'stem:' },
    ],
    ['B-17 option without feedback', ', feedback: c', '', /Kenttä ”feedback” puuttuu/],
    ['B-17 the same option twice', '{text: c', '{text: B', /sama vaihtoehto kahdesti: ”B”/],
    [
      'B-17 sorting into a box that is not there',
      /$/,
      '- {id: uusi, objective: vetää, kind: sort, title: Uusi, stem: [a], section: alku, boxes: [{id: a, name: a}, {id: b, name: b}],\n   items: [{text: a, box: a, feedback: a}, {text: b, box: c, feedback: b}]}\n',
      /Laatikkoa ”c” ei ole/,
      { at: 'box: c' },
    ],
    [
      'a question that serves no objective',
      '  objective: vetää\n',
      '',
      /”Ensin” ei kerro, mitä tavoitetta/,
      { at: '- id: ensin', cure: /verbi: vetää/ },
    ],
    [
      'a question that serves another chapter’s objective',
      'objective: vetää\n',
      'objective: vetä\n',
      /ei ole tavoitetta ”vetä”/,
      /Tarkoititko ”vetää”/,
    ],
    ['B-17 open question without a model answer', ' model: [a],', '', /Kenttä ”model” puuttuu/],
  ],
  [ENCOUNTERS]: [
    ['B-03 id of two exercises', 'id: tiski', 'id: ensin', /Tunnus ”ensin” on jo tiedostossa/],
    ['B-04 unknown chapter id as a lens', 'lens: raja', 'lens: ruoja', /Linssiä ”ruoja” ei ole/],
    ['B-17 step without a best choice', ', best: true', '', /askeleessa 1 on 0 parasta valintaa/],
    [
      'too few steps',
      / {4}- .*\n/,
      '',
      /liian vähän kohtia, kun niitä on 3/,
      { at: 'steps:', cure: /vähintään 4/ },
    ],
    [
      'choices of a variant without a best one',
      /(?<=when: down.*), best: true/,
      '',
      /askeleessa 3 on 0 parasta valintaa/,
    ],
    [
      'too few steps that depend on trust',
      / variants: .*?\]\}\],/,
      '',
      /vain 1 askelta, jotka riippuvat luottamuksesta/,
      { at: 'steps:', cure: /variants/ },
    ],
    ['a variant twice', 'when: down', 'when: up', /askeleen 3 muunnelma when: up on kahdesti/],
    [
      'a variant that nobody can meet',
      /- (\{customer: a, line: a,)/,
      '- $1 variants: [{when: up, line: b}],',
      /askeleen 1 muunnelma when: up ei voi tulla vastaan/,
      /myöhempään askeleeseen/,
    ],
    [
      'an ending that no way leads to',
      /trust: down/g,
      'trust: same',
      /loppuun down \(Kohtaaminen katkesi\) ei pääse/,
      { of: 3, at: 'endings' },
    ],
    ['no ending', ', down: [c]}', '}', /Kenttä ”down” puuttuu/],
  ],
  [MODULE]: [
    ['B-01 unknown key in the module', 'level:', 'taso: 1\nlevel:', /Kenttää ”taso” ei tunneta/],
    ['B-02 a date that is none', '2026-11-22', '22.11.2026', /Kenttä ”date” ei kelpaa/],
    ['B-03 a chapter listed twice', /$/, '  - raja\n', /”raja” on luettelossa kahdesti/],
    ['B-04 unknown chapter id', /$/, '  - palaute\n', /Lukua ”palaute” ei ole/, /Tee kansio/],
    ['a misspelt chapter id', '  - raja', '  - raha', /”raha” ei ole/, /^Tarkoititko ”raja”/],
    [
      'a chapter id of no address',
      '  - raja',
      '  - Raja',
      /1\. kohta ei kelpaa/,
      /Tarkoititko ”raja”\?/,
    ],
    [
      'B-04 a chapter’s folder that is not in the order',
      '  - raja',
      '  - muu',
      /raja\/ ei ole lukujen luettelossa/,
      { at: 'chapters:', cure: /Lisää kohtaan chapters rivi ”- raja”/, of: 2 },
    ],
  ],
  [GLOSSARY]: [
    ['B-02 a file that is missing', '', undefined, /Tiedosto puuttuu/, /^Palauta tiedosto\.$/],
    [
      'a doubled term',
      '- id',
      '- {id: raja, term: a, definition: a, example: a, voice: author}\n- id',
      /”raja” on tiedostossa kahdesti/,
      { at: '- id: raja' },
    ],
    [
      'B-05 “see also” of no term',
      '  voice:',
      '  seeAlso: [aita]\n  voice:',
      /”aita” ei ole sanastossa/,
    ],
    [
      'B-06 glossary word doubled',
      '  voice:',
      '  aliases: [Raja]\n  voice:',
      /Sana ”Raja” on sanastossa kahdesti, ensimmäisen kerran rivillä 2\./,
    ],
  ],
  [WORKS]: [
    ['B-02 a file that is no YAML', 'use: Kirjoittaja', 'use: a: b', /kaksoispiste ja väli/],
    [
      'B-03 id of two works',
      /$/,
      '- {id: teos, voice: author, author: a, year: 1, title: a, address: ei tiedossa, use: a}\n',
      /Tunnus ”teos” on tiedostossa kahdesti/,
    ],
    ['B-14 non-ASCII id of a record', '- id: teos', '- id: téos', /Kenttä ”id” ei kelpaa/],
  ],
  [PAGE]: [
    ['a page’s lost line of hyphens', '\n---\n', '\n', /rivi --- puuttuu/, { at: '<Osio' }],
    [
      'B-02 text where yes or no belongs',
      '---\n\n',
      'plain: joo\n---\n\n',
      /^Kentän ”plain” pitäisi olla kyllä tai ei \(true tai false\)\.$/,
    ],
    ['B-07 broken link on a page', '/raja/#alku', '/reuna/', /Linkki \/luvut\/reuna\/ ei johda/],
    [
      'B-07 a link with a space in its address',
      '(/luvut/raja/#alku)',
      '(https://example.org/oma tiedosto.pdf)',
      /välilyönti: https:\/\/example\.org\/oma tiedosto\.pdf/,
      /%20: https:\/\/example\.org\/oma%20tiedosto\.pdf$/,
    ],
    ['B-13 heading on a page', 'Katso', '# Toinen\n\nKatso', /jota ei voi käyttää: otsikko/],
    ['B-14 non-ASCII id of a section', 'id="mika"', 'id="mikä"', /”mikä” ei kelpaa osoitteeseen/],
    [
      'B-16 remote asset: a script in the text',
      'Katso',
      '<script src="https://example.org/a.js"></script>\n\nKatso',
      /Merkintää <script> ei tunneta/,
    ],
  ],
  [MAP]: [
    [
      'B-03 id of two concepts',
      /(?=edges)/,
      '  - {id: yksi, name: a, chapter: raja}\n',
      /”yksi” on tiedostossa kahdesti/,
    ],
    ['a concept that is not there', 'to: kaksi', 'to: kaksj', /Käsitettä ”kaksj”/, /”kaksi”\?$/],
    [
      'B-04 a concept of no chapter',
      'kaksi, chapter: raja',
      'kaksi, chapter: ruoja',
      /Lukua ”ruoja” ei ole/,
    ],
  ],
  'content/whole/pocket.yaml': [
    [
      'a text that is too long',
      '',
      `- when: a\n  items: [a, "${'syö, '.repeat(14)}juo"]\n`,
      /2\. kohta on liian pitkä: 73 merkkiä \(1\. kohta\)/,
      { at: 'items:', cure: /enintään 60 merkkiä/ },
    ],
  ],
  'content/whole/lines.yaml': [
    [
      'a value near one that would do',
      '',
      '- {before: a, after: a, change: a, chapter: Raja}\n',
      /^Kenttä ”chapter” ei kelpaa \(1\. kohta\)\.$/,
      /Tarkoititko ”raja”\?/,
    ],
    ['a page of the whole that is missing', '', undefined, /^Tiedosto puuttuu\.$/],
  ],
  [LESSON]: [
    ['steps longer than the exercise', 'minutes: 2', 'minutes: 3', /Kesto on 3.*yhteensä 2/],
    ['a question that is not there', '[ensin', '[ensim', /Luvussa kysymystä ”ensim” ei ole/],
    ['a tension that is not there', 'veto', 'vetu', /Jännitettä ”vetu” ei ole/, /”veto”\?/],
    [
      'a set of cards twice',
      'discussion:',
      '    - {id: sarja, title: a, use: a, cards: [{title: a, lines: [{text: a}]}]}\ndiscussion:',
      /Korttisarjan tunnus ”sarja” on jo käytössä/,
    ],
    [
      'a card that does not fit its place on the sheet',
      'lines: [{text: a}]',
      `lines: [{text: ${'pitkä '.repeat(50)}}]`,
      /”cards” 1\. kohta ei kelpaa/,
      /enintään 260 merkkiä/,
    ],
  ],
  [PLANS]: [
    ['steps longer than the lesson', 'minutes: 2', 'minutes: 3', /Kesto on 3.*yhteensä 2/],
    ['a day of no chapter', 'day: a, chapter: raja', 'day: a, chapter: ruoja', /”ruoja” ei ole/],
  ],
  'content/teacher/opas.mdx': [
    ['a text of the desk that is missing', '', undefined, /^Tiedosto puuttuu\.$/],
  ],

  // Files that nothing reads, and names that make no address.
  [`${FOLDER}/question.yaml`]: [
    ['B-01 a file that nothing reads', '', '[]\n', /Mikään sivu ei käytä/, /”questions\.yaml”\?/],
  ],
  [`${FOLDER}/valokuva.jpg`]: [
    ['B-15 picture beside the text that nothing tells of', '', 'JFIF', /Mikään sivu ei käytä/],
  ],
  'content/pages/sanasto.mdx': [
    ['B-03 address of two pages', '', TINY[PAGE], /Osoite \/sanasto\/ on jo toisen sivun/],
  ],
  'content/pages/käyttö.mdx': [
    ['B-14 name of a page', '', TINY[PAGE], /Tiedoston nimi ”käyttö” ei sovi osoitteeseen/],
  ],
  'content/teacher/muistio.txt': [
    ['a file of the desk that nothing uses', '', 'a', /Tiedostoa ei käytetä missään/],
  ],
  'content/teacher/lessons/ruoja.yaml': [
    ['a lesson of a chapter that is not there', '', TINY[LESSON], /Lukua ”ruoja” ei ole/],
  ],
};

type Files = ReadonlyMap<string, string>;

const tiny: Files = new Map(Object.entries(TINY));

/** The tiny module with one file changed, added or left out. */
function changed(file: string, from: string | RegExp, to: string | undefined): Files {
  const before = TINY[file] ?? '';
  const after = from === '' ? to : before.replace(from, to ?? '');
  assert.notEqual(after, before, `${String(from)} is not in ${file}`);
  return new Map([...tiny].filter(([path]) => path !== file).concat(after ? [[file, after]] : []));
}

/** Line of the first sign that two texts do not share. */
function firstChange(before: string, after: string): number {
  let place = 0;
  while (before[place] === after[place] && place < after.length) place += 1;
  return after.slice(0, place).split('\n').length;
}

function lineOf(text: string, part: string): number {
  return text.split('\n').findIndex((line) => line.includes(part)) + 1;
}

test('a row of plain Finnish is as long as it is read', () => {
  const link = '[Luku 1](/luvut/raja/selko/) kertoo siitä, että\n**raja** auttaa.';
  const page = withText(tiny, PAGE, 'moduulista.\n', 'moduulista.\nplain: true\n');
  const told = (text: string) =>
    checkContent(withText(page, PAGE, 'Katso [lukua](/luvut/raja/#alku).', text));
  assert.deepEqual(
    told(link).map(({ cause }) => cause),
    ['Selkosuomen rivi päättyy sanaan ”että”.'],
  );
  const fits = '[Luku 1](/luvut/raja/selko/) kertoo rajasta.\n\n- Raja auttaa sinua\n- ja minua.';
  assert.deepEqual(told(fits), []);
});

test('the tiny module has no mistake', () => {
  assert.equal(checkContent(tiny).length, 0, formatProblems(checkContent(tiny)));
});

for (const [file, rows] of Object.entries(REFUSALS)) {
  for (const [name, from, to, cause, expected = {}] of rows) {
    test(name, () => {
      const more = expected instanceof RegExp ? { cure: expected } : expected;
      const { cure = /.{10}/, at, told = file, of = 1 }: Expected = more;
      const files = changed(file, from, to);
      const problems = checkContent(files);
      const message = formatProblems(problems);
      assert.equal(problems.length, of, message);
      assert.doesNotMatch(message, /\.\.|undefined|\[object|expected|Unexpected|Invalid|required/);
      const problem = problems.find((one) => one.file === told && cause.test(one.cause));
      assert.ok(problem, message);
      assert.match(problem.cure, cure);
      const text = files.get(told) ?? '';
      const before = TINY[file];
      const isWholeFile = before === undefined || to === undefined;
      const line = isWholeFile ? undefined : firstChange(before, text);
      assert.equal(problem.line, at === undefined ? line : lineOf(text, at), message);
    });
  }
}

/** The tiny module with a second chapter that is a copy of the first. */
const copied: Files = new Map([
  ...tiny,
  ...[...tiny].map(([path, text]) => [path.replace('/raja/', '/toinen/'), text] as const),
]);

const withText = (files: Files, file: string, from: string, to: string): Files =>
  new Map([...files, [file, (files.get(file) ?? '').replace(from, to)]]);

test('ideas of a copied chapter are told in the lists only', () => {
  const about = checkContent(copied).filter(({ cause }) => /P0/.test(cause));
  assert.deepEqual(
    about.map(({ file, cause }) => [file, cause]),
    [['content/chapters/toinen/ideas.yaml', `Ajatus P0-01 on jo luettelossa ${IDEAS}.`]],
  );
});

test('an idea of another chapter', () => {
  const other = 'content/chapters/toinen/ideas.yaml';
  const files = withText(withText(copied, other, 'P0', 'P1'), CHAPTER, 'P0-01', 'P0-01 P1-01');
  const problems = checkContent(files).filter(({ file }) => file === CHAPTER);
  assert.deepEqual(
    problems.map(({ cause, line }) => [cause, line]),
    [['Ajatus P1-01 kuuluu lukuun ”toinen”.', lineOf(files.get(CHAPTER) ?? '', 'P1-01')]],
  );
});

test('a list of ideas that is missing accuses only ids of lists that are there', () => {
  const files = new Map(withText(withText(copied, CHAPTER, 'P0-01', 'P9-01'), IDEAS, 'P0', 'P7'));
  files.delete('content/chapters/toinen/ideas.yaml');
  const unknown = () => checkContent(files).filter(({ cause }) => /ei tunneta/.test(cause));
  assert.deepEqual(unknown(), []);
  files.set(CHAPTER, (TINY[CHAPTER] ?? '').replace('P0-01', 'P7-99'));
  assert.deepEqual(
    unknown().map(({ cause }) => cause),
    ['Ajatusta P7-99 ei tunneta.'],
  );
});

/** The tiny module with its chapter’s folder renamed, in the order of chapters too if told so. */
const renamed = (folder: string, inOrder: string): Files =>
  new Map(
    [...tiny].map(([path, text]) => [
      path.replace('chapters/raja/', `chapters/${folder}/`),
      path === MODULE ? text.replace('- raja', `- ${inOrder}`) : text,
    ]),
  );

test('B-14 a folder’s name that does not suit an address is told once', () => {
  for (const [folder, inOrder] of [
    ['Raja', 'Raja'],
    ['Raja', 'raja'],
    ['räja', 'räja'],
  ] as const) {
    const problems = checkContent(renamed(folder, inOrder));
    assert.equal(problems.length, 1, formatProblems(problems));
    assert.equal(problems[0]?.file, `content/chapters/${folder}/`);
    assert.equal(problems[0].cause, `Kansion nimi ”${folder}” ei sovi osoitteeseen.`);
    assert.match(
      problems[0].cure,
      /nimi ”raja” ja kirjoita sama nimi tiedoston content\/module\.yaml/,
    );
  }
});

test('a chapter whose lesson would take the address of another page', () => {
  const about = checkContent(renamed('vastaukset', 'vastaukset')).map(({ cause }) => cause);
  assert.ok(about.some((cause) => /\/vastaukset\/, mutta siinä on jo toinen sivu/.test(cause)));
});

test('a chapter whose embed view would take the address of the glossary’s', () => {
  const about = checkContent(renamed('sanasto', 'sanasto')).map(({ cause }) => cause);
  assert.ok(about.some((cause) => /\/upota\/sanasto\/, mutta siinä on jo sanasto/.test(cause)));
});

test('a chapter whose files would take the names of the whole module’s', () => {
  for (const name of ['moduuli', 'kohtaamisen-taito']) {
    const about = checkContent(renamed(name, name)).map(({ cause }) => cause);
    assert.ok(about.includes(`Kansion nimi ”${name}” on varattu koko moduulin tiedostoille.`));
  }
});

test('front matter is no plain Finnish, though its last line has a blank more', () => {
  const long = `description: ${'Selkeä '.repeat(9)}luku.`;
  const files = withText(tiny, PLAIN, 'description: Selkeä luku.\n---', `${long}\n--- `);
  assert.deepEqual(checkContent(files), []);
});

test('what may be left out', () => {
  for (const file of [PLAIN, QUESTIONS, ENCOUNTERS, LESSON]) {
    assert.deepEqual(checkContent(changed(file, '', undefined)), []);
  }
});

test('all mistakes come in one message, by file and line', () => {
  const files = withText(changed(CHAPTER, LINK, '(/lahde/)'), CHAPTER, 'lens: Raja\n', '');
  const message = formatProblems(checkContent(withText(files, QUESTIONS, ', correct: true', '')));
  assert.match(message, /Sisällössä on 3 virhettä/);
  const told = `${CHAPTER}, rivi 2\n[^]*${CHAPTER}, rivi 35\n[^]*${QUESTIONS}, rivi 7\n`;
  assert.match(message, RegExp(told));
  assert.match(message, /Vika: .*\n {4}Korjaus: /);
  assert.match(message, /kansiossa content ja kokeile uudelleen\.$/);
});
