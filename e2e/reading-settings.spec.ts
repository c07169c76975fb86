import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { chapters } from './site.ts';

const open = (page: Page) => page.locator('summary', { hasText: 'Lukuasetukset' }).click();
const style = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
const ground = (page: Page) => style(page, 'html', 'background-color');

test('the theme follows the device until chosen, and the choice is remembered', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  const dark = await ground(page);
  await open(page);
  await expect(page.getByRole('radio', { name: 'Laitteen mukaan' })).toBeChecked();
  await page.getByRole('radio', { name: 'Vaalea' }).check();
  const light = await ground(page);
  expect(light).not.toBe(dark);
  await page.goto(chapters[0] ?? '');
  expect(await ground(page)).toBe(light);
  await open(page);
  await expect(page.getByRole('radio', { name: 'Vaalea' })).toBeChecked();
  await page.getByRole('radio', { name: 'Laitteen mukaan' }).check();
  expect(await ground(page)).toBe(dark);
});

test('size, spacing and typeface change the text, hold on the next page, and can be taken back', async ({
  page,
}) => {
  const text = 'main p:not(.furniture)';
  const look = async () => ({
    size: await style(page, text, 'font-size'),
    height: await style(page, text, 'line-height'),
    letters: await style(page, text, 'letter-spacing'),
    // The module's own typeface joins as soon as it is here.
    face: (await style(page, text, 'font-family')).replace(/^"?Literata[^,]*, /, ''),
  });
  await page.goto(chapters[0] ?? '');
  const before = await look();
  await open(page);
  await page.getByRole('radio', { name: 'Suurempi' }).check();
  await page.getByRole('radio', { name: 'Väljä' }).check();
  await page.getByRole('radio', { name: 'Selkeä kirjasin' }).check();
  const after = await look();
  expect(parseFloat(after.size)).toBeGreaterThan(parseFloat(before.size) * 1.3);
  expect(parseFloat(after.letters)).toBeGreaterThan(0);
  expect(after.face).toMatch(/^Verdana/);
  await page.goto(chapters[1] ?? '');
  expect(await look()).toEqual(after);
  await open(page);
  await page.getByRole('button', { name: 'Palauta alkuperäiset' }).click();
  await expect(page.getByText('Alkuperäiset asetukset on palautettu.')).toBeVisible();
  expect(await look()).toEqual(before);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('by keyboard: opens, arrows choose, Escape closes and focus returns', async ({ page }) => {
  await page.goto('/');
  const summary = page.locator('summary', { hasText: 'Lukuasetukset' });
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Laitteen mukaan' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Tumma' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(summary).toBeFocused();
  await expect(page.getByRole('radio', { name: 'Tumma' })).toBeHidden();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: 'Tumma' })).toBeHidden();
  await expect(summary).toBeFocused();
});

test('the key that opens the search can be switched off, and on again', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: 'Haku' });
  const control = page.locator('search-dialog a').first();
  await page.goto('/');
  await expect(control).toHaveAttribute('aria-keyshortcuts', '/');
  await open(page);
  const key = page.getByRole('group', { name: 'Pikanäppäin / avaa haun' });
  await expect(key.getByRole('radio', { name: 'Päällä' })).toBeChecked();
  await key.getByRole('radio', { name: 'Pois' }).check();
  await page.getByRole('button', { name: 'Valmis' }).click();
  await expect(control).not.toHaveAttribute('aria-keyshortcuts');
  await page.goto(chapters[0] ?? '');
  await expect(control).toHaveAttribute('href', '/haku/');
  await expect(control).not.toHaveAttribute('aria-keyshortcuts');
  await page.keyboard.press('/');
  await expect(dialog).toBeHidden();
  // The control still opens it.
  await control.click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  // A view without a search does not ask, and a choice made there leaves this one alone.
  await page.goto((chapters[0] ?? '').replace('/luvut/', '/upota/'));
  await open(page);
  await expect(key).toHaveCount(0);
  await page.getByRole('radio', { name: 'Tumma' }).check();
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(dialog).toBeHidden();
  await open(page);
  await key.getByRole('radio', { name: 'Päällä' }).check();
  await page.getByRole('button', { name: 'Valmis' }).click();
  await page.keyboard.press('/');
  await expect(dialog).toBeVisible();
});

test('a change in another tab shows in this one', async ({ page, context }) => {
  await page.goto('/');
  const other = await context.newPage();
  await other.goto('/');
  await open(other);
  await other.getByRole('radio', { name: 'Tumma' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('where storage is blocked a choice holds on the page, and this is told', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto('/');
  await open(page);
  await page.getByRole('radio', { name: 'Tumma' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByText('voimassa vain tällä sivulla')).toBeVisible();
});

test('the largest text with the loosest spacing does not scroll sideways at 320 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.addInitScript(() =>
    localStorage.setItem('lukuasetukset', 'size=larger&spacing=loose&typeface=plain'),
  );
  for (const path of ['/', chapters[0] ?? '', '/sanasto/', '/lahtotesti/', '/kasitekartta/']) {
    await page.goto(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(320);
  }
});

test('the header is one row on a small screen, whatever the settings', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('lukuasetukset', 'size=larger&spacing=loose&typeface=plain'),
  );
  for (const width of [320, 360, 414, 768]) {
    await page.setViewportSize({ width, height: 740 });
    for (const path of ['/', chapters[0] ?? '']) {
      await page.goto(path);
      const tops = await page
        .locator('.site-header-row :is(a, summary, button)')
        .filter({ visible: true })
        .evaluateAll((parts) =>
          parts.map((part) => {
            const { top, height } = part.getBoundingClientRect();
            return Math.round(top + height / 2);
          }),
        );
      expect(tops.length, `${path} ${width}`).toBeGreaterThan(2);
      expect(Math.max(...tops) - Math.min(...tops), `${path} ${width}`).toBeLessThan(8);
    }
  }
});

test('an embed view has them, too, and looks as was chosen on the site', async ({ page }) => {
  await page.goto('/');
  await open(page);
  await page.getByRole('radio', { name: 'Tumma' }).check();
  await page.goto((chapters[0] ?? '').replace('/luvut/', '/upota/'));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await open(page);
  await expect(page.getByRole('radio', { name: 'Tumma' })).toBeChecked();
  await page.getByRole('radio', { name: 'Suurempi' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-size', 'larger');
  await page.getByRole('button', { name: 'Valmis' }).click();
  await expect(page.getByRole('radio', { name: 'Tumma' })).toBeHidden();
});
