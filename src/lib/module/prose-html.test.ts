import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Prose } from '../content/prose.ts';
import { proseHtml } from './prose-html.ts';

const text = (value: string) => ({ kind: 'text' as const, text: value });
const paragraph = (...children: Extract<Prose, { kind: 'paragraph' }>['children']): Prose => ({
  kind: 'paragraph',
  children,
});
const link = (address: string) => `https://e.fi${address}`;

test('marks become elements, special characters are escaped', () => {
  const prose = [
    paragraph(
      text('1 < 2 & '),
      { kind: 'emphasis', children: [text('b')] },
      { kind: 'link', address: '/a/?b&c', children: [{ kind: 'strong', children: [text('”d"')] }] },
      { kind: 'term', id: 'oma-arvo', children: [text('arvoa')] },
    ),
  ];
  assert.equal(
    proseHtml(prose, { link }),
    '<p>1 &lt; 2 &amp; <em>b</em><a href="https://e.fi/a/?b&amp;c"><strong>”d&quot;</strong></a><a href="https://e.fi/sanasto/#oma-arvo">arvoa</a></p>',
  );
});

test('lists', () => {
  const prose: Prose[] = [
    { kind: 'list', ordered: false, items: [[paragraph(text('a'))], [paragraph(text('b'))]] },
  ];
  assert.equal(proseHtml(prose, { link }), '<ul><li>a</li><li>b</li></ul>');
});

test('line breaks are kept where they mean something', () => {
  const prose = [paragraph(text('yksi,\nkaksi'))];
  assert.equal(proseHtml(prose, { link }), '<p>yksi, kaksi</p>');
  assert.equal(proseHtml(prose, { link, lines: true }), '<p>yksi,<br/>kaksi</p>');
});
