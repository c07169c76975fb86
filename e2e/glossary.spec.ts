import { expect, test } from './fixtures.ts';
import { chapters } from './site.ts';

const open = '.term-card:popover-open';

test('a term opens its explanation by a click and closes by Escape, a click elsewhere and its own word', async ({
  page,
}) => {
  await page.goto(chapters[0] ?? '');
  const term = page.locator('a.term').first();
  await expect(term).toHaveAttribute('role', 'button');
  await term.click();
  await expect(page.locator(open)).toContainText('Avaa sanastossa');
  await expect(term).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(page.locator(open)).toHaveCount(0);
  await expect(term).toHaveAttribute('aria-expanded', 'false');
  await term.click();
  await page.locator('h1').dispatchEvent('pointerdown');
  await page.mouse.click(4, 300);
  await expect(page.locator(open)).toHaveCount(0);
  await term.click();
  await expect(page.locator(open)).toHaveCount(1);
  await term.click();
  await expect(page.locator(open)).toHaveCount(0);
  await expect(page).toHaveURL(chapters[0] ?? '');
});

test('by keyboard: Enter and Space open, Tab goes to the card’s link, Escape brings focus back', async ({
  page,
}) => {
  await page.goto(chapters[0] ?? '');
  const term = page.locator('a.term').first();
  for (const key of ['Enter', ' ']) {
    await term.focus();
    await page.keyboard.press(key);
    await expect(page.locator(open)).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(page.locator(`${open} a`)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator(open)).toHaveCount(0);
    await expect(term).toBeFocused();
  }
});

test('the card stays inside the window', async ({ page }) => {
  for (const path of chapters) {
    await page.goto(path);
    for (const term of await page.locator('a.term').all()) {
      await term.click();
      const box = await page.locator(open).boundingBox();
      const width = await page.evaluate(() => innerWidth);
      expect(box && box.x >= 0 && box.x + box.width <= width, await term.innerText()).toBe(true);
      await page.keyboard.press('Escape');
    }
  }
});

test('by touch', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'a desktop has no touch');
  await page.goto(chapters[1] ?? '');
  const term = page.locator('a.term').first();
  await term.tap();
  await expect(page.locator(open)).toBeVisible();
  await page.touchscreen.tap(20, 120);
  await expect(page.locator(open)).toHaveCount(0);
});

test('the glossary tells the chapters of each term, and links there', async ({ page }) => {
  await page.goto('/sanasto/');
  const entries = page.locator('.glossary-term');
  expect(await entries.count()).toBeGreaterThanOrEqual(30);
  for (const entry of await entries.all()) {
    expect(await entry.getByRole('link', { name: /^Luku \d/ }).count()).toBeGreaterThan(0);
  }
  await entries
    .filter({ hasText: 'luottamus' })
    .first()
    .getByRole('link', { name: /^Luku/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/luvut\//);
});
