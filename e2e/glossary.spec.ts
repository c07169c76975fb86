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

test(
  'the card stays inside the window and off its word, wherever the word stands',
  { tag: '@phone' },
  async ({ page }) => {
    for (const path of chapters) {
      await page.goto(path);
      const faults = await page.locator('main a.term').evaluateAll((terms, card) => {
        return (terms as HTMLElement[]).flatMap((term) =>
          (['start', 'center', 'end'] as const).flatMap((block) => {
            term.scrollIntoView({ block });
            term.click();
            const box = document.querySelector(card)?.getBoundingClientRect();
            const word = term.getBoundingClientRect();
            term.click();
            const isInside =
              box &&
              box.width > 100 &&
              box.height > 60 &&
              box.left >= 0 &&
              box.right <= innerWidth &&
              box.top >= 0 &&
              box.bottom <= innerHeight;
            const isOff = box && (box.top >= word.bottom || box.bottom <= word.top);
            return isInside && isOff ? [] : [`${term.textContent} at the ${block}`];
          }),
        );
      }, open);
      expect(faults, path).toEqual([]);
    }
  },
);

test('at 400 % zoom a card that is higher than the room scrolls in itself', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.addInitScript(() => localStorage.setItem('lukuasetukset', 'size=larger'));
  await page.goto(chapters[0] ?? '');
  const term = page.locator('main a.term').first();
  await term.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await term.click();
  const box = await page.locator(open).boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(256);
  await page.locator(`${open} a`).focus();
  await expect(page.locator(`${open} a`)).toBeInViewport();
});

test('by touch', { tag: '@touch' }, async ({ page, isMobile }) => {
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

test(
  'a letter of the glossary leads to its first word, which the letters do not cover',
  { tag: '@touch' },
  async ({ page }) => {
    const { glossary } = publishedModule();
    const initials = [...new Set(glossary.map(({ term }) => term.charAt(0).toUpperCase()))];
    await page.goto('/sanasto/');
    const letters = page.getByRole('navigation', { name: 'Aakkoset' });
    await expect(letters.getByRole('link')).toHaveText(initials);
    for (const letter of [initials[2], initials[5]]) {
      await letters.getByRole('link', { name: letter ?? '', exact: true }).click();
      const word = page.locator('.glossary-term dfn:target');
      await expect(word).toHaveText(RegExp(`^${letter}`, 'i'));
      await expect(word).toBeInViewport({ ratio: 1 });
      const row = await letters.boundingBox();
      const box = await word.boundingBox();
      expect(row?.y).toBe(0);
      expect(box?.y).toBeGreaterThan(row?.height ?? 0);
    }
  },
);
