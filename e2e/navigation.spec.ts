import { expect, test } from './fixtures.ts';
import { chapters, page404 } from './site.ts';

test('from the front page through the chapters in their order, by name, and back', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Aloita: luku 1' }).click();
  for (const [index, path] of chapters.entries()) {
    await expect(page).toHaveURL(path);
    await expect(page.getByText(`Luku ${index + 1}/${chapters.length}`)).toBeVisible();
    const next = page.getByRole('link', { name: /^Seuraava luku/ });
    if (index === chapters.length - 1) {
      await expect(next).toHaveCount(0);
      break;
    }
    const name = await next.locator('strong').innerText();
    await next.click();
    await expect(page).toHaveTitle(new RegExp(`^${name}`));
  }
  for (const path of chapters.slice(0, -1).reverse()) {
    await page.getByRole('link', { name: /^Edellinen luku/ }).click();
    await expect(page).toHaveURL(path);
  }
  await expect(page.getByRole('link', { name: /^Edellinen luku/ })).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(chapters[1] ?? '');
});

test(
  'the contents menu lists every chapter, opens a page and closes with Escape and a click elsewhere',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto('/');
    const summary = page.locator('summary', { hasText: 'Sisällys' });
    const menu = page.getByRole('navigation', { name: 'Sisällys' });
    await summary.click();
    await expect(menu).toBeVisible();
    for (const path of chapters) await expect(menu.locator(`a[href="${path}"]`)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(summary).toBeFocused();
    await summary.click();
    await page.mouse.click(5, 600);
    await expect(menu).toBeHidden();
    await summary.click();
    await menu.getByRole('link', { name: 'Sanasto' }).click();
    await expect(page).toHaveURL('/sanasto/');
  },
);

test(
  'breadcrumb and "Tällä sivulla" lead where they say',
  { tag: '@phone' },
  async ({ page, isMobile }) => {
    await page.goto(chapters[1] ?? '');
    const crumbs = page.getByRole('navigation', { name: 'Murupolku' });
    await expect(crumbs.locator('[aria-current=page]')).toHaveText('Luku 2');
    if (isMobile) await page.locator('summary', { hasText: 'Tällä sivulla' }).click();
    const contents = page
      .getByRole('navigation', { name: /^(Tällä sivulla|Luvun osat)$/ })
      .filter({ visible: true });
    await contents.getByRole('link', { name: 'Avainperiaatteet' }).click();
    await expect(page).toHaveURL(/#avainperiaatteet$/);
    await expect(page.locator('#avainperiaatteet')).toBeInViewport();
    await crumbs.getByRole('link', { name: 'Luvut' }).click();
    await expect(page).toHaveURL('/luvut/');
    await page.getByRole('link', { name: /^Luku 3\./ }).click();
    await expect(page).toHaveURL(chapters[2] ?? '');
  },
);

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto(chapters[0] ?? '');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Siirry sisältöön' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('a key principle leads to the section that it comes from', async ({ page }) => {
  await page.goto('/avainperiaatteet/');
  const link = page.locator('main ol li a[href*="#"]', { hasText: 'Osio:' }).first();
  const target = (await link.getAttribute('href')) ?? '';
  await link.click();
  await expect(page).toHaveURL(target);
  await expect(page.locator(new URL(target, 'http://x').hash)).toBeInViewport();
});

test.describe('an address that is not there', () => {
  test.use({ expectedErrors: [/404/] });
  test('says so and offers search and ways on', async ({ page }) => {
    const response = await page.goto(page404);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sivua ei löytynyt');
    await page.locator('main').getByLabel('Hae moduulista').fill('luottamus');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/haku\/\?q=luottamus$/);
    await expect(page.getByRole('status').last()).toContainText('sivulla');
  });
});
