/** Scripts, styles and fonts that do not come: the text and the ways on are always there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { chapters, DIST, inRow } from '../site.ts';

const [first = '', second = ''] = chapters;
const missing = { status: 404, body: '' };
const SCRIPTS = /\/_astro\/.*\.js$/;

test.use({ expectedErrors: [/Failed to load|ERR_|404|SyntaxError|Unexpected|Failed to fetch/] });

/** A chapter's own scripts by name, without the mark of their content. */
const names = [
  ...new Set(
    [
      ...readFileSync(`${DIST}${first.slice(1)}index.html`, 'utf8').matchAll(
        /src="[^"]*\/_astro\/([^"]+)\.[\w-]{8}\.js"/g,
      ),
    ].map(([, name]) => name ?? ''),
  ),
].sort();

async function expectReadable(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('article section').first()).toBeVisible();
  await page.locator('summary', { hasText: 'Sisällys' }).click();
  const menu = page.getByRole('navigation', { name: 'Sisällys' });
  await expect(menu.locator(`a[href="${second}"]`)).toBeVisible();
  await page.getByRole('link', { name: /^Seuraava luku/ }).click();
  await expect(page).toHaveURL(second);
}

/** What does not come, and how; the page is read and walked through all the same. */
const LACKS: readonly [string, RegExp | string, (route: Route) => unknown][] = [
  ['scripts absent', SCRIPTS, (route) => route.fulfill(missing)],
  ['scripts blocked by a filter', SCRIPTS, (route) => route.abort('blockedbyclient')],
  ['scripts hanging', SCRIPTS, () => undefined],
  ['scripts cut in half', SCRIPTS, half],
  ['styles missing', '**/*.css', (route) => route.fulfill(missing)],
  ['styles that give up', '**/*.css', (route) => route.abort('timedout')],
  ['fonts missing', '**/*.woff2', (route) => route.fulfill(missing)],
  ['fonts hanging', '**/*.woff2', () => undefined],
];

function half(route: Route) {
  const { pathname } = new URL(route.request().url());
  const body = readFileSync(join(DIST, pathname), 'utf8');
  const contentType = 'text/javascript; charset=utf-8';
  return route.fulfill({ contentType, body: body.slice(0, body.length / 2) });
}

for (const [name, pattern, lack] of LACKS) {
  test(`${name}: a chapter is read and walked through`, async ({ page }) => {
    await page.route(pattern, lack);
    await page.goto(first, { waitUntil: 'commit' });
    await expectReadable(page);
  });
}

test('scripts late: they take up their work when they come', async ({ page }) => {
  let release = () => {};
  const late = new Promise<void>((resolve) => (release = resolve));
  await page.route(SCRIPTS, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(first, { waitUntil: 'commit' });
  await expect(page.locator('a.term').first()).toBeVisible();
  release();
  await page.waitForLoadState('networkidle');
  await page.locator('a.term').first().click();
  await expect(page.locator(':popover-open')).toBeVisible();
});

for (const [index, name] of names.entries()) {
  test(`script missing: ${name.replace(/\.astro.*/, '')}`, inRow(index), async ({ page }) => {
    await page.route(
      (url) => url.pathname.startsWith(`/_astro/${name}.`),
      (route) => route.fulfill(missing),
    );
    await page.goto(first);
    await expectReadable(page);
  });
}

test('the search page without its script says why and links on', async ({ page }) => {
  await page.route(SCRIPTS, (route) => route.fulfill(missing));
  await page.goto('/haku/?q=luottamus');
  await expect(page.locator('main')).toContainText('Hakuun tarvitaan JavaScript');
  await expect(page.locator('main').getByRole('link', { name: 'sanaston' })).toBeVisible();
});

test('pictures missing: what they mean is said', async ({ page }) => {
  await page.route(/\.(svg|png|webp|jpg)$/, (route) => route.fulfill(missing));
  await page.goto(first);
  await expect(page.getByRole('img').first()).toHaveAccessibleName(/.{40,}/);
  await expectReadable(page);
});
