import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { parse } from 'yaml';
import {
  emptyEncounter,
  EncounterError,
  OWN_LIMITS,
  parseEncounter,
  type OwnEncounter,
} from '../content/own-encounter.ts';
import { decodeEncounter, encodeEncounter, LONGEST_FRAGMENT } from './encounter-link.ts';

const CHAPTERS = new URL('../../../content/chapters/', import.meta.url);

/** All encounters that the module has, as if somebody had taken them for their own. */
async function moduleEncounters(): Promise<OwnEncounter[]> {
  const files = (await readdir(CHAPTERS, { recursive: true })).filter((file) =>
    file.endsWith('dialogues.yaml'),
  );
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, CHAPTERS), 'utf8')));
  return texts
    .flatMap((text) => parse(text) as unknown[])
    .map((one) => ({ ...parseEncounter(one), id: emptyEncounter().id }));
}

const packed = (value: unknown) => packedText(JSON.stringify(value));
const packedText = (text: string | Uint8Array) => `1.${deflateRawSync(text).toString('base64url')}`;

const reasonOf = (fragment: string) =>
  decodeEncounter(fragment).then(
    () => 'read',
    (error: unknown) => (error instanceof EncounterError ? error.reason : error),
  );

const CHOICES = [0, 1, 2].map((kind) => ['a', 'b', 'c', kind]);
const minimal = (changes: Record<number, unknown> = {}) =>
  Object.values({
    ...['Otsikko', '', '', '', [], [['', '', CHOICES]], [[], [], []], []],
    ...changes,
  });

test('every encounter of the module comes back from its link as it was', async () => {
  const all = await moduleEncounters();
  const varied = all.flatMap(({ steps }) => steps.flatMap(({ variants = [] }) => variants));
  assert.ok(all.length >= 15);
  assert.ok(varied.some(({ choices }) => choices) && varied.some(({ choices }) => !choices));
  for (const one of all) {
    const fragment = await encodeEncounter(one);
    assert.match(fragment, /^1\.[\w-]+$/);
    assert.ok(fragment.length < 5_200, `${one.title}: ${fragment.length}`);
    assert.deepEqual(await decodeEncounter(fragment), one);
    assert.deepEqual(await decodeEncounter(`#${fragment}`), one);
  }
});

test('a draft, a name and any text come back, too', async () => {
  const odd = emptyEncounter(1);
  odd.author = 'Ö. Ääkkönen <b>';
  odd.title = '</script><img src=x onerror=alert(1)> "&amp;" 👩‍🔧 {{1}} ${1}';
  odd.debrief = ['__proto__', 'constructor'];
  for (const one of [odd, emptyEncounter(), emptyEncounter(6)])
    assert.deepEqual(await decodeEncounter(await encodeEncounter(one)), one);
});

test('what programs put around a link, or encode in it, does not break it', async () => {
  const one = { ...emptyEncounter(), title: 'Väärä mitta' };
  const fragment = await encodeEncounter(one);
  for (const wrapped of [
    `${fragment}.`,
    `${fragment})`,
    `${fragment}&utm_source=x`,
    `#${fragment}>`,
    fragment.replace('.', '%2E'),
  ])
    assert.deepEqual(await decodeEncounter(wrapped), one, wrapped);
});

test('a link that was cut or changed is broken', async () => {
  const [one] = await moduleEncounters();
  assert.ok(one);
  const fragment = await encodeEncounter(one);
  for (const part of [0.1, 0.5, 0.9])
    assert.equal(await reasonOf(fragment.slice(0, fragment.length * part)), 'broken');
  assert.equal(await reasonOf(fragment.slice(0, -2)), 'broken');
  assert.equal(await reasonOf(`${fragment}AAAA`), 'broken');
  assert.equal(await reasonOf(fragment.toLowerCase()), 'broken');
  for (const text of ['1.', '1', '1.A', '1.____', '1.AAAA'])
    assert.equal(await reasonOf(text), 'broken', text);
  assert.equal(await reasonOf(packedText('{"a":')), 'broken');
  assert.equal(await reasonOf(packedText(Uint8Array.of(0x22, 0xff, 0xfe, 0x22))), 'broken');
});

test('a bomb, or more than an encounter can be, is not inflated', async () => {
  const bomb = packedText(Buffer.alloc(40_000_000, 0x20));
  assert.ok(bomb.length < LONGEST_FRAGMENT);
  const before = performance.now();
  assert.equal(await reasonOf(bomb), 'too-large');
  assert.ok(performance.now() - before < 1_000);
  assert.equal(await reasonOf(packedText(Buffer.alloc(200_001, 0x20))), 'too-large');
  assert.equal(await reasonOf(`1.${'A'.repeat(LONGEST_FRAGMENT)}`), 'too-large');
  assert.equal(await reasonOf('x'.repeat(10_000_000)), 'too-large');
});

test('what could not be read back is not made', async () => {
  const noise = () =>
    Array.from({ length: OWN_LIMITS.text }, () =>
      String.fromCodePoint(0x100 + Math.floor(Math.random() * 0x300)),
    ).join('');
  const one = emptyEncounter(6);
  for (const step of one.steps) {
    step.choices = step.choices.map((choice) => ({
      ...choice,
      ...{ text: noise(), reaction: noise(), note: noise() },
    }));
    step.variants = [{ when: 'up', line: noise(), choices: step.choices }];
  }
  await assert.rejects(encodeEncounter(one), { reason: 'too-large' });
});

test('a later version is told apart from something else', async () => {
  assert.equal(await reasonOf('2.AAAA'), 'newer');
  assert.equal(await reasonOf('#12.x'), 'newer');
  for (const other of [
    '',
    '#',
    '#sisalto',
    'x.AAAA',
    '1x',
    '-1.AAAA',
    '1234.AAAA',
    '%00',
    '__proto__',
  ])
    assert.equal(await reasonOf(other), 'foreign', other);
});

test('what is not an encounter inside is refused, whatever it is', async () => {
  assert.equal(await reasonOf(packed(minimal())), 'read');
  for (const value of [
    null,
    'teksti',
    {},
    [],
    { __proto__: null, title: 'x' },
    minimal({ 0: { toString: 1 } }),
    minimal({ 4: 'kappale' }),
    minimal({ 4: [['sisällä']] }),
    minimal({ 5: [] }),
    minimal({ 5: Array(7).fill(['', '', CHOICES]) }),
    minimal({ 5: Array(1_000).fill(0) }),
    minimal({ 5: [['', '', CHOICES.slice(1)]] }),
    minimal({ 5: [['', '', CHOICES.map(([text]) => [text, '', '', 'x'])]] }),
    minimal({ 5: [['', '', CHOICES.map(([text]) => [text, '', '', -1])]] }),
    minimal({ 5: [['', '', CHOICES, [0, '', '']]] }),
    minimal({ 5: [['', '', CHOICES, [7, '', '']]] }),
    minimal({ 5: [['', '', CHOICES, [1, '', ''], [2, '', ''], [1, '', '']]] }),
    minimal({ 6: [], 7: 1 }),
  ])
    assert.equal(await reasonOf(packed(value)), 'foreign', JSON.stringify(value));
  assert.equal(await reasonOf(packedText('{"__proto__":{"0":"x"},"length":8}')), 'foreign');
  assert.match(
    String(await reasonOf(packedText('['.repeat(90_000) + ']'.repeat(90_000)))),
    /foreign|broken/,
  );
  assert.equal('0' in {}, false);
});

test('lone surrogates, controls and directions inside do not reach the page', async () => {
  const { title } = await decodeEncounter(
    packedText(JSON.stringify(minimal({ 0: 'a\u0000\u202eb' })).replace('a', 'a\\ud800')),
  );
  assert.equal(title, 'ab');
});
