import { expect, test } from './fixtures.ts';
import { publishedModule } from './module-text.ts';
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
    const outside = await page.locator('a.term').evaluateAll((terms, card) => {
      return (terms as HTMLElement[]).flatMap((term) => {
        term.scrollIntoView({ block: 'center' });
        term.click();
        const box = document.querySelector(card)?.getBoundingClientRect();
        term.click();
        const isInside = box && box.width > 100 && box.left >= 0 && box.right <= innerWidth;
        return isInside ? [] : [term.textContent];
      });
    }, open);
    expect(outside, path).toEqual([]);
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
  await expect(entries).toHaveCount(publishedModule().glossary.length);
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
