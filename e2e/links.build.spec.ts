import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, edit, expect, test } from './project-copy.ts';

const CHAPTER = 'content/chapters/kunnioitus/index.mdx';
const CONTRACT = 'content/addresses.yaml';

/** Renames a section, and what points to it. */
async function renameSection(copy: string) {
  await edit(join(copy, CHAPTER), '<Osio id="ensi-metrit"', '<Osio id="alkumetrit"');
  await edit(join(copy, CHAPTER), /section: ensi-metrit/g, 'section: alkumetrit');
  const folder = join(copy, 'content/chapters/kunnioitus');
  await edit(join(folder, 'questions.yaml'), /section: ensi-metrit/g, 'section: alkumetrit').catch(
    () => undefined,
  );
  await edit(join(folder, 'selko.mdx'), /luku="ensi-metrit"/g, 'luku="alkumetrit"').catch(
    () => undefined,
  );
}

const promise = (copy: string, page: string, id: string, forwarding = '{}') =>
  edit(
    join(copy, CONTRACT),
    /^addresses:[\s\S]*$/m,
    `addresses:\n  ${page}:\n    - ${id}\nforwarding: ${forwarding}\n`,
  );

test('B-11 a promised section that is gone stops the build', async ({ copy }) => {
  await promise(copy, '/luvut/kunnioitus/', 'ensi-metrit');
  await renameSection(copy);
  const { status, output } = build(copy);
  expect(status).not.toBe(0);
  expect(output).toMatch(
    /content\/addresses\.yaml, rivi \d+\s+Vika: Kohtaa \/luvut\/kunnioitus\/#ensi-metrit ei enää ole, vaikka osoite on luvattu pysyväksi\. Se on ollut tiedostossa content\/chapters\/kunnioitus\/index\.mdx/,
  );
  expect(output).toContain('lisää rivi /luvut/kunnioitus/#ensi-metrit: /uusi/osoite/');
});

test('B-12 a forwarding in a ring and one to nowhere stop the build, both told', async ({
  copy,
}) => {
  await promise(copy, '/tietoa/', 'palaute', '{ /a/: /b/, /b/: /a/, /c/: "/tietoa/#ei-tassa" }');
  const { status, output } = build(copy);
  expect(status).not.toBe(0);
  expect(output).toContain('Siirto /a/ kiertää kehää');
  expect(output).toContain('Siirto /c/ vie osoitteeseen /tietoa/#ei-tassa, jota ei ole.');
});

test('moved pages and sections keep answering, with script and without', async ({
  copy,
  browser,
}) => {
  await promise(
    copy,
    '/luvut/kunnioitus/',
    'ensi-metrit',
    `
  /vanha-luku/: /luvut/kunnioitus/
  "/vanha-luku/#toinen": "/sanasto/#luottamus"
  "/luvut/kunnioitus/#ensi-metrit": "/luvut/kunnioitus/#alkumetrit"
  "/luvut/kunnioitus/#poistettu": "/luvut/asenne/#puhe"`,
  );
  await renameSection(copy);
  const { status, output } = build(copy);
  expect(status, output).toBe(0);

  const file = (path: string) => readFile(join(copy, 'dist', path), 'utf8');
  const moved = await file('vanha-luku/index.html');
  expect(moved).toMatch(/<link rel="canonical" href="[^"]+\/luvut\/kunnioitus\/">/);
  expect(moved).toContain('http-equiv="refresh" content="0; url=/luvut/kunnioitus/"');
  expect(moved).toMatch(/<a href="\/luvut\/kunnioitus\/">/);
  expect(await file('sitemap-0.xml')).not.toContain('vanha-luku');
  const contract = (await file('pysyvat-osoitteet.txt')).trim().split('\n');
  expect(contract).toEqual([
    '/luvut/kunnioitus/',
    '/luvut/kunnioitus/#ensi-metrit',
    '/luvut/kunnioitus/#poistettu',
    '/vanha-luku/',
    '/vanha-luku/#toinen',
  ]);

  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    // The copy is served from its folder, without a server of its own.
    await context.route('http://copy.test/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({
        path: join(copy, 'dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname),
      });
    });
    const page = await context.newPage();
    const open = (path: string) => page.goto(`http://copy.test${path}`);

    await open('/luvut/kunnioitus/#ensi-metrit');
    await expect(page.locator('#alkumetrit')).toBeInViewport();

    await open('/luvut/kunnioitus/#poistettu');
    if (javaScriptEnabled) {
      await expect(page).toHaveURL('http://copy.test/luvut/asenne/#puhe');
    } else {
      const link = page.locator('#poistettu').getByRole('link');
      await expect(link).toBeInViewport();
      await link.click();
      await expect(page.locator('#puhe')).toBeInViewport();
    }
    await open('/luvut/kunnioitus/');
    await expect(page.locator('#poistettu')).toBeHidden();

    await open('/vanha-luku/#sama-taso').catch(() => undefined);
    await expect(page).toHaveURL(
      `http://copy.test/luvut/kunnioitus/${javaScriptEnabled ? '#sama-taso' : ''}`,
    );
    if (javaScriptEnabled) {
      await expect(page.locator('#sama-taso')).toBeInViewport();
      await open('/vanha-luku/#toinen').catch(() => undefined);
      await expect(page).toHaveURL('http://copy.test/sanasto/#luottamus');
    }
    await context.close();
  }
});
