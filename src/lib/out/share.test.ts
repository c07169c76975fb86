import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Chapter, Module } from '../module/module-model.ts';
import { fillPlace } from './share-place.ts';
import { shareTexts } from './share.ts';

const chapter = {
  slug: 'raja',
  address: '/luvut/raja/',
  title: 'Raja & "lupa"',
  source: {
    title: null,
    author: 'Kaksi Tekijää',
    publisher: 'Blogi',
    date: null,
  },
} as unknown as Chapter;
const module = {
  name: 'Nimi',
  edition: { number: '1.0', date: '2026-11-22' },
  publisher: null,
} as unknown as Module;
const texts = shareTexts(chapter, module, (address) => `https://e.fi/k${address}`);
const place = { id: 'alku', title: 'Alku <1>' };

test('the whole chapter’s address, link and embed code', () => {
  assert.equal(texts.address.whole, 'https://e.fi/k/luvut/raja/');
  assert.equal(
    texts.link.whole,
    '<a href="https://e.fi/k/luvut/raja/">Raja &amp; &quot;lupa&quot; – Nimi</a>',
  );
  assert.match(
    texts.embed.whole,
    /^<iframe src="https:\/\/e\.fi\/k\/upota\/raja\/" title="Raja &amp; &quot;lupa&quot; – Nimi" width="100%" height="900" style="border:0" loading="lazy"><\/iframe>$/,
  );
  assert.equal(texts.qr.whole, '/qr/raja.svg');
});

test('a place’s own', () => {
  assert.equal(fillPlace(texts.address.pattern, place), 'https://e.fi/k/luvut/raja/#alku');
  assert.equal(
    fillPlace(texts.link.pattern, place),
    '<a href="https://e.fi/k/luvut/raja/#alku">Alku &lt;1&gt; – Raja &amp; &quot;lupa&quot; – Nimi</a>',
  );
  assert.match(
    fillPlace(texts.embed.pattern, place),
    /src="https:\/\/e\.fi\/k\/upota\/raja\/#alku"/,
  );
  assert.match(
    fillPlace(texts.embedPart, { ...place, id: 'itsetesti', height: 1300 }),
    /src="https:\/\/e\.fi\/k\/upota\/raja\/itsetesti\/" title="Alku &lt;1&gt; – Raja.* height="1300"/,
  );
  assert.equal(fillPlace(texts.qr.pattern, place), '/qr/raja-alku.svg');
  assert.equal(fillPlace(texts.title.pattern, place), 'Alku <1> – Raja & "lupa" – Nimi');
});

test('the citation tells the post’s author and the module apart, and what is not known', () => {
  assert.equal(
    texts.citation.whole,
    'Luku ”Raja & "lupa"” on avoimesta oppimateriaalista Nimi (laitos 1.0, 22.11.2026, lisenssi: CC BY 4.0), https://e.fi/k/luvut/raja/. Luku perustuu blogikirjoitukseen (otsikko: ei tiedossa, tekijä: Kaksi Tekijää, julkaisija: Blogi, päiväys: ei tiedossa), mutta luvun lauseet ovat oppimateriaalin tekijöiden.',
  );
  assert.match(
    fillPlace(texts.citation.pattern, place),
    /^Kohta ”Alku <1>” luvussa ”Raja & "lupa"” on .*\/luvut\/raja\/#alku\. Luku perustuu/,
  );
});
