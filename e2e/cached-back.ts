import type { Page } from 'playwright/test';
import { findBrowser } from '../.config/browser.ts';
import { expect, test as base } from './fixtures.ts';

/** The guarded test in a browser that keeps pages for the way back, which Playwright turns off. */
export const test = base.extend<object, object>({
  browser: [
    async ({ playwright, launchOptions }, use) => {
      const executablePath = findBrowser();
      const browser = await playwright.chromium.launch({
        ...launchOptions,
        ...(executablePath ? { executablePath } : {}),
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

/** To be called on a page before it is left. */
export async function watchForReturn(page: Page): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      (globalThis as { wasKept?: boolean }).wasKept = persisted;
    });
  });
}

/** Goes back, and makes sure that the page came whole from the browser's cache. */
export async function goBackToCached(page: Page): Promise<void> {
  await page.goBack({ waitUntil: 'commit' });
  await expect
    .poll(() => page.evaluate(() => (globalThis as { wasKept?: boolean }).wasKept ?? null))
    .toBe(true);
}

export { expect };
