import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { chapters } from './site.ts';

const chapter = chapters.at(-1) ?? '';
const button = (page: Page, name: string) =>
  page.getByRole('button', { name: `Kopioi linkki tähän kohtaan: ${name}`, exact: true });

/** What stands on the clipboard, kind by kind. */
const clipboard = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const texts = (item?.types ?? []).map(async (type) => [
      type,
      await (await item?.getType(type))?.text(),
    ]);
    return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
  });

test.describe('with clipboard rights', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a heading’s link is copied with its title, as text and as HTML', async ({ page }) => {
    await page.goto(chapter);
    const title = (await page.locator('h1').textContent())?.trim();
    const heading = page.locator('article section h2').filter({ hasText: /./ }).nth(3);
    const name = (await heading.innerText()).trim();
    const address = new URL(`#${await heading.getAttribute('id')}`, page.url()).href;
    await button(page, name).click();
    await expect(page.locator('.copied')).toHaveText('Linkki kopioitu');
    await expect(page.getByRole('status').filter({ hasText: 'Linkki kopioitu' })).toHaveCount(1);
    const copied = await clipboard(page);
    expect(copied['text/plain']).toBe(`${name} – ${title} – ${address}`);
    expect(copied['text/html']).toContain(`<a href="${address}">${name} – ${title}</a>`);
    await expect(page).toHaveURL(chapter);
  });

  test('every heading, key principle and exercise has one, and each leads to its own place', async ({
    page,
  }) => {
    await page.goto(chapter);
    const links = page.locator('copy-link a');
    const targets = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(new Set(targets).size).toBe(targets.length);
    const headings = await page
      .locator('article :is(h2, h3)[id]')
      .evaluateAll((all) => all.map(({ id }) => `#${id}`));
    const principles = await page
      .locator('li[id^=periaate-]')
      .evaluateAll((all) => all.map(({ id }) => `#${id}`));
    expect(headings.length).toBeGreaterThan(10);
    expect(principles.length).toBeGreaterThan(3);
    expect(targets).toEqual(expect.arrayContaining([...headings, ...principles]));
  });

  test('a key principle has one address, wherever its link is copied', async ({ page }) => {
    await page.goto('/avainperiaatteet/');
    const link = page.locator('copy-link a[href*="#periaate-"]').first();
    await link.focus();
    await page.keyboard.press('Space');
    await expect(page.locator('.copied')).toHaveText('Linkki kopioitu');
    const address = /https?:\S+$/.exec((await clipboard(page))['text/plain'] ?? '')?.[0] ?? '';
    expect(new URL(address).pathname).toBe(chapters[0]);
    await page.goto(address);
    await expect(page.locator('li:target')).toBeInViewport();
  });
});

test('where the browser refuses, a field opens with the address selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(`${chapter}?q=raja`);
  const link = page.locator('copy-link a').nth(2);
  await link.focus();
  await page.keyboard.press('Enter');
  const field = page.getByLabel('Selain ei anna kopioida. Kopioi osoite tästä:');
  await expect(field).toBeFocused();
  const address = new URL(`${chapter}${await link.getAttribute('href')}`, page.url()).href;
  await expect(field).toHaveValue(address);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(address);
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(link).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it is a link to its own place', async ({ page }) => {
    await page.goto(chapter);
    const link = page.getByRole('link', { name: /^Linkki kohtaan / }).nth(3);
    const target = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expect(page).toHaveURL(`${chapter}${target}`);
    await expect(page.locator(target)).toBeInViewport();
  });
});
