/** Search that can't be had: told as a fault, never as "no results", and cured without a reload. */
import type { Page, Route } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { inRow } from '../site.ts';

test.use({ expectedErrors: [/Failed to load|ERR_|404|503|pagefind|WebAssembly|JSON/i] });

const status = (page: Page) => page.getByRole('status').last();
const portal = { status: 200, contentType: 'text/html', body: '<h1>Kirjaudu</h1>' };
const missing = { status: 404, body: 'Not found' };

const FILES = [
  ['the engine', '**/_astro/pagefind-*.js'],
  ['the list of the index', '**/pagefind/pagefind-entry.json*'],
  ['the meta file', '**/*.pf_meta'],
  ['the index', '**/pagefind/index/**'],
  ['the texts', '**/pagefind/fragment/**'],
  ['the word list', '**/pagefind/sanalista.*'],
  ['the glossary', '**/sanasto.json'],
  ['the worker', '**/_astro/search.worker*'],
] as const;

const FAULTS: readonly [string, (route: Route) => unknown][] = [
  ['missing', (route) => route.fulfill(missing)],
  ['replaced by a captive portal’s page', (route) => route.fulfill(portal)],
];

async function expectTold(page: Page) {
  await expect(status(page)).toContainText('Haku ei ole juuri nyt käytettävissä');
  await expect(page.locator('main')).not.toContainText('Ei tuloksia');
  await expect(page.locator('main').getByRole('link', { name: 'Sanasto' })).toBeVisible();
}

async function expectCured(page: Page) {
  await page.getByRole('button', { name: 'Yritä uudelleen' }).last().click();
  await expect(status(page)).toContainText('sivulla');
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
}

/** Where a portal's page would be read as something else than a fault. */
const READ_AS_DATA = ['the list of the index', 'the index', 'the texts', 'the glossary'];

for (const [index, [file, pattern]] of FILES.entries()) {
  for (const [fault, break_] of FAULTS) {
    if (fault !== 'missing' && !READ_AS_DATA.includes(file)) continue;
    test(
      `search: ${file} ${fault}: told, and works again when the net is back`,
      inRow(index),
      async ({ page, context }) => {
        await context.route(pattern, break_);
        await page.goto('/haku/?q=luottamus');
        await expectTold(page);
        await context.unroute(pattern);
        await expectCured(page);
      },
    );
  }
}

for (const [index, [name, body]] of (
  [
    ['noise', Buffer.from([1, 2, 3, 254, 255, 0, 9, 9, 9, 9])],
    ['nothing', Buffer.alloc(0)],
  ] as const
).entries()) {
  test(
    `search: an index that is ${name}: told, and works again`,
    inRow(index),
    async ({ page, context }) => {
      await context.route('**/pagefind/index/**', (route) =>
        route.fulfill({ status: 200, contentType: 'application/octet-stream', body }),
      );
      await page.goto('/haku/?q=luottamus');
      await expectTold(page);
      await context.unroute('**/pagefind/index/**');
      await expectCured(page);
    },
  );
}

test('search: an index that hangs is told, and works again', async ({ page, context }) => {
  await context.route('**/pagefind/index/**', () => undefined);
  await page.goto('/haku/?q=luottamus');
  await expect(status(page)).toHaveText('Haetaan…');
  await expectTold(page);
  await context.unroute('**/pagefind/index/**');
  await expectCured(page);
});

test('search: the net goes after the page has come', async ({ page, context }) => {
  await page.goto('/haku/');
  await context.setOffline(true);
  await page.locator('main').getByLabel('Hae moduulista').fill('luottamus');
  await expectTold(page);
  await context.setOffline(false);
  await expectCured(page);
});

for (const [index, lacking] of ['WebAssembly', 'DecompressionStream', 'Worker'].entries()) {
  test(
    `search: a browser that has no ${lacking} says so, and leads on`,
    inRow(index),
    async ({ page }) => {
      await page.addInitScript((name) => {
        Reflect.deleteProperty(globalThis, name);
      }, lacking);
      await page.goto('/haku/?q=luottamus');
      const main = page.locator('main');
      await expect(status(page)).toContainText('Haku ei toimi tässä selaimessa');
      await expect(main.getByRole('link', { name: 'Sanasto' })).toBeVisible();
      await expect(main.getByRole('button', { name: 'Yritä uudelleen' })).toBeHidden();
      await page.goto('/');
      await page.keyboard.press('/');
      await page.getByRole('combobox').fill('luottamus');
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('status')).toContainText('Haku ei toimi tässä selaimessa');
      await expect(dialog.getByRole('link', { name: 'Sanasto' })).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'Yritä uudelleen' })).toBeHidden();
    },
  );
}
