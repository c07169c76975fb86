import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cdata, xml } from './xml.ts';

test('text is escaped, markup stands, lists are joined, nothing leaves nothing', () => {
  const inner = xml`<b>${'a < b & "c"'}</b>`;
  assert.equal(
    xml`<p>${inner}${['x', xml`<i>y</i>`]}${false}${undefined}${2}</p>`.text,
    '<p><b>a &lt; b &amp; &quot;c&quot;</b>x<i>y</i>2</p>',
  );
});

test('the end of a CDATA section is split over two', () => {
  assert.equal(cdata('a\u0001b').text, '<![CDATA[ab]]>');
  assert.equal(cdata('a]]>b').text, '<![CDATA[a]]]]><![CDATA[>b]]>');
  assert.equal(cdata(']]]]>>').text, '<![CDATA[]]]]]]><![CDATA[>>]]>');
});
