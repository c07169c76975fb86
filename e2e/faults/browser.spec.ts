/** Odd browsers: old, slow, in another time and language, with a machine translation over the page. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { chapters, DIST, inRow, pages } from '../site.ts';

const [first = '', second = ''] = chapters;

async function answerOne(page: Page) {
  const question = page.locator('self-check-question').first();
  await question.locator('[data-check]').click();
  await expect(question.getByRole('status').first()).not.toBeEmpty();
}

async function searchOne(page: Page) {
  await page.goto('/haku/?q=luottamus');
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
}

for (const [index, [name, time]] of (
  [
    ['at the beginning of 1970', '1970-01-01T00:00:00Z'],
    ['far ahead', '2099-12-31T23:59:59Z'],
  ] as const
).entries()) {
  test(`a clock ${name}: exercises, diary and search work`, inRow(index), async ({ page }) => {
    await page.clock.setFixedTime(new Date(time));
    await page.goto(first);
    await answerOne(page);
    await page.goto('/oppimispaivakirja/');
    await expect(page.locator('own-text').first()).toBeVisible();
    await searchOne(page);
  });
}

for (const [index, [locale, timezoneId]] of (
  [
    ['tr-TR', 'Pacific/Kiritimati'],
    ['ar-EG', 'Africa/Cairo'],
    ['en-US', 'America/Anchorage'],
  ] as const
).entries()) {
  test.describe(locale, () => {
    test.use({ locale, timezoneId });
    test(
      `a browser in ${locale}, ${timezoneId}: Finnish stays Finnish`,
      inRow(index),
      async ({ page }) => {
        await page.goto(first);
        await answerOne(page);
        await page.goto('/verkoton/');
        await expect(page.locator('[data-size]')).toHaveText(/Koko on \d+(,\d)? megatavua\./);
        await searchOne(page);
      },
    );
  });
}

test('machine translation wraps every text in <font>: the widgets go on', async ({ page }) => {
  await page.goto(first);
  await page.evaluate(() => {
    document.documentElement.lang = 'en';
    document.documentElement.classList.add('translated-ltr');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('script, style, textarea, option'))
        continue;
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text);
    }
  });
  await answerOne(page);
  await page.locator('encounter-player [data-step="0"] button').first().click();
  await page.locator('a.term').first().click();
  await expect(page.locator(':popover-open')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /Seuraava luku/ }).click();
  await expect(page).toHaveURL(second);
});

test('an old browser, no modules: HTML for all', async ({ page }) => {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('type="module"', 'type="later-than-me"');
    return route.fulfill({ response, body });
  });
  await page.goto(first);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.locator('a.term').first().click();
  await expect(page).toHaveURL(/\/sanasto\/#/);
  await page.goto('/haku/');
  await expect(page.locator('main')).toContainText('Hakuun tarvitaan JavaScript');
});

test('a content blocker: no file, element, class or id has a name that it looks for', () => {
  const looked =
    /\b(?:ads?|advert\w*|banner|share|social|cookie\w*|consent|analytics|tracker|tracking(?!-))\b/i;
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => looked.test(file.replaceAll('_', ' ')))).toEqual([]);
  for (const path of pages) {
    const html = readFileSync(`${DIST}${path.slice(1)}index.html`, 'utf8');
    const names = html.matchAll(/<([a-z]+-[a-z-]+)|\s(?:class|id)="([^"]*)"/g);
    const found = [...names].map(([, element, value]) => element ?? value ?? '');
    expect(found.length, path).toBeGreaterThan(10);
    expect(
      found.filter((name) => looked.test(name)),
      path,
    ).toEqual([]);
  }
});

test('scripts are ES2022: no later syntax is sent', () => {
  const scripts = readdirSync(`${DIST}_astro`).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  for (const name of scripts) {
    const script = readFileSync(`${DIST}_astro/${name}`, 'utf8');
    // `using` declarations, import attributes and the v flag of regular expressions came later.
    expect(script, name).not.toMatch(
      /\b(?:await )?using [\w$]+ ?=|import [^;'"]*['"] with ?\{|\/[dgimsuy]*v[dgimsuy]*\.(?:test|exec)\(/,
    );
  }
});

test('a slow phone network: the heading and the text come', async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: (400 * 1024) / 8,
    uploadThroughput: (400 * 1024) / 8,
  });
  await page.goto(first, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('article section').first()).toBeVisible();
});
