import { expect, test } from './fixtures.ts';
import { publishedModule } from './module-text.ts';
import { chapters, inParts, kindsOfControls, pages } from './site.ts';

test.use({ javaScriptEnabled: false });

for (const { which, details, paths } of inParts(pages, kindsOfControls)) {
  test(
    `every page has its heading, its text and its ways on (${which})`,
    details,
    async ({ page }) => {
      for (const path of paths) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('contentinfo')).toBeVisible();
      }
    },
  );
}

test('chapters can be read and walked through', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Aloita: luku 1' }).click();
  await page.getByRole('link', { name: /^Seuraava luku/ }).click();
  await expect(page).toHaveURL(chapters[1] ?? '');
  await page.locator('summary', { hasText: 'Sisällys' }).click();
  await page
    .getByRole('navigation', { name: 'Sisällys' })
    .getByRole('link', { name: 'Lähteet' })
    .click();
  await expect(page).toHaveURL('/lahteet/');
});

test('what a script would choose from is all there, and nothing asks to choose', async ({
  page,
}) => {
  const { lenses } = publishedModule().whole;
  await page.goto('/sama-kohtaaminen/');
  for (const { shows } of lenses.rows) await expect(page.getByText(shows)).toBeVisible();
  for (const path of ['/sama-kohtaaminen/', '/eri-mielta/']) {
    await page.goto(path);
    await expect(page.locator('main input:visible')).toHaveCount(0);
  }
});

test('a term is a link to the glossary', async ({ page }) => {
  await page.goto(chapters[0] ?? '');
  const term = page.locator('a.term').first();
  const target = (await term.getAttribute('href')) ?? '';
  await term.click();
  await expect(page).toHaveURL(target);
});

test('nothing is offered that could not answer, and what is not kept is said', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Haku' }).first().click();
  await expect(page).toHaveURL('/haku/');
  await expect(page.locator('main')).toContainText('Hakuun tarvitaan JavaScript');
  await expect(page.locator('search-page')).toBeHidden();
  await expect(page.getByText('Lukuasetukset')).toBeHidden();
  await page.goto('/opettajalle/kurssinrakentaja/');
  await expect(page.getByText('Kurssinrakentajaan tarvitaan JavaScript')).toBeVisible();
  await page.goto(chapters[0] ?? '');
  await expect(page.getByText('Teksti ei säily').first()).toBeVisible();
  // The diary is of no use without what is kept; its questions can be printed and answered on paper.
  await page.goto('/oppimispaivakirja/');
  await expect(page.locator('main textarea:visible')).toHaveCount(0);
  await expect(
    page.locator('main').getByText('Teksti ei säily').filter({ visible: true }),
  ).toHaveCount(0);
  await expect(page.locator('main label:visible')).not.toHaveCount(0);
});
