import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUTHORED, AUTHORED_SITE, PUBLISHED_AT } from './addresses.ts';
import { build, edit, expect, test } from './project-copy.ts';
import type { PublishedModule } from './module-text.ts';

const page = (path: string) => readFileSync(join(AUTHORED, path), 'utf8');

test('a new chapter is one folder and one line, and everything follows', () => {
  const module = JSON.parse(page('moduuli.json')) as PublishedModule;
  const chapter = module.chapters.find(({ slug }) => slug === 'palaute');
  expect(chapter?.questions.map(({ id }) => id)).toContain('rikki-mennyt-kenka');
  const { number = 0, title = '', lens = '' } = chapter ?? {};
  const count = module.chapters.length;
  // It comes before the chapter that ends the module.
  expect(number).toBe(count - 1);
  for (const path of ['index.html', 'luvut/index.html', 'opettajalle/index.html']) {
    expect(page(path), path).toContain(title);
  }
  expect(page('avainperiaatteet/index.html')).toContain('id="palaute"');
  expect(page('lahteet/index.html')).toContain(`Luku ${number}: ${title}`);
  expect(page('sanasto/index.html')).toContain(`Luku ${number}: ${lens}`);
  expect(page('sama-kohtaaminen/index.html')).toContain('Aino kiittää.');
  expect(page('sitemap-0.xml')).toContain(`${PUBLISHED_AT}luvut/palaute/`);
  const before = module.chapters[number - 2]?.slug ?? '';
  expect(page(`luvut/${before}/index.html`)).toMatch(
    new RegExp(`rel="next"[^>]*>[\\s\\S]{0,6000}${title}`),
  );
  expect(page('luvut/palaute/index.html')).toContain(`Luku ${number}/${count}`);
  expect(page('luvut/palaute/index.html')).toContain('data-question="rikki-mennyt-kenka"');
  expect(page('luvut/palaute/index.html')).toContain('data-encounter="kenka-tiskilla"');
  expect(page('luvut/palaute/selko/index.html')).toContain(`Luku ${number} selkosuomeksi`);
  expect(page('upota/palaute/rikki-mennyt-kenka/index.html')).toContain(title);
  expect(page('opettajalle/palaute/index.html')).toContain('data-answer-to="rikki-mennyt-kenka"');
  expect(page('oppimispaivakirja/index.html')).toContain('data-diary-chapter="palaute"');
  for (const file of ['scorm/palaute.zip', 'moodle/palaute.xml', 'gift/palaute.gift']) {
    expect(page(`tiedostot/${file}`).length, file).toBeGreaterThan(1000);
  }
});

test.describe('on the site', () => {
  test.use({ baseURL: AUTHORED_SITE });
  test('a new chapter is found by search and read', async ({ page }) => {
    await page.goto(`${new URL(AUTHORED_SITE).pathname}haku/?q=puolustukselta`);
    await page.locator('[data-search-results] a').first().click();
    await expect(page).toHaveURL(/\/luvut\/palaute\//);
    await expect(page.locator('self-check-question').first()).toBeAttached();
  });
});

test('mistakes stop the build: all in one message, with file, line and cure', async ({ copy }) => {
  const chapter = join(copy, 'content/chapters/kysyminen/index.mdx');
  await edit(chapter, /^lens: .*\n/m, '');
  await edit(chapter, '<Termi id="oletus">', '<Termi id="oleetus">');
  await edit(chapter, '](/luvut/asenne/)', '](/luvut/asennee/)');
  await edit(chapter, 'ideat="P2-20"', 'ideat="P2-19"');
  const { status, output } = build(copy);
  expect(status).not.toBe(0);
  for (const text of [
    'Sisällössä on 5 virhettä',
    /chapters\/kysyminen\/index\.mdx, rivi \d+\s+Vika: Kenttä ”lens” puuttuu\.\s+Korjaus: /,
    'Termiä ”oleetus” ei ole sanastossa.',
    'Termiä ”oletus” ei käytetä missään luvussa.',
    'Linkki /luvut/asennee/ ei johda millekään sivulle.',
    /chapters\/kysyminen\/ideas\.yaml, rivi \d+\s+Vika: Ajatus P2-20 puuttuu luvusta\./,
  ]) {
    expect(output).toMatch(text);
  }
});

test('a setting that is not an address stops the build', { tag: '@all' }, async ({ copy }) => {
  const { status, output } = build(copy, [], { SITE_URL: 'esimerkki.fi' });
  expect(status).not.toBe(0);
  expect(output).toContain('SITE_URL: ”esimerkki.fi” ei ole verkko-osoite.');
});
