import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editionFeed } from './edition-feed.ts';

const feed = editionFeed(
  {
    name: 'Nimi & muu',
    subtitle: 'alaotsikko',
    publisher: null,
    edition: { number: '1.1', date: '2027-01-02', changes: 'Uusi luku <palaute>.' },
    earlierEditions: [{ number: '1.0', date: '2026-11-22' }],
  },
  (address) => `https://e.fi/k${address}`,
);

test('the feed tells every edition, the newest first, and when it came', () => {
  assert.deepEqual(
    [...feed.matchAll(/<title>(.*)<\/title>/g)].map(([, title]) => title),
    ['Nimi &amp; muu: laitokset', 'Laitos 1.1, 2.1.2027', 'Laitos 1.0, 22.11.2026'],
  );
  assert.match(feed, /<updated>2027-01-02T00:00:00Z<\/updated>\s+<author>/);
  assert.match(feed, /<summary>Uusi luku &lt;palaute&gt;\.<\/summary>/);
});

test('its ids and links are absolute, and without a publisher its makers are the author', () => {
  assert.match(feed, /<id>https:\/\/e\.fi\/k\/laitokset\.xml<\/id>/);
  assert.match(feed, /<id>https:\/\/e\.fi\/k\/laitokset\.xml#laitos-1\.0<\/id>/);
  assert.match(feed, /<author><name>Nimi &amp; muu -moduulin tekijät<\/name><\/author>/);
});
