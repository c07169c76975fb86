/** Search that can't be had: told as a fault, never as "no results", and cured without a reload. */
import type { Page, Route } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { inRow } from '../site.ts';

test.use({ expectedErrors: [/Failed to load|ERR_|404|503|pagefind|WebAssembly|JSON/i] });

const status = (page: Page) => page.locator('main [data-search-status]');
const portal = { status: 200, contentType: 'text/html', body: '<h1>Kirjaudu</h1>' };
const missing = { status: 404, body: 'Not found' };

const FILES = [
  ['the engine', '**/_astro/pagefind-*.js'],
  ['the list of the index', '**/pagefind/pagefind-entry.json*'],
  ['the meta file', '**/*.pf_meta'],
  ['the index', '**/pagefind/index/**'],
  ['the texts', '**/pagefind/tekstit/**'],
  ['the word list', '**/pagefind/sanalista.*'],
  ['the worker', '**/_astro/search.worker*'],
] as const;

/** What is wrong, how the answer is broken, and which files it is tried with. */
const FAULTS: readonly [string, (route: Route) => unknown, readonly string[]][] = [
  ['missing', (route) => route.fulfill(missing), FILES.map(([file]) => file)],
  [
    'replaced by a captive portal’s page',
    (route) => route.fulfill(portal),
    // Where a portal's page would be read as something else than a fault.
    ['the list of the index', 'the index', 'the texts'],
  ],
  ['noise', (route) => route.fulfill({ body: Buffer.from([1, 2, 254, 255, 0, 9]) }), ['the index']],
  ['empty', (route) => route.fulfill({ body: '' }), ['the index']],
  ['hanging', () => undefined, ['the index']],
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

for (const [fault, break_, files] of FAULTS) {
  for (const [index, [file, pattern]] of FILES.entries()) {
    if (!files.includes(file)) continue;
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

const LIST = '**/pagefind/sanalista.json';
/** The worker gets its files from the page; what it asks for itself it has found to be of something else. */
const isAskedAnew = async (route: Route) =>
  (await route.request().allHeaders())['referer']?.includes('search.worker') === true;

test('search: a stale word list is noticed and fetched anew', async ({ page, context }) => {
  let isNoticed = false;
  await context.route(LIST, async (route) => {
    isNoticed ||= await isAskedAnew(route);
    if (isNoticed) return route.continue();
    const list = (await (await route.fetch()).json()) as { index: string };
    return route.fulfill({ json: { ...list, index: 'fi_vanha' } });
  });
  await page.goto('/haku/?q=luottamukselle');
  await expect(status(page)).toContainText('sivulla');
  expect(isNoticed).toBe(true);
});

test('search: a stale index is noticed and fetched anew', async ({ page, context }) => {
  let isNoticed = false;
  let hash = '';
  // Of two that do not fit, the list is asked anew first.
  await context.route(LIST, async (route) => {
    isNoticed ||= await isAskedAnew(route);
    return route.continue();
  });
  await context.route('**/pagefind/pagefind-entry.json*', async (route) => {
    if (isNoticed) return route.continue();
    const entry = (await (await route.fetch()).json()) as { languages: { fi: { hash: string } } };
    hash = entry.languages.fi.hash;
    entry.languages.fi.hash = 'fi_vanha';
    return route.fulfill({ json: entry });
  });
  await context.route('**/pagefind.fi_vanha.pf_meta', async (route) => {
    const url = route.request().url().replace('fi_vanha', hash);
    return route.fulfill({ response: await route.fetch({ url }) });
  });
  await page.goto('/haku/?q=luottamukselle');
  await expect(status(page)).toContainText('sivulla');
  expect(isNoticed).toBe(true);
});

test('search: the net goes after the page has come', async ({ page, context }) => {
  await page.goto('/haku/');
  await context.setOffline(true);
  await page.locator('main').getByLabel('Hae moduulista').fill('luottamus');
  await expectTold(page);
  await context.setOffline(false);
  await expectCured(page);
});

test('search: who asks while an older question fails is told at once', async ({
  page,
  context,
}) => {
  const texts = Promise.withResolvers<Route>();
  let isHanging = false;
  await context.route('**/pagefind/tekstit/**', (route) => texts.resolve(route));
  await context.route('**/pagefind/index/**', (route) =>
    isHanging ? undefined : route.continue(),
  );
  await page.goto('/haku/');
  const field = page.locator('main').getByLabel('Hae moduulista');
  await field.fill('luottamus');
  const older = await texts.promise;
  isHanging = true;
  await field.fill('asiakas');
  await older.fulfill(missing);
  await expect(status(page)).toContainText('Haku ei ole juuri nyt', { timeout: 5000 });
  await context.unroute('**/pagefind/tekstit/**');
  await context.unroute('**/pagefind/index/**');
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
