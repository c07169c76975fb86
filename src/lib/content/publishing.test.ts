import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactHref, isOwnMachine, unsetForPublishing, wantsPublishing } from './publishing.ts';

const lines = { publisher: 3, contact: 4, site: 5 };
const read = (value: object) => ({
  value,
  lineOf: ([field]: readonly PropertyKey[]) => lines[field as keyof typeof lines],
});
const LOCAL = 'http://localhost:4321/';
const PUBLIC = 'https://esimerkki.fi/kurssi/';

test('all that is unset is told, each with its line and cure', () => {
  const unset = unsetForPublishing(read({ publisher: null, contact: null, site: null }), LOCAL);
  assert.deepEqual(
    unset.map(({ file, line }) => [file, line]),
    [3, 4, 5].map((line) => ['content/module.yaml', line]),
  );
  for (const { cause, cure } of unset) {
    assert.match(cause, /puuttuu\.$/);
    assert.match(cure, /esimerkiksi (publisher|contact|site): \S/);
  }
});

test('nothing is unset once everything is set, wherever the address comes from', () => {
  const settings = { publisher: 'Opisto', contact: 'palaute@esimerkki.fi', site: null };
  assert.deepEqual(unsetForPublishing(read(settings), PUBLIC), []);
});

test('an address of the own machine is not an address to publish', () => {
  const settings = { publisher: 'Opisto', contact: 'palaute@esimerkki.fi', site: LOCAL };
  const [problem, ...rest] = unsetForPublishing(read(settings), LOCAL);
  assert.equal(rest.length, 0);
  assert.match(problem?.cause ?? '', /vain tällä koneella/);
  for (const own of [LOCAL, 'http://127.0.0.1:8080/a/', 'http://[::1]/']) {
    assert.equal(isOwnMachine(own), true, own);
  }
  assert.equal(isOwnMachine(PUBLIC), false);
});

test('publishing is asked for on the command line or in the environment', () => {
  assert.equal(wantsPublishing(['node', 'astro', 'build', '--publish'], {}), true);
  assert.equal(wantsPublishing([], { PUBLISH: '1' }), true);
  assert.equal(wantsPublishing(['build'], { PUBLISH: '0' }), false);
});

test('feedback goes to a mailbox or to a page', () => {
  assert.equal(contactHref('palaute@esimerkki.fi'), 'mailto:palaute@esimerkki.fi');
  assert.equal(contactHref('https://esimerkki.fi/palaute'), 'https://esimerkki.fi/palaute');
});
