import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writtenForms } from './spoken.ts';

test('what is spoken may be in writing what it is in every ending and word', () => {
  for (const [spoken, written] of [
    ['nvda:lla', 'nvda'],
    ['vastannu', 'vastannut'],
    ['kattoo', 'katsoo'],
    ['suomee', 'suomea'],
    ['vaikeet', 'vaikeat'],
    ['haluun', 'haluan'],
    ['vihasen', 'vihaisen'],
    ['kirjotusvirhe', 'kirjoitusvirhe'],
    ['uhkas', 'uhkasi'],
  ] as const)
    assert.ok(writtenForms(spoken).includes(written), `${spoken}: ${writtenForms(spoken).join()}`);
  assert.deepEqual(writtenForms('asiakkaalle'), ['asiakkaalle']);
  assert.equal(writtenForms('kattoo')[0], 'kattoo');
});
