import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressUuid } from './package.ts';

test('the identifier is a UUID of version 5, the same for the same address', () => {
  // As Python's uuid.uuid5(uuid.NAMESPACE_URL, 'https://esimerkki.fi/') makes it.
  assert.equal(addressUuid('https://esimerkki.fi/'), 'b52bc7ba-9684-5608-9664-dba08ad319a8');
});
