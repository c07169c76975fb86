import assert from 'node:assert/strict';
import { test } from 'node:test';
import { securityTxt } from './security-txt.ts';

const made = (contact: string | null) =>
  securityTxt({ contact, editionDate: '2026-11-22', site: 'https://esimerkki.fi/' });

test('the contact as an address, valid for a year from the edition', () => {
  assert.equal(
    made('palaute@esimerkki.fi'),
    `Contact: mailto:palaute@esimerkki.fi
Expires: 2027-11-22T00:00:00.000Z
Preferred-Languages: fi, en
Canonical: https://esimerkki.fi/.well-known/security.txt
`,
  );
  assert.match(made('https://esimerkki.fi/palaute') ?? '', /^Contact: https:\/\/esimerkki\.fi/);
});

test('no file without a contact', () => {
  assert.equal(made(null), undefined);
});
