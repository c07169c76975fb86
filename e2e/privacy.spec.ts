import { expect, test } from './fixtures.ts';
import { chapters } from './site.ts';

test('everything that is kept on the device can be cleared at once, after asking', async ({
  page,
  context,
}) => {
  await page.goto(chapters[0] ?? '');
  await page.locator('own-text textarea').first().fill('Oma tekstini.');
  await page.locator('own-text textarea').first().blur();
  await page.evaluate(() => {
    localStorage.setItem('lukuasetukset', 'theme=dark');
    localStorage.setItem('oppimispaivakirja-rikki', '{');
    localStorage.setItem('toisen-sivuston', 'x');
    sessionStorage.setItem('haku-merkinnat', '{"address":"http://x/","forms":[]}');
  });
  await page.goto('/tietosuoja/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Poista sivuston tiedot tältä laitteelta' }).click();
  await page.getByRole('button', { name: 'Älä poista' }).click();
  expect(await page.evaluate(() => localStorage.getItem('oppimispaivakirja'))).toContain('Oma');
  await page.getByRole('button', { name: 'Poista sivuston tiedot tältä laitteelta' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Poista kaikki' }).click();
  await expect(page.getByText('Sivuston tiedot on poistettu tältä laitteelta.')).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  // What another site under the same address keeps is not ours to clear.
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['toisen-sivuston']);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('the footer leads to what is kept, and on to who made the parts of others', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Tietosuoja' }).click();
  await expect(page).toHaveURL('/tietosuoja/');
  await expect(page.locator('main')).toContainText('ei käytä evästeitä');
  await page.goto('/tietoa/');
  await page.locator('main').getByRole('link', { name: 'Muiden tekemät osat' }).click();
  await expect(page.locator('main')).toContainText('OFL-1.1');
  await expect(page.locator('main')).toContainText(/pagefind[\s\S]*MIT/);
});
