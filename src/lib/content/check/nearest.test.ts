import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asciiName } from './ascii-name.ts';
import { didYouMean, nearest } from './nearest.ts';

const TAGS = ['Osio', 'Kirjoittaja', 'Lisays', 'Esimerkki', 'Termi'];

test('a slip, a swap, case and dots are near', () => {
  for (const [word, meant] of [
    ['Lisay', 'Lisays'],
    ['Lisäys', 'Lisays'],
    ['kirjoittaja', 'Kirjoittaja'],
    ['Esimekrki', 'Esimerkki'],
    ['osio', 'Osio'],
  ] as const) {
    assert.equal(nearest(word, TAGS), meant);
  }
});

test('another word is not near, nor is a very short one', () => {
  for (const word of ['Huom', 'Korostus', 'b', '']) assert.equal(nearest(word, TAGS), undefined);
  assert.equal(nearest('id', ['alt', 'if']), undefined);
});

test('the nearest of many wins, the first of equals', () => {
  assert.equal(nearest('/luvut/asennee/', ['/luvut/', '/luvut/asenne/']), '/luvut/asenne/');
  assert.equal(nearest('abcx', ['abcy', 'abcz']), 'abcy');
});

test('the question is left out when nothing is near', () => {
  assert.equal(didYouMean('sumary', ['summary']), ' Tarkoititko ”summary”?');
  assert.equal(
    didYouMean('Lisay', TAGS, (tag) => `<${tag}>`),
    ' Tarkoititko <Lisays>?',
  );
  assert.equal(didYouMean('x', TAGS), '');
});

test('a name that suits an address', () => {
  assert.equal(asciiName('Pyyntö ja raja!'), 'pyynto-ja-raja');
  // A Mac gives ö as two characters.
  assert.equal(asciiName('Pyynto\u0308'), 'pyynto');
  assert.equal(asciiName('oma-arvo'), 'oma-arvo');
});
