/** What a first visit waits for: nothing but the page. Times are measured by `npm run bench`. */
import { readFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright/test';
import { Tab } from './benchmarks/tab.ts';
import { findBrowser } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { chapters, DIST } from './site.ts';
import { startHost } from './static-server.ts';

const [first = '', second = ''] = chapters;
/** Longer than a page takes over a short wire, as `first-script.ts` sees it. */
const FAR_MS = 400;

const fontOf = (page: Page) =>
  page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily);

test('over a long wire no font holds the text up; it is fetched for the next page', async ({
  page,
}) => {
  const host = await startHost();
  try {
    host.answer = (path, response) => {
      if (path !== first) return false;
      setTimeout(() => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(readFileSync(`${DIST}${first.slice(1)}index.html`));
      }, FAR_MS);
      return true;
    };
    await page.goto(host.url.slice(0, -1) + first);
    await expect(page.locator('html')).not.toHaveAttribute('data-font');
    expect(await fontOf(page)).not.toContain('Literata');
    await expect
      .poll(() => host.asked.filter((path) => path.endsWith('.woff2')).length)
      .toBeGreaterThan(0);
  } finally {
    await host.close();
  }
});

test('over a short wire the reading font is asked for at once', async ({ page }) => {
  // A crowded machine may make the wire long for a moment.
  await expect(async () => {
    await page.goto(first);
    await expect(page.locator('html')).toHaveAttribute('data-font', { timeout: 1000 });
  }).toPass();
  expect(await fontOf(page)).toContain('Literata');
});

test('the rule for the next chapter comes into force near its link, and the policy allows it', async ({
  page,
}) => {
  await page.goto(first);
  const rules = page.locator('body > script[type=speculationrules]');
  await expect(rules).toHaveCount(0);
  await page.locator('a[rel=next]').scrollIntoViewIfNeeded();
  await expect(rules).toHaveCount(1);
  expect(await rules.textContent()).toContain(second);
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
