import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contractSchema } from '../content/contract-schema.ts';
import {
  checkContract,
  contractText,
  landing,
  unrecorded,
  type BuiltSite,
} from './address-contract.ts';
import { builtPage, withMoves } from './built-page.ts';
import { readYaml } from '../content/check/yaml-text.ts';
import { withAddresses } from './contract-file.ts';

const page = (...places: string[]) => ({
  ids: new Set(places),
  places: new Map(places.map((id) => [id, id])),
  title: 'Otsikko',
  forwards: false,
});
const site: BuiltSite = new Map([
  ['/', page()],
  ['/luvut/asenne/', page('puhe', 'raja')],
  ['/uusi/', page('puhe')],
]);
const check = (text: string) =>
  checkContract(readYaml('content/addresses.yaml', text, contractSchema), site);

/** Asserts that there is one problem, and what it says and at which line. */
function expectOne(text: string, line: number, cause: RegExp, cure: RegExp) {
  const problems = check(text);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  assert.equal(problems[0]?.line, line);
  assert.match(problems[0].cause, cause);
  assert.match(problems[0].cure, cure);
}

test('a site that keeps its addresses has no problem, and new ones are only new', () => {
  const text = 'addresses:\n  /luvut/asenne/:\n    - puhe\n';
  assert.deepEqual(check(text), []);
  const { value } = readYaml('', text, contractSchema);
  assert.ok(value);
  assert.deepEqual(unrecorded(value, site), ['/', '/luvut/asenne/#raja', '/uusi/', '/uusi/#puhe']);
});

test('B-11 a promised place has vanished', () => {
  expectOne(
    'addresses:\n  /luvut/asenne/:\n    - puhe\n    - rajat\n',
    4,
    /^Kohtaa \/luvut\/asenne\/#rajat ei enää ole.*content\/chapters\/asenne\/index\.mdx/,
    /tunnuksella rajat.*forwarding.*Tarkoititko \/luvut\/asenne\/#raja\?/,
  );
});

test('B-11 a promised page has vanished: told once, not for each of its places', () => {
  expectOne(
    'addresses:\n  /vanha/:\n    - a\n    - b\n',
    2,
    /^Sivua \/vanha\/ ei enää ole/,
    /Palauta sivu tai kerro/,
  );
});

test('a forwarded page and a forwarded place keep the promise', () => {
  const text = `addresses:
  /vanha/: [puhe, muu]
  /luvut/asenne/: [rajat]
forwarding:
  /vanha/: /uusi/
  "/vanha/#muu": "/luvut/asenne/#raja"
  "/luvut/asenne/#rajat": "/luvut/asenne/#raja"
`;
  assert.deepEqual(check(text), []);
});

test('a forwarded page whose place has no place on the new one', () => {
  expectOne(
    'addresses:\n  /vanha/:\n    - muu\nforwarding:\n  /vanha/: /uusi/\n',
    3,
    /kohdalla #muu ei ole paikkaa sivulla \/uusi\//,
    /lisää rivi \/vanha\/#muu: \/uusi\/#/,
  );
});

test('B-12 forwardings in a ring', () => {
  const problems = check('addresses: {}\nforwarding:\n  /a/: /b/\n  /b/: /a/\n');
  assert.deepEqual(
    problems.map(({ line, cause }) => [line, /kiertää kehää/.test(cause)]),
    [
      [3, true],
      [4, true],
    ],
  );
});

test('B-12 a forwarding to nowhere', () => {
  expectOne(
    'addresses: {}\nforwarding:\n  /vanha/: /uusii/\n',
    3,
    /vie osoitteeseen \/uusii\/, jota ei ole/,
    /Tarkoititko \/uusi\/\?/,
  );
  expectOne(
    'addresses: {}\nforwarding:\n  /vanha/: "/uusi/#raja"\n',
    3,
    /\/uusi\/#raja, jota ei ole/,
    /Korjaa osoite/,
  );
});

test('a forwarding from a place that is still there', () => {
  expectOne(
    'addresses: {}\nforwarding:\n  "/luvut/asenne/#raja": /uusi/\n',
    3,
    /on yhä sisältöä/,
    /Poista siirto/,
  );
});

test('B-14 an address with other than ASCII is refused, recorded, forwarded or new', () => {
  for (const text of [
    'addresses:\n  /mitä/: []\n',
    'addresses:\n  /a/: [mitä]\n',
    'addresses: {}\nforwarding:\n  /a/: /mitä/\n',
  ]) {
    assert.equal(readYaml('', text, contractSchema).problems.length, 1, text);
  }
  const [problem] = checkContract(
    readYaml('', 'addresses: {}\n', contractSchema),
    new Map([['/', page('mitä')]]),
  );
  assert.match(problem?.cause ?? '', /\/#mitä ei sovi pysyväksi osoitteeksi/);
});

test('an address is followed to its end', () => {
  const forwarding = { '/a/': '/b/', '/b/#x': '/c/#y', '/d/': '/b/#x' };
  assert.equal(landing('/a/#x', forwarding), '/c/#y');
  assert.equal(landing('/a/#z', forwarding), '/b/#z');
  assert.equal(landing('/d/#z', forwarding), '/c/#y');
  assert.equal(landing('/e/', forwarding), '/e/');
});

test('the plain text is one address a line, the forwarded ones too', () => {
  const text = contractText({
    addresses: { '/b/': ['y', 'x'], '/': [] },
    forwarding: { '/a/': '/b/', '/b/#x': '/' },
  });
  assert.equal(text, '/\n/a/\n/b/\n/b/#x\n/b/#y\n');
});

test('new addresses are added to the file, and nothing else changes', () => {
  const text = `# Alku
addresses:
  /b/:
    - y # syy
forwarding:
  /a/: /b/
`;
  assert.equal(
    withAddresses(text, ['/', '/b/#x', '/a/b/', '/a/b/#z']),
    `# Alku
addresses:
  /: []
  /a/b/:
    - z
  /b/:
    - y # syy
    - x
forwarding:
  /a/: /b/
`,
  );
});

const HTML = `<!doctype html><html><head><link rel="canonical" href="https://e.fi/a/"></head>
<body><ul id="runko"></ul><main id="sisalto"><h1>Sivu</h1><h2 id="uusi">Uusi <em>kohta</em></h2>
<input id="kentta"><dialog><h2 id="kysymys">?</h2></dialog><li id="periaate-x">P</li></main></body></html>`;

test('of a page its headings, items and terms are promised, not its machinery', () => {
  const read = builtPage(HTML, 'https://e.fi/a/');
  assert.deepEqual(
    [...read.places],
    [
      ['uusi', 'Uusi kohta'],
      ['periaate-x', 'P'],
    ],
  );
  assert.equal(read.title, 'Sivu');
  assert.equal(read.ids.has('kentta'), true);
  assert.deepEqual(builtPage(HTML, 'https://e.fi/b/'), { ...read, places: new Map() });
});

test('of a page its scripts and styles are not read, and its canonical address only in its head', () => {
  const style = '<style>@property{syntax:"<i id=x>"}</style>';
  const script = '<script>"<h2 id=y><link rel=canonical href=/>"</script>';
  const html = HTML.replace('</head>', `${style}${script}</head>`).replace(
    '<main',
    `${script}<main`,
  );
  assert.deepEqual(builtPage(html, 'https://e.fi/a/'), builtPage(HTML, 'https://e.fi/a/'));
});

test('moved places stand in their new place or lead there', () => {
  const html = withMoves(HTML, [
    { id: 'vanha', to: { id: 'uusi' } },
    { id: 'muualle', to: { href: '/b/#x', name: 'Toinen: ”X” & <Y>' } },
  ]);
  assert.match(html, /<h2 id="uusi"><span id="vanha"><\/span>Uusi/);
  assert.match(
    html,
    /<p class="moved" id="muualle"[^>]*>.*<a href="\/b\/#x">Toinen: ”X” &amp; &lt;Y&gt;<\/a>\.<\/p><\/main>/,
  );
});

test('a place is named with the spaces between its words, wherever they stand', () => {
  const html = '<main><h2 id="a">Klo<span> 9.30–10.15 </span><em>ja</em> \n 11</h2></main>';
  const { places } = builtPage(
    `<link rel="canonical" href="https://e.fi/">${html}`,
    'https://e.fi/',
  );
  assert.equal(places.get('a'), 'Klo 9.30–10.15 ja 11');
});
