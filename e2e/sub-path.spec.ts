import { SUB_PATH_SITE } from './addresses.ts';
import { expect, test } from './fixtures.ts';
import { chapters, pages } from './site.ts';

test.use({ baseURL: SUB_PATH_SITE });

const base = new URL(SUB_PATH_SITE).pathname;
const under = (path: string) => base + path.slice(1);

test('every page answers under the path, and every address of every page stays under it', async ({
  page,
  request,
}) => {
  const seen = new Set<string>();
  for (const path of pages) {
    await page.goto(under(path));
    const addresses = await page
      .locator('a[href], link[href], script[src], img[src], form[action]')
      .evaluateAll((elements) =>
        elements.map(
          (e) => e.getAttribute('href') ?? e.getAttribute('src') ?? e.getAttribute('action') ?? '',
        ),
      );
    for (const address of addresses) {
      if (!address.startsWith('/')) continue;
      expect(address.startsWith(base), `${address} on ${path}`).toBe(true);
      seen.add(address.split('#')[0] ?? '');
    }
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(
      new URL(under(path), SUB_PATH_SITE).href,
    );
  }
  for (const address of seen) expect((await request.get(address)).status(), address).toBe(200);
});

test('search and glossary lead to the right places', async ({ page }) => {
  await page.goto(under(chapters[0] ?? ''));
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('combobox').fill('diplomatia');
  await expect(page.getByRole('option').first()).toContainText('Sanasto: diplomatia');
  await expect(page.getByRole('dialog').getByText(/kohtaa? .*sivul/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${under(chapters[2] ?? '')}#diplomaatti$`));
  await expect(page.locator('#diplomaatti')).toBeInViewport();
});
