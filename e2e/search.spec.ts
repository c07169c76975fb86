import { expect, test } from './fixtures.ts';
import { chapters } from './site.ts';

test('slash opens the search; arrows and Enter lead to the right section', async ({ page }) => {
  await page.goto(chapters[0] ?? '');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Hae moduulista' });
  await expect(field).toBeFocused();
  await field.fill('lappukoe');
  const options = page.getByRole('option');
  await expect(options.first()).toContainText('Innostus ja järkytys');
  await expect(options.first().locator('mark')).toHaveText(/lappukoe/i);
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('kohta');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', 'hakuehdotus-0');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${chapters[0]}#puhe`);
  await expect(page.locator('#puhe')).toBeInViewport();
});

test('a click opens it, Escape closes it and focus returns', async ({ page }) => {
  await page.goto('/');
  const control = page.getByRole('link', { name: 'Haku' }).first();
  await control.click();
  const field = page.getByRole('combobox');
  await expect(field).toBeFocused();
  await field.fill('hymy');
  await expect(page.getByRole('option').first()).toContainText('Sanasto: aito hymy');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(control).toBeFocused();
  await control.click();
  await page.getByRole('button', { name: 'Sulje haku' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('an option can be clicked, and all results can be opened as a page', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('luottamus');
  await page.getByRole('button', { name: 'Näytä kaikki tulokset' }).click();
  await expect(page).toHaveURL(/\/haku\/\?q=luottamus$/);
  await expect(page.getByLabel('Hae moduulista').last()).toHaveValue('luottamus');
  await page.goto('/');
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('luottamus');
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL('/sanasto/#luottamus');
});

test('the search page: glossary first, sections under their pages, arrows walk, address carries the query', async ({
  page,
}) => {
  await page.goto('/haku/?q=dialogi');
  await expect(page.getByRole('status').last()).toContainText(
    /kohta.* sivulla.*Sanastossa on selitys/,
  );
  const links = page.locator('[data-search-results] a');
  await expect(links.first()).toHaveAttribute('href', '/sanasto/#dialogi');
  const field = page.locator('main').getByLabel('Hae moduulista');
  await field.focus();
  await page.keyboard.press('ArrowDown');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await field.fill('takavaihtajan korvake');
  await expect(links.first()).toHaveAttribute('href', `${chapters[2]}#tilanne`);
  await expect(page).toHaveURL(/\?q=takavaihtajan\+korvake$/);
  await expect(page.locator('[data-search-results] mark').first()).toHaveText(/takavaihtajan/i);
});

test('slash goes to the search page’s own field', async ({ page }) => {
  await page.goto('/haku/');
  const field = page.locator('main').getByLabel('Hae moduulista');
  await expect(field).toBeFocused();
  await page.locator('h1').click();
  await field.blur();
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
});

test('nothing found is said, with ways on', async ({ page }) => {
  await page.goto('/haku/?q=xyzzyqwerty');
  await expect(page.getByRole('status').last()).toHaveText('Ei tuloksia haulle ”xyzzyqwerty”.');
  await expect(
    page.locator('main').getByRole('link', { name: 'Kaikki luvut ja osiot' }),
  ).toBeVisible();
  await expect(page.locator('main').getByRole('link', { name: 'Sanasto' })).toBeVisible();
});

test('nothing is loaded for search before it is asked', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(requests.filter((url) => /pagefind|sanasto\.json|worker/.test(url))).toEqual([]);
});

test('hostile queries are text', async ({ page }) => {
  await page.goto('/haku/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%00%ED%A0%80');
  const field = page.locator('main').getByLabel('Hae moduulista');
  for (const query of [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '😀'.repeat(3000),
    '   ',
    '…!',
    '\u202Eabc',
    '"',
  ]) {
    await field.fill(query);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').last()).not.toHaveText('Haetaan…');
    await expect(page.locator('[data-search-results] :is(img, script)')).toHaveCount(0);
    await expect(page.locator('h1')).toHaveText('Haku');
  }
  await field.fill('luottamus');
  await expect(page.getByRole('status').last()).toContainText('sivulla');
});

test('every form of a word finds the same pages, with or without its dots', async ({ page }) => {
  const addresses = async (query: string) => {
    await page.goto(`/haku/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('[data-search-results] a').first()).toBeVisible();
    const all = await page
      .locator('[data-search-results] a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    return [...new Set(all)].filter((path) => path.startsWith('/luvut/')).sort();
  };
  const base = await addresses('verhoomo');
  expect(base.length).toBeGreaterThan(0);
  for (const form of ['verhoomossa', 'verhoomoonkin', 'Verhoomon']) {
    expect(await addresses(form), form).toEqual(base);
  }
  const dotted = await addresses('työkaveri');
  expect(await addresses('tyokaverille')).toEqual(dotted);
});

test('a typing error is asked about, not replaced in silence', async ({ page }) => {
  await page.goto('/haku/?q=luottamsu');
  await expect(page.getByText('Tarkoititko:')).toBeVisible();
  await page.getByRole('button', { name: 'luottamus', exact: true }).click();
  await expect(page.locator('[data-search-results] a').first()).toHaveAttribute(
    'href',
    '/sanasto/#luottamus',
  );
});

test('the words that led here are marked on the page; Escape takes the marks off', async ({
  page,
}) => {
  await page.goto('/haku/?q=lappukoe');
  await page.locator('[data-search-results] a', { hasText: 'Innostus ja järkytys' }).click();
  await expect(page).toHaveURL(`${chapters[0]}#puhe`);
  const marks = () => page.evaluate(() => CSS.highlights.get('haku')?.size ?? 0);
  await expect.poll(marks).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  expect(await marks()).toBe(0);
});
