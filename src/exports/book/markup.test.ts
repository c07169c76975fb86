import assert from 'node:assert/strict';
import { test } from 'node:test';
import { xml } from './markup.ts';

test('text is escaped, markup stands, lists are joined, nothing leaves nothing', () => {
  const inner = xml`<b>${'a < b & "c"'}</b>`;
  assert.equal(
    xml`<p>${inner}${['x', xml`<i>y</i>`]}${false}${undefined}${2}</p>`.text,
    '<p><b>a &lt; b &amp; &quot;c&quot;</b>x<i>y</i>2</p>',
  );
});
