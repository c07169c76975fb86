import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateXML } from 'xmllint-wasm';
import { escapeHtml } from '../lib/module/escape.ts';
import { moodleXml } from './moodle-xml.ts';
import { NASTY, nastyModule } from './nasty-module.fixture.ts';
import { bankCategories, equalShare } from './question-bank.ts';
import { cdata } from './xml.ts';

const [file] = moodleXml(nastyModule);
const xml = String(file?.content);

test('nasty texts make well-formed XML and stand in it in full', async () => {
  const { valid, errors } = await validateXML({ xml, normalization: 'format' });
  assert.equal(valid, true, JSON.stringify(errors));
  assert.ok(xml.includes(`<name><text>${escapeHtml(NASTY)}</text></name>`));
  assert.ok(xml.includes(cdata(escapeHtml(NASTY)).text));
});

test('a slash in a category name is doubled', () => {
  assert.match(xml, /<text>\$course\$\/top\/[^<]* \/\/\/\/ /);
});

test('equal shares are those that Moodle takes', () => {
  assert.equal(equalShare(1, ''), 100);
  assert.equal(equalShare(3, ''), 33.33333);
  assert.throws(() => equalShare(11, 'Kysymys'), /Kysymys.*11/);
});

test('ticking everything is worth nothing', () => {
  const [first] = bankCategories(nastyModule, nastyModule.chapters);
  const many = first?.questions[1];
  assert.ok(many?.kind === 'multiple');
  assert.equal(
    many.answers.reduce((sum, { share }) => sum + share, 0),
    0,
  );
});
