import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMBED_HEIGHTS, embedCode } from './embed-code.ts';

test('an address and a title with quotes stay inside their attributes', () => {
  assert.equal(
    embedCode('https://example.org/upota/a/?b=1&c=2', 'Luku "yksi" <1>', EMBED_HEIGHTS.reading),
    '<iframe src="https://example.org/upota/a/?b=1&amp;c=2" title="Luku &quot;yksi&quot; &lt;1&gt;" width="100%" height="900" style="border:0" loading="lazy"></iframe>',
  );
});
