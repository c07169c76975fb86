import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withScriptsLast } from './scripts-last.ts';

test('scripts come after the content, with what they import at once, each in turn; not what comes later', () => {
  const scripts = new Map([
    ['a.js', 'import{x}from"./b.js";import"./c.js";import("./later.js")'],
    ['b.js', 'import"./c.js"'],
    ['c.js', ''],
  ]);
  const script = (name: string) => `<script type="module" src="/kurssi/_astro/${name}"></script>`;
  const link = (name: string) => `<link rel="modulepreload" href="/kurssi/_astro/${name}">`;
  assert.equal(
    withScriptsLast(
      `<head>${script('a.js')}</head><body>${script('c.js')}<p>${script('a.js')}</body>`,
      scripts,
    ),
    `<head></head><body><p>${link('b.js')}${script('a.js')}${script('c.js')}</body>`,
  );
  assert.equal(withScriptsLast('<p></body>', scripts), '<p></body>');
});
