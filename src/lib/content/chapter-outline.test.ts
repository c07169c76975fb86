import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlineOf } from './chapter-outline.ts';
import { proseText } from './prose.ts';

const CHAPTER = `---
title: Luku
---

<Osio id="raja" otsikko="Ystävällinen raja">

<Kirjoittaja ideat="P5-01 P5-02">

Kirjoittaja luottaa *kohteliaisuuteen* ja <Termi id="luottamus">luottamukseen</Termi>.

Toinen kappale, [luku 1](/luvut/asenne/).

</Kirjoittaja>

<Lisays>

- yksi
- kaksi

</Lisays>

<Esimerkki loppu>

Loppu.

</Esimerkki>

</Osio>
`;

test('a chapter is taken apart into sections, voices, paragraphs and pointers with their lines', () => {
  const { sections, terms, links, strays } = outlineOf(CHAPTER);
  assert.deepEqual(strays, []);
  const withoutProse = sections.map(({ prose, ...section }) => ({
    ...section,
    prose: proseText(prose),
    blocks: section.blocks.map(({ prose, ...block }) => ({ ...block, prose: proseText(prose) })),
  }));
  assert.deepEqual(withoutProse, [
    {
      id: 'raja',
      title: 'Ystävällinen raja',
      line: 5,
      prose: '',
      blocks: [
        {
          voice: 'author',
          ideas: ['P5-01', 'P5-02'],
          prose: 'Kirjoittaja luottaa kohteliaisuuteen ja luottamukseen.\nToinen kappale, luku 1.',
          line: 7,
        },
        {
          voice: 'addition',
          ideas: [],
          prose: 'yksi\nkaksi',
          line: 15,
        },
        {
          voice: 'example',
          ideas: [],
          prose: 'Loppu.',
          ends: true,
          scene: 2,
          line: 22,
        },
      ],
    },
  ]);
  assert.deepEqual(terms, [{ target: 'luottamus', line: 9 }]);
  assert.deepEqual(links, [{ target: '/luvut/asenne/', line: 11 }]);
});

test('running text keeps its marks', () => {
  const [block] = outlineOf(CHAPTER).sections[0]?.blocks ?? [];
  const text = (text: string) => ({ kind: 'text', text });
  assert.deepEqual(block?.prose[0], {
    kind: 'paragraph',
    children: [
      text('Kirjoittaja luottaa '),
      { kind: 'emphasis', children: [text('kohteliaisuuteen')] },
      text(' ja '),
      { kind: 'term', id: 'luottamus', children: [text('luottamukseen')] },
      text('.'),
    ],
  });
  const [section] = outlineOf(
    '<Osio id="a" otsikko="A">\n\nSana ... [*linkki*](/a/).\n\n</Osio>',
    false,
  ).sections;
  const children = [
    text('Sana … '),
    { kind: 'link', address: '/a/', children: [{ kind: 'emphasis', children: [text('linkki')] }] },
    text('.'),
  ];
  assert.deepEqual(section?.prose, [{ kind: 'paragraph', children }]);
});

test('examples are scenes of a story up to the one that ends it', () => {
  const scenesOf = (...examples: string[]) =>
    outlineOf(
      `<Osio id="a" otsikko="A">\n\n${examples.map((tag) => `<${tag}>\n\nA.\n\n</Esimerkki>\n\n`).join('')}</Osio>`,
    ).sections.flatMap(({ blocks }) => blocks.map(({ scene }) => scene));
  assert.deepEqual(scenesOf('Esimerkki', 'Esimerkki loppu', 'Esimerkki'), [2, 3, undefined]);
  assert.deepEqual(scenesOf('Esimerkki', 'Esimerkki'), [undefined, undefined]);
});

test('a page needs no voices', () => {
  const page = '<Osio id="a" otsikko="A">\n\nTeksti ja [linkki](/sanasto/).\n\n</Osio>';
  assert.deepEqual(outlineOf(page, false).strays, []);
  assert.equal(outlineOf(page, true).strays[0]?.kind, 'no-voice');
});

test('what is not MDX is told by the parser with its line', () => {
  assert.throws(() => outlineOf('<Osio id="a" otsikko="A">\n\nTeksti\n'), /^Error: \d+:\d+/);
});
