import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AUTHORED, PUBLISHED_AT } from './addresses.ts';
import { build, edit, expect, test } from './project-copy.ts';
import { inRow } from './site.ts';

for (const [index, [how, args, env]] of (
  [
    ['--publish', ['--publish'], {}],
    ['PUBLISH=1', [], { PUBLISH: '1' }],
  ] as const
).entries()) {
  const title = `a build to publish (${how}) is refused while settings are missing, all in one message`;
  test(title, inRow(index), async ({ copy }) => {
    const lines = (await readFile(join(copy, 'content/module.yaml'), 'utf8')).split('\n');
    const { status, output } = build(copy, [...args], env);
    expect(status).not.toBe(0);
    expect(output).toContain('Sivustoa ei voi vielä julkaista');
    for (const [field, name] of [
      ['publisher', 'Julkaisija'],
      ['contact', 'yhteystieto'],
      ['site', 'osoite'],
    ]) {
      const line = lines.findIndex((one) => one.startsWith(`${field}: null`)) + 1;
      expect(output).toMatch(
        new RegExp(
          `content/module\\.yaml, rivi ${line}\\s+Vika: [^\\n]*${name}[^\\n]* puuttuu\\.\\s+Korjaus: `,
        ),
      );
    }
  });
}

test('once they are set it passes, and the site says them', () => {
  // The build of this site was one to publish, or there would be none.
  const about = readFileSync(join(AUTHORED, 'tietoa/index.html'), 'utf8');
  expect(about).toContain('Moduulin julkaisee Esimerkin opisto.');
  expect(about).toContain('href="mailto:palaute@esimerkki.fi"');
  expect(about).toContain(`<link rel="canonical" href="${PUBLISHED_AT}tietoa/">`);
});

test('a contact or an address that is not one is a mistake in the content', async ({ copy }) => {
  const module = join(copy, 'content/module.yaml');
  await edit(module, /^contact: null.*$/m, 'contact: ota yhteyttä');
  await edit(module, /^site: null.*$/m, 'site: esimerkki.fi');
  const { status, output } = build(copy);
  expect(status).not.toBe(0);
  expect(output).toContain('Sisällössä on 2 virhettä');
  expect(output).toMatch(/Kenttä ”contact” ei kelpaa\.\s+Korjaus: Kirjoita siihen: sähköposti/);
  expect(output).toMatch(/Kenttä ”site” ei kelpaa\.\s+Korjaus: Kirjoita siihen: sivuston julkinen/);
});
