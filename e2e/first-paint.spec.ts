/** What a first visit waits for: nothing but the page. Times are measured by `npm run bench`. */
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { chapters } from './site.ts';
import { startHost } from './static-server.ts';

const [first = '', second = ''] = chapters;
const fontOf = (page: Page) =>
  page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily);

test('a font that is late waits for the next page, where the text is set in it', async ({
  page,
}) => {
  await page.goto(first);
  await page.evaluate(() => document.fonts.ready);
  await page.goto(second);
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').length;
  });
  expect(loaded).toBeGreaterThan(0);
  expect(await fontOf(page)).toContain('Literata');
});

test('the next chapter is fetched when the reader points at its link', async ({ page }) => {
  const host = await startHost();
  try {
    await page.goto(host.url.slice(0, -1) + first);
    await page.locator('a[rel=next]').hover();
    await expect.poll(() => host.asked).toContain(second);
  } finally {
    await host.close();
  }
});
