import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finishPage, namesIn, scriptsIn, stylesOf } from './finished-page.ts';

const PAGE =
  '<head><meta content="style-src \'self\'; x"><style>a{}</style><style>b{}</style></head><body>' +
  '<script type="module" src="/kurssi/_astro/a.js"></script><p class="x [&amp;>p]:y">…</p>' +
  '<script type="module" src="/kurssi/_astro/a.js"></script></body>';

test('styles are joined, names of elements and classes are found', () => {
  const sheet = '<link rel="stylesheet" href="/kurssi/_astro/sivu.css">';
  const sheets = new Map([['sivu.css', 's{}']]);
  assert.equal(stylesOf(PAGE.replace('<style>b', `${sheet}$&`), sheets), 'a{}s{}b{}');
  const names = namesIn(PAGE);
  for (const name of ['p', '.x', '.[&>p]:y']) assert.ok(names.has(name), name);
});

test('scripts of a page are those that it names, directly or through others', () => {
  const scripts = new Map([
    ['a.js', 'import("./b.js")'],
    ['b.js', 'import"./a.js"'],
    ['c.js', ''],
  ]);
  assert.deepEqual([...scriptsIn(PAGE, scripts)], ['a.js', 'b.js']);
});

test('one allowed style at the end of the head, scripts and what they import at the end of the body', () => {
  const scripts = new Map([
    ['a.js', 'import{x}from"./b.js";import"./c.js";import("./later.js")'],
    ['b.js', 'import"./c.js"'],
    ['c.js', ''],
  ]);
  assert.match(
    finishPage(PAGE, { text: '', hash: '' }, new Map([['a.js', 'import "./b.js";\n']])),
    /<script type="module" src="\/kurssi\/_astro\/b.js"><\/script><\/body>/,
  );
  const sheet = '<link rel="stylesheet" href="/kurssi/_astro/sivu.css">';
  const finished = finishPage(
    PAGE.replace('</head>', `${sheet}$&`),
    { text: 'p{}', hash: 'HASH=' },
    scripts,
  );
  assert.equal(
    finished,
    "<head><meta content=\"style-src 'self' 'sha256-HASH='; x\"><style>p{}</style></head><body>" +
      '<p class="x [&amp;>p]:y">…</p><link rel="modulepreload" href="/kurssi/_astro/b.js">' +
      '<link rel="modulepreload" href="/kurssi/_astro/c.js">' +
      '<script type="module" src="/kurssi/_astro/a.js"></script></body>',
  );
});
