/** The learner's record and the pages that show it: what is newer stays, what was cleared stays cleared. */
import type { Page } from 'playwright/test';
import { expect, goBackToCached, test, watchForReturn } from './cached-back.ts';
import { chapters, inRow } from './site.ts';

const DIARY = '/oppimispaivakirja/';
const KEY = 'oppimispaivakirja';
const [first = ''] = chapters;
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key) ?? '', KEY);
const textOf = async (page: Page, id: string) =>
  (JSON.parse((await stored(page)) || '{"texts":{}}') as { texts: Record<string, string> }).texts[
    id
  ] ?? '';

async function clearDiary(page: Page) {
  await page.locator('[data-clear]').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tyhjennä kaikki' }).click();
  await expect(page.getByText('Päiväkirja on tyhjennetty.')).toBeVisible();
}

/** Every kind of field that is kept: a reflection, an open question's answer, the promise. */
const FIELDS = [
  { name: 'a reflection', path: first, field: 'own-text textarea' },
  { name: 'an open answer', path: first, field: 'self-check-question[data-kind=open] textarea' },
  { name: 'the promise', path: '/lopputehtava/', field: 'own-text[data-id=lupaus] textarea' },
];

for (const [index, { name, path, field: selector }] of FIELDS.entries()) {
  test(
    `${name}: what was cleared does not come back with the page`,
    inRow(index),
    async ({ page }) => {
      await page.goto(path);
      const field = page.locator(selector).first();
      await field.fill('Salainen pohdinta');
      await field.blur();
      await expect.poll(() => stored(page)).toContain('Salainen pohdinta');
      await watchForReturn(page);
      await page.goto(DIARY);
      await clearDiary(page);
      await goBackToCached(page);
      await expect(field).toHaveValue('');
      await expect(
        page.getByText('Tallennettu tälle laitteelle.').filter({ visible: true }),
      ).toHaveCount(0);
      await field.pressSequentially('X');
      await field.blur();
      await expect.poll(() => stored(page)).toContain('"X"');
      expect(await stored(page)).not.toContain('Salainen');
    },
  );

  test(
    `${name}: a newer text is in the field when the page comes back, even with focus`,
    inRow(index),
    async ({ page }) => {
      await page.goto(path);
      const field = page.locator(selector).first();
      await field.fill('Lyhyt');
      await expect.poll(() => stored(page)).toContain('Lyhyt');
      await watchForReturn(page);
      await page.goto(DIARY);
      const inDiary = page.locator('own-text textarea').filter({ visible: true });
      const index = await inDiary.evaluateAll((all) =>
        all.findIndex((one) => (one as HTMLTextAreaElement).value === 'Lyhyt'),
      );
      await inDiary.nth(index).fill('Lyhyt ja sitten kaksi sivua lisää');
      await inDiary.nth(index).blur();
      await expect.poll(() => stored(page)).toContain('kaksi sivua');
      await goBackToCached(page);
      await expect(field).toHaveValue('Lyhyt ja sitten kaksi sivua lisää');
      await field.press('End');
      await field.pressSequentially('!');
      await field.blur();
      await expect.poll(() => stored(page)).toContain('Lyhyt ja sitten kaksi sivua lisää!');
    },
  );
}

test('marks, answers and the diary follow when a page comes back', async ({ page }) => {
  await page.goto(first);
  await page.getByRole('button', { name: 'Merkitse luku luetuksi' }).click();
  const one = page.locator('self-check-question[data-kind=choice]').first();
  await one.locator('[data-right] input').check();
  await one.locator('[data-check]').click();
  await expect(page.locator('[data-check-summary]')).toBeVisible();
  await watchForReturn(page);
  await page.goto(DIARY);
  await watchForReturn(page);
  await clearDiary(page);
  await goBackToCached(page);
  await expect(page.getByRole('button', { name: 'Merkitse luku luetuksi' })).toBeVisible();
  await expect(page.locator('[data-check-summary]')).toBeHidden();
  await page.getByRole('button', { name: 'Merkitse luku luetuksi' }).click();
  await page.goForward({ waitUntil: 'commit' });
  await expect(
    page.locator('learning-diary').getByText('✓ Luettu', { exact: true }).first(),
  ).toBeVisible();
});

test('an encounter that was cleared begins anew when the page comes back', async ({ page }) => {
  await page.goto(first);
  const one = page.locator('encounter-player').first();
  await one.locator('[data-step="0"] button').first().click();
  await one.locator('[data-next]').click();
  await expect(one.locator('[data-step]:visible')).toHaveCount(2);
  await watchForReturn(page);
  await page.goto(DIARY);
  await clearDiary(page);
  await goBackToCached(page);
  await expect(one.locator('[data-step]:visible')).toHaveCount(1);
  expect(await page.evaluate(() => sessionStorage.getItem('kohtaamiset-kesken') ?? '')).toBe('');
});

test('two tabs that write in one field: both texts are kept', async ({ page, context }) => {
  await page.goto(first);
  const other = await context.newPage();
  await other.goto(first);
  const id = (await page.locator('own-text').first().getAttribute('data-id')) ?? '';
  const here = page.locator('own-text textarea').first();
  const there = other.locator('own-text textarea').first();
  // Another tab saves between the writing here and its being saved: in one go, whatever the machine's pace.
  await here.evaluate(
    (field: HTMLTextAreaElement, [key, of]) => {
      field.value = 'Täältä.';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const record = { format: 'kohtaamisen-taito-oppimispaivakirja', version: 1 };
      localStorage.setItem(
        key ?? '',
        JSON.stringify({ ...record, texts: { [of ?? '']: 'Sieltä.' } }),
      );
    },
    [KEY, id],
  );
  await expect(here).toHaveValue('Sieltä.\n\nTäältä.');
  expect(await textOf(page, id)).toBe('Sieltä.\n\nTäältä.');
  await expect(there).toHaveValue('Sieltä.\n\nTäältä.');
});

test('what a browser fills into a field by itself is not kept', async ({ page }) => {
  await page.goto(first);
  for (const selector of ['own-text textarea', 'self-check-question[data-kind=open] textarea']) {
    const field = page.locator(selector).first();
    await expect(field).toHaveAttribute('autocomplete', 'off');
    await field.evaluate((one: HTMLTextAreaElement) => {
      one.value = 'Vanha, selaimen muistista.';
      dispatchEvent(new PageTransitionEvent('pageshow'));
    });
    await expect(field).toHaveValue('');
  }
  await page.goto(DIARY);
  expect(await stored(page)).not.toContain('selaimen muistista');
});

test('what is typed is kept when the page is left at once', async ({ page }) => {
  await page.goto(first);
  await page.locator('own-text textarea').first().fill('Kesken jäi');
  await page.goto(DIARY);
  expect(await stored(page)).toContain('Kesken jäi');
});

test('clearing is offered when there is something to clear, last of all, and the diary warns', async ({
  page,
}) => {
  await page.goto(DIARY);
  const tools = page.locator('[data-tools] > p').first().getByRole('button');
  await expect(tools.first()).toBeVisible();
  await expect(page.locator('[data-clear]')).toBeHidden();
  await expect(page.locator('main')).toContainText(
    'Jos laitteella on muita käyttäjiä, he voivat nähdä',
  );
  await expect(page.locator('main')).not.toContainText('kukaan muu');
  await page.locator('own-text textarea').first().fill('Jotakin.');
  await page.locator('own-text textarea').first().blur();
  await expect(tools.last()).toHaveText('Tyhjennä kaikki');
  await clearDiary(page);
  await expect(page.locator('[data-clear]')).toBeHidden();
});
