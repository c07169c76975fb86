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
  async ({ page, isMobile }) => {
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
    // On a phone it fills what is below the header.
    await page.mouse.click(5, isMobile ? 5 : 600);
    await expect(menu).toBeHidden();
    await summary.click();
    const further = menu.getByRole('link', { name: 'Oppimispäiväkirja' });
    await expect(further).toBeVisible({ visible: !isMobile });
    if (isMobile) await menu.locator('summary', { hasText: 'Kokonaisuus' }).click();
    await further.click();
    await expect(page).toHaveURL('/oppimispaivakirja/');
  },
);

test('the header is one row that leads to the teacher’s desk, however narrow', async ({ page }) => {
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/');
    const header = page.getByRole('banner');
    await expect(header.getByText('Opettajalle').first()).toBeVisible();
    expect((await header.boundingBox())?.height, `${width}`).toBeLessThan(70);
  }
  await page.getByRole('banner').getByRole('link', { name: 'Opettajalle' }).first().click();
  await expect(page).toHaveURL('/opettajalle/');
});

test('the front page’s drawings stand side by side on one line, and every further page has its use', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/');
  const drawings = await page
    .locator('.frieze .illustration')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
  expect(drawings).toHaveLength(chapters.length);
  for (const [index, { top, left, height }] of drawings.entries()) {
    const before = drawings[index - 1];
    if (!before || before.top !== top) continue;
    expect(Math.abs(before.right - left)).toBeLessThan(1);
    expect(Math.abs(before.height - height)).toBeLessThan(1);
  }
  for (const item of await page.locator('.further-pages > li').all())
    await expect(item.locator('a + p')).toHaveText(/\.$/);
});

test(
  'breadcrumb and "Tällä sivulla" lead where they say',
  { tag: '@phone' },
  async ({ page, isMobile }) => {
    await page.goto(chapters[1] ?? '');
    const crumbs = page.getByRole('navigation', { name: 'Murupolku' });
    await expect(crumbs.locator('[aria-current=page]')).toHaveText('Luku 2');
    if (isMobile) await page.getByRole('button', { name: 'Tällä sivulla' }).click();
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
