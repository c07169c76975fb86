import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Module } from '../../lib/module/module-model.ts';
import { counterpartOf } from './counterpart.ts';

const module = {
  chapters: [
    {
      address: '/luvut/a/',
      sections: [{ id: 'eka' }, { id: 'toka' }, { id: 'kolmas' }],
      plain: {
        address: '/luvut/a/selko/',
        sections: [{ id: 'alku', counterpart: 'toka' }, { id: 'loppu' }],
      },
    },
    { address: '/luvut/b/', sections: [{ id: 'eka' }], plain: undefined },
  ],
} as unknown as Pick<Module, 'chapters'>;
const at = (path: string, id: string) =>
  counterpartOf(module, path, id, (one) => `/kt${one}`)?.address;

test('a section leads to its plain version and back', () => {
  assert.equal(at('/kt/luvut/a/', 'toka'), '/kt/luvut/a/selko/#alku');
  assert.equal(at('/kt/luvut/a/selko/', 'alku'), '/kt/luvut/a/#toka');
});

test('what plain Finnish leaves out leads to what comes before it, or to the start', () => {
  assert.equal(at('/kt/luvut/a/', 'kolmas'), '/kt/luvut/a/selko/#alku');
  assert.equal(at('/kt/luvut/a/', 'eka'), '/kt/luvut/a/selko/');
});

test('elsewhere there is nothing to lead to', () => {
  assert.equal(at('/kt/luvut/a/selko/', 'loppu'), undefined);
  assert.equal(at('/kt/luvut/b/', 'eka'), undefined);
  assert.equal(at('/kt/tietoa/', 'eka'), undefined);
});
