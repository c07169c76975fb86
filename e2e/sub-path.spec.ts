/** A site published under a path of a host. */
import { existsSync, readFileSync } from 'node:fs';
import { AUTHORED, AUTHORED_SITE, PUBLISHED_AT } from './addresses.ts';
import { parsed } from './built-html.ts';
import { expect, test } from './fixtures.ts';
import { chapters, pages } from './site.ts';

test.use({ baseURL: AUTHORED_SITE });

const base = new URL(PUBLISHED_AT).pathname;
const under = (path: string) => base + path.slice(1);

test('every address of every page stays under the path, and something is there', async ({
  page,
}) => {
  const seen = new Set(pages.map(under));
  for (const path of pages) {
    const html = readFileSync(`${AUTHORED}${path.slice(1)}index.html`, 'utf8');
    const { canonical, addresses } = await (
      await parsed(page, html)
    ).evaluate((document) => ({
      canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href'),
      addresses: [
        ...document.querySelectorAll('a[href], link[href], script[src], img[src], form[action]'),
      ].map(
        (e) => e.getAttribute('href') ?? e.getAttribute('src') ?? e.getAttribute('action') ?? '',
      ),
    }));
    for (const address of addresses) {
      if (!address.startsWith('/')) continue;
      expect(address.startsWith(base), `${address} on ${path}`).toBe(true);
      seen.add(address.split('#')[0] ?? '');
    }
    expect(canonical).toBe(new URL(under(path), PUBLISHED_AT).href);
  }
  for (const address of seen) {
    const path = AUTHORED + decodeURI(address.split('?')[0] ?? '').slice(base.length);
    expect(existsSync(path.endsWith('/') ? `${path}index.html` : path), address).toBe(true);
  }
});

test('pages of the path draw themselves without an error', async ({ page }) => {
  for (const path of ['/', chapters[0] ?? '', '/haku/', '/kasitekartta/']) {
    await page.goto(under(path));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
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
