import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUTHORED, AUTHORED_SITE, PUBLISHED_AT } from './addresses.ts';
import { build, edit, expect, renameSection, test } from './project-copy.ts';

const CONTRACT = 'content/addresses.yaml';

/** Leaves one promise in the contract. */
const promise = (copy: string, page: string, id: string, forwarding = '{}') =>
  edit(
    join(copy, CONTRACT),
    /^addresses:[\s\S]*$/m,
    `addresses:\n  ${page}:\n    - ${id}\nforwarding: ${forwarding}\n`,
  );

test('B-11 a promised section that is gone stops the build', { tag: '@all' }, async ({ copy }) => {
  await promise(copy, '/luvut/kunnioitus/', 'ensi-metrit');
  await renameSection(copy);
  const { status, output } = build(copy);
  expect(status).not.toBe(0);
  expect(output).toMatch(
    /content\/addresses\.yaml, rivi \d+\s+Vika: Kohtaa \/luvut\/kunnioitus\/#ensi-metrit ei enää ole, vaikka osoite on luvattu pysyväksi\. Se on ollut tiedostossa content\/chapters\/kunnioitus\/index\.mdx/,
  );
  expect(output).toContain('lisää rivi /luvut/kunnioitus/#ensi-metrit: /uusi/osoite/');
});

test(
  'B-12 a forwarding in a ring and one to nowhere stop the build, both told',
  { tag: '@all' },
  async ({ copy }) => {
    await promise(copy, '/tietoa/', 'palaute', '{ /a/: /b/, /b/: /a/, /c/: "/tietoa/#ei-tassa" }');
    const { status, output } = build(copy);
    expect(status).not.toBe(0);
    expect(output).toContain('Siirto /a/ kiertää kehää');
    expect(output).toContain('Siirto /c/ vie osoitteeseen /tietoa/#ei-tassa, jota ei ole.');
  },
);

const base = new URL(PUBLISHED_AT).pathname;
const file = (path: string) => readFileSync(join(AUTHORED, path), 'utf8');

test('moved pages and sections are told as such', () => {
  const moved = file('vanha-luku/index.html');
  expect(moved).toContain(`<link rel="canonical" href="${PUBLISHED_AT}luvut/kunnioitus/">`);
  expect(moved).toContain(`http-equiv="refresh" content="0; url=${base}luvut/kunnioitus/"`);
  expect(moved).toContain(`<a href="${base}luvut/kunnioitus/">`);
  expect(file('sitemap-0.xml')).not.toContain('vanha-luku');
  const contract = file('pysyvat-osoitteet.txt').trim().split('\n');
  expect(contract).toEqual(
    expect.arrayContaining([
      '/luvut/kunnioitus/',
      '/luvut/kunnioitus/#ensi-metrit',
      '/luvut/kunnioitus/#poistettu',
      '/vanha-luku/',
      '/vanha-luku/#toinen',
    ]),
  );
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled, baseURL: AUTHORED_SITE });

    test('moved pages and sections keep answering', async ({ page }) => {
      const open = (path: string) => page.goto(base + path);

      await open('luvut/kunnioitus/#ensi-metrit');
      await expect(page.locator('#alkumetrit')).toBeInViewport();

      await open('luvut/kunnioitus/#poistettu');
      if (javaScriptEnabled) {
        await expect(page).toHaveURL(`${base}luvut/asenne/#puhe`);
      } else {
        const link = page.locator('#poistettu').getByRole('link');
        await expect(link).toBeInViewport();
        await link.click();
        await expect(page.locator('#puhe')).toBeInViewport();
      }
      await open('luvut/kunnioitus/');
      await expect(page.locator('#poistettu')).toBeHidden();

      await open('vanha-luku/#sama-taso').catch(() => undefined);
      await expect(page).toHaveURL(
        `${base}luvut/kunnioitus/${javaScriptEnabled ? '#sama-taso' : ''}`,
      );
      if (javaScriptEnabled) {
        await expect(page.locator('#sama-taso')).toBeInViewport();
        await open('vanha-luku/#toinen').catch(() => undefined);
        await expect(page).toHaveURL(`${base}sanasto/#luottamus`);
      }
    });
  });
}
