import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinEdits } from './join-edits.ts';

test('what nobody else changed is as it was written', () => {
  assert.equal(joinEdits('', 'Uusi.', ''), 'Uusi.');
  assert.equal(joinEdits('Vanha.', '', 'Vanha.'), '');
});

test('a newer stored text stays, and what was typed meanwhile comes after it', () => {
  assert.equal(joinEdits('Lyhyt', 'Lyhyt', 'Lyhyt ja pitkä'), 'Lyhyt ja pitkä');
  assert.equal(joinEdits('Lyhyt', 'Lyhyt!', 'Lyhyt ja pitkä'), 'Lyhyt ja pitkä!');
  assert.equal(joinEdits('Ensin. Sitten.', 'Ensin. Nyt. Sitten.', 'Toinen.'), 'Toinen.\n\nNyt.');
  assert.equal(joinEdits('Lyhyt', 'Lyh', 'Lyhyt ja pitkä'), 'Lyhyt ja pitkä');
  assert.equal(joinEdits('A', 'A b', 'A b'), 'A b');
  assert.equal(joinEdits('', 'Täältä.', 'Sieltä.'), 'Sieltä.\n\nTäältä.');
});

test('what was cleared stays cleared; only what is typed after it is kept', () => {
  assert.equal(joinEdits('Salainen.', 'Salainen.', ''), '');
  assert.equal(joinEdits('Salainen.', 'Salainen. Uusi.', ''), 'Uusi.');
  assert.equal(joinEdits('Salainen.', 'Salaine', ''), '');
});
