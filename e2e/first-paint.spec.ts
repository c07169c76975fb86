/** What a first visit waits for: nothing but the page. Times are measured by `npm run bench`. */
import { chromium, type Page } from 'playwright/test';
import { Tab } from './benchmarks/tab.ts';
import { findBrowser } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { chapters } from './site.ts';

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

test('the next chapter has been drawn beforehand when it is asked for', async ({ baseURL }) => {
  const browser = findBrowser() ?? chromium.executablePath();
  const tab = await Tab.open(browser, process.getuid?.() === 0 ? ['--no-sandbox'] : [], 1);
  try {
    await tab.goto(new URL(first, baseURL).href);
    await tab.value(
      `document.querySelector('a[rel=next]').scrollIntoView({ block: 'center', behavior: 'instant' })`,
    );
    await tab.until(() => tab.hasDrawnAhead());
    await tab.tap('a[rel=next]');
    await tab.untilTrue(`location.pathname === '${second}'`);
    expect(
      await tab.value(`performance.getEntriesByType('navigation')[0].activationStart > 0`),
    ).toBe(true);
  } finally {
    await tab.close();
  }
});
