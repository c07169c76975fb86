import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseStyleSheet, usedCss } from './used-css.ts';

const used = (css: string, ...classes: string[]) =>
  usedCss(parseStyleSheet(css), (name) => !name.startsWith('.') || classes.includes(name.slice(1)));

test('rules of absent classes are left out, the rest stays in its order', () => {
  assert.equal(
    used('p{margin:0}.a{color:red}.b .a{top:0}.b{left:0}', 'a'),
    'p{margin:0}.a{color:red}',
  );
});

test('each selector of a list is judged by itself', () => {
  assert.equal(used('.a,.b,h1{top:0}', 'b'), '.b,h1{top:0}');
  assert.equal(used(':is(.a,.b) p{top:0}'), ':is(.a,.b) p{top:0}');
  assert.equal(
    used('.c:not(.x,.y):where(.z,.z *){top:0}', 'c'),
    '.c:not(.x,.y):where(.z,.z *){top:0}',
  );
});

test('escaped names of utilities are read as they stand in pages', () => {
  const css =
    '.sm\\:grid-cols-2{top:0}.mt-1\\.5{top:1px}.\\[list-style\\:disc\\]{top:2px}.w-\\[calc\\(1px\\+2px\\)\\]{top:3px}';
  assert.equal(
    used(css, 'sm:grid-cols-2', 'mt-1.5', '[list-style:disc]', 'w-[calc(1px+2px)]'),
    css,
  );
  assert.equal(used(css), '');
  assert.equal(used('.\\32xl{top:0}', '2xl'), '.\\32xl{top:0}');
});

test('groups that become empty go, other at-rules stay', () => {
  const css =
    '@layer a,b;@media print{.a{top:0}}@supports (top:0){@media screen{.b{top:0}}}@font-face{src:url("a;{.woff2")}@page{margin:0}';
  assert.equal(
    used(css, 'b'),
    '@layer a,b;@supports (top:0){@media screen{.b{top:0}}}@font-face{src:url("a;{.woff2")}@page{margin:0}',
  );
});

test('strings may hold braces, attributes may hold dots', () => {
  const css = '.a::before{content:"} .b{"}a[href$=".pdf"]{top:0}';
  assert.equal(used(css, 'a'), css);
});

test('rules of absent elements are left out', () => {
  const sheet = parseStyleSheet(
    'p,table{margin:0}.a td::before{top:0}:root{color:red}a:hover{top:0}',
  );
  const has = (name: string) => ['p', 'a', '.a'].includes(name);
  assert.equal(usedCss(sheet, has), 'p{margin:0}:root{color:red}a:hover{top:0}');
});

test('custom properties that nothing asks for go, also those asked for by them alone', () => {
  const css =
    ':root{--a:1px;--b:var(--c);--c:"x;}";--d:calc(1px*(2 + 3))}@property --e{syntax:"*";inherits:false}p{top:var(--a)}';
  assert.equal(used(css), ':root{--a:1px;}p{top:var(--a)}');
});

test('an unclosed block is an error', () => {
  assert.throws(() => parseStyleSheet('.a{top:0'), /not closed/);
});

test('Tailwind’s first values stand as plain rules, not registered', () => {
  const css =
    '@layer properties{@supports (not (margin-trim:inline)){*{--tw-a:solid}}}@property --tw-a{syntax:"*";inherits:false}p{border-style:var(--tw-a)}';
  assert.equal(used(css), '@layer properties{*{--tw-a:solid}}p{border-style:var(--tw-a)}');
});

test('parts of fields that a page does not have go', () => {
  const css =
    '::-webkit-datetime-edit{padding:0}::file-selector-button,::placeholder{opacity:1}::-webkit-search-decoration{top:0}';
  const known = (name: string) => name === 'input:search';
  assert.equal(
    usedCss(parseStyleSheet(css), known),
    '::placeholder{opacity:1}::-webkit-search-decoration{top:0}',
  );
});

test('what stands in for a property of the theme goes, since every page has that', () => {
  const css =
    ':root,:host{--a:Arial}@media print{:root{--b:1px}}p{font:var(--a,system-ui, "Noto Sans");top:var(--b,0)}';
  assert.equal(
    used(css),
    ':root,:host{--a:Arial}@media print{:root{--b:1px}}p{font:var(--a);top:var(--b,0)}',
  );
});
