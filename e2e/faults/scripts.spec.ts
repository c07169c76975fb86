/** Scripts, styles and fonts that do not come: the text and the ways on are always there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { chapters, DIST, inRow } from '../site.ts';

const [first = '', second = ''] = chapters;
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

test('scripts absent: a chapter is read and walked through', async ({ page }) => {
  await page.route(SCRIPTS, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(first);
  await expectReadable(page);
});

test('scripts blocked by a filter: a chapter is read and walked through', async ({ page }) => {
  await page.route(SCRIPTS, (route) => route.abort('blockedbyclient'));
  await page.goto(first);
  await expectReadable(page);
});

test('scripts hanging: the text does not wait for them', async ({ page }) => {
  await page.route(SCRIPTS, () => undefined);
  await page.goto(first, { waitUntil: 'commit' });
  await expectReadable(page);
});

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

test('scripts cut: half a script is no script', async ({ page }) => {
  await page.route(SCRIPTS, async (route) => {
    const { pathname } = new URL(route.request().url());
    const body = readFileSync(join(DIST, pathname), 'utf8');
    await route.fulfill({
      contentType: 'text/javascript; charset=utf-8',
      body: body.slice(0, body.length / 2),
    });
  });
  await page.goto(first);
  await expectReadable(page);
});

for (const [index, name] of names.entries()) {
  test(`script missing: ${name.replace(/\.astro.*/, '')}`, inRow(index), async ({ page }) => {
    await page.route(
      (url) => url.pathname.startsWith(`/_astro/${name}.`),
      (route) => route.fulfill({ status: 404, body: '' }),
    );
    await page.goto(first);
    await expectReadable(page);
  });
}

test('the search page without its script says why and links on', async ({ page }) => {
  await page.route(SCRIPTS, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/haku/?q=luottamus');
  await expect(page.locator('main')).toContainText('Haku tarvitsee JavaScriptin');
  await expect(page.locator('main').getByRole('link', { name: 'sanaston' })).toBeVisible();
});

test('styles missing: the page reads in order, nothing covers it', async ({ page }) => {
  await page.route('**/*.css', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(first);
  await expectReadable(page);
});

test('styles hanging behind a slow network: the page comes when they give up', async ({ page }) => {
  await page.route('**/*.css', (route) => route.abort('timedout'));
  await page.goto(first);
  await expectReadable(page);
});

test('fonts missing: the text stands in the system’s own', async ({ page }) => {
  await page.route('**/*.woff2', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(first);
  await expectReadable(page);
});

test('fonts hanging: the text is seen at once', async ({ page }) => {
  await page.route('**/*.woff2', () => undefined);
  await page.goto(first, { waitUntil: 'commit' });
  await expectReadable(page);
});

test('pictures missing: what they mean is said', async ({ page }) => {
  await page.route(/\.(svg|png|webp|jpg)$/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(first);
  await expect(page.getByRole('img').first()).toHaveAccessibleName(/.{40,}/);
  await expectReadable(page);
});
