import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyEncounter } from '../content/own-encounter.ts';
import {
  MOST_DRAFTS,
  parseGallery,
  serializeGallery,
  withDraft,
  withEncounters,
  type Draft,
} from './own-gallery.ts';

const encounter = (title: string) => ({ ...emptyEncounter(), title });
const draft = (id: string, changed = 1): Draft => ({ id, changed, encounter: encounter(id) });

test('what has been written is read back; what cannot be read is told', () => {
  const drafts = [draft('a'), draft('b', 2)];
  assert.deepEqual(parseGallery(serializeGallery(drafts)), { drafts, isWhole: true });
  assert.deepEqual(parseGallery(null), { drafts: [], isWhole: true });
  for (const text of ['{', '[]', '{"format":"x","version":1,"drafts":[]}', 'null'])
    assert.deepEqual(parseGallery(text), { drafts: [], isWhole: false }, text);
  const text = serializeGallery([
    draft('a'),
    draft('a'),
    { ...draft('c'), encounter: { steps: 'x' } } as unknown as Draft,
    draft('__proto__'),
    draft('d', NaN),
  ]);
  assert.deepEqual(parseGallery(text), { drafts: [draft('a')], isWhole: false });
});

test('two tabs that write the same draft do not eat each other’s work', () => {
  const first = withDraft([draft('a', 5)], { ...draft('a', 5), encounter: encounter('x') }, 9, 'n');
  assert.equal(first.isApart, false);
  assert.deepEqual(first.draft, { id: 'a', changed: 9, encounter: encounter('x') });
  // The other tab has seen the draft as it was at 5.
  const second = withDraft(
    first.drafts,
    { id: 'a', changed: 5, encounter: encounter('y') },
    9,
    'n',
  );
  assert.equal(second.isApart, true);
  assert.deepEqual(
    second.drafts.map(({ id, encounter: { title } }) => `${id} ${title}`),
    ['a x', 'n y'],
  );
  // Each change is a later one, even within the same millisecond.
  assert.equal(withDraft([draft('a', 9)], draft('a', 9), 9, 'n').draft.changed, 10);
  // What another tab has removed comes back when it is written on.
  assert.deepEqual(
    withDraft([], draft('a', 5), 9, 'n').drafts.map(({ id }) => id),
    ['a'],
  );
});

test('encounters of a file come beside what is there, doubled ones once', () => {
  const before = [draft('a')];
  const { drafts, added, doubled } = withEncounters(
    before,
    [encounter('b'), { ...encounter('a'), id: 'muu' }, encounter('b')],
    10,
    (index) => `uusi-${index}`,
  );
  assert.deepEqual(
    drafts.map(({ id }) => id),
    ['a', 'uusi-0'],
  );
  assert.deepEqual(
    [added, doubled].map((list) => list.map(({ title }) => title)),
    [['b'], ['a', 'b']],
  );
  const full = Array.from({ length: MOST_DRAFTS }, (_, index) => draft(`d${index}`));
  assert.equal(withEncounters(full, [encounter('b')], 1, String).refused.length, 1);
});

test('whoever writes more than a file may bring loses nothing', () => {
  const full = Array.from({ length: MOST_DRAFTS }, (_, index) => draft(`d${index}`));
  const { drafts } = withDraft(full, draft('uusi', 0), 9, 'n');
  assert.deepEqual(parseGallery(serializeGallery(drafts)), { drafts, isWhole: true });
});
