import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSiteAddress, withBase } from './site-url.ts';

test('an address is split into origin and base path', () => {
  assert.deepEqual(parseSiteAddress('https://esimerkki.fi'), {
    site: 'https://esimerkki.fi',
    base: '/',
  });
  assert.deepEqual(parseSiteAddress('https://esimerkki.fi/kurssit/kt'), {
    site: 'https://esimerkki.fi',
    base: '/kurssit/kt/',
  });
});

test('what is not an address is refused with its cause and cure', () => {
  assert.throws(() => parseSiteAddress('esimerkki.fi'), /SITE_URL.*https:\/\/esimerkki\.fi/);
  assert.throws(() => parseSiteAddress('ftp://esimerkki.fi/'), /ei ole verkko-osoite/);
  assert.throws(() => parseSiteAddress('https://esimerkki.fi/?a=1'), /merkin \? tai #/);
});

test('the base path goes before our own addresses only', () => {
  assert.equal(withBase('/luvut/asenne/#raja', '/'), '/luvut/asenne/#raja');
  assert.equal(withBase('/luvut/asenne/', '/kt/'), '/kt/luvut/asenne/');
  assert.equal(withBase('/', '/kt/'), '/kt/');
  assert.equal(withBase('#raja', '/kt/'), '#raja');
  assert.equal(withBase('https://kkv.fi/', '/kt/'), 'https://kkv.fi/');
  assert.equal(withBase('//kkv.fi/', '/kt/'), '//kkv.fi/');
});
