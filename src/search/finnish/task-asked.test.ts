import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTaskAsked } from './task-asked.ts';

const FORMS: Record<string, string> = { sanoo: 'sanoa', oikeat: 'oikea', vastaukset: 'vastaus' };
const isAsked = (task: string, query: string) =>
  isTaskAsked(task.split(' '), query.split(' '), (word) => new Set([FORMS[word] ?? word]));

test('a task is asked for when all its words are there, in any order and form', () => {
  assert.ok(isAsked('oikea vastaus', 'vastaukset testiin oikeat'));
  assert.ok(!isAsked('oikea vastaus', 'oikeat asiakkaat'));
});

test('words that only ask stand beside the others', () => {
  assert.ok(isAsked('mitä sanoa', 'mitä voin sanoa asiakkaalle'));
  assert.ok(!isAsked('mitä sanoa', 'en ymmärrä mitä asiakas sanoo'));
});
