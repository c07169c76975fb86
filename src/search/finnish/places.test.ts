import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesIn, readPage } from './places.ts';

const page = readPage({
  content:
    'Otsikko^otsikkoq Hyvä^hyvaq asiakkaan^asiakasq kohtaaminen.^kohdataq Raja^rajaq Asiakas^asiakasq voi kohdata^kohdataq <b>.',
  anchors: [{ element: 'h2', id: 'raja', text: 'Raja', location: 4 }],
});
const word = (...keys: string[]) => new Set(keys);

test('sections, forms and marks come from the page’s own words', () => {
  const found = placesIn(page, { words: [word('asiakasq')], phrases: [] });
  assert.deepEqual(found?.forms, ['asiakkaan', 'asiakas']);
  assert.deepEqual(
    found?.places.map(({ id, title }) => [id, title]),
    [
      ['', ''],
      ['raja', 'Raja'],
    ],
  );
  assert.deepEqual(found?.places[1]?.excerpt, [
    { text: 'Raja ', marked: false },
    { text: 'Asiakas', marked: true },
    { text: ' voi kohdata <b>.', marked: false },
  ]);
});

test('a phrase is words that follow each other', () => {
  const words = [word('asiakasq'), word('kohdataq')];
  const ids = (phrases: [number, number][]) =>
    placesIn(page, { words, phrases })?.places.map(({ id }) => id);
  assert.deepEqual(ids([]), ['', 'raja']);
  assert.deepEqual(ids([[0, 2]]), ['']);
});

test('a page without a word is no hit, whatever the engine said', () => {
  assert.equal(placesIn(page, { words: [word('asiaq')], phrases: [] }), undefined);
});
