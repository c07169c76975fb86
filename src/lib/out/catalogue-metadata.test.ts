import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueFields } from './catalogue-metadata.ts';

type Described = Parameters<typeof catalogueFields>[0];

const module = {
  name: 'Nimi',
  subtitle: 'alaotsikko',
  description: 'Kuvaus.',
  level: 'Kaikille.',
  abilities: ['kysyä', 'kuunnella'],
  keywords: ['asiakaspalvelu', 'vuorovaikutus'],
  publisher: null,
  edition: { number: '1.0', date: '2026-11-22' },
  minutes: 39,
  studyMinutes: 249,
  chapters: [{ number: 1, title: 'Asenne' }],
} as unknown as Described;

const valueOf = (name: string, over: Partial<Described> = {}) =>
  catalogueFields({ ...module, ...over }, 'https://x.fi/').find((field) => field.name === name);

test('says what the module says of itself', () => {
  assert.equal(valueOf('Nimi')?.value, 'Nimi – alaotsikko');
  assert.equal(valueOf('Linkki')?.value, 'https://x.fi/');
  assert.match(
    valueOf('Kuvaus')?.value ?? '',
    /osaat kysyä; kuunnella\..*\n\nLuvut: 1\. Asenne\./s,
  );
  assert.equal(
    valueOf('Opiskeluun kuluva aika')?.value,
    'Noin neljä tuntia, lukuaika 39\u00a0minuuttia',
  );
  assert.equal(valueOf('Asiasanat')?.value, 'asiakaspalvelu, vuorovaikutus');
});

test('an author is never guessed', () => {
  assert.equal(valueOf('Tekijä')?.value, '');
  assert.match(valueOf('Tekijä')?.note ?? '', /ei ole vielä nimetty/);
  assert.equal(valueOf('Tekijä', { publisher: 'Opisto' })?.value, 'Opisto');
});

test('a long module is described within the limit, by how many chapters it has', () => {
  const chapters = Array.from({ length: 50 }, (_, index) => ({
    number: index + 1,
    title: 'Luvun otsikko, joka on melko pitkä eikä mahdu',
  })) as Described['chapters'];
  const { value = '', limit = 0 } = valueOf('Kuvaus', { chapters }) ?? {};
  assert.ok(value.length <= limit);
  assert.match(value, /\n\nLukuja on 50\.\n\n/);
});
