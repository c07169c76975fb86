/** The learner's record and the pages that show it: what is newer stays, what was cleared stays cleared. */
import type { Page } from 'playwright/test';
import { expect, goBackToCached, test, watchForReturn } from './cached-back.ts';
import { chapters, inRow } from './site.ts';
import { clearDiary, DIARY, openTask, stored } from './stored-record.ts';

const [first = ''] = chapters;

/** Every kind of field that is kept: a reflection, an open question's answer, the promise. */
const FIELDS = [
  { name: 'a reflection', path: first, field: 'own-text textarea' },
  { name: 'an open answer', path: first, field: 'self-check-question[data-kind=open] textarea' },
  { name: 'the promise', path: '/lopputehtava/', field: 'own-text[data-id=lupaus] textarea' },
];

/** A self-check shows another question at first. */
async function showField(page: Page) {
  const all = page.getByRole('button', { name: 'Näytä kaikki' });
  if (await all.isVisible()) await all.click();
}

for (const [index, { name, path, field: selector }] of FIELDS.entries()) {
  test(
    `${name}: when the page comes back, what is newer is in the field, and what was cleared is not`,
    inRow(index),
    async ({ page }) => {
      await page.goto(path);
      const field = page.locator(selector).first();
      await showField(page);
      await field.fill('Lyhyt');
      await expect.poll(() => stored(page)).toContain('Lyhyt');
      await watchForReturn(page);
      await page.goto(DIARY);
      const task = page.locator('[data-task]', { hasText: 'Lyhyt' });
      const id = await task.locator('own-text').getAttribute('data-id');
      const inDiary = await openTask(page, id ?? '');
      await inDiary.fill('Lyhyt ja sitten kaksi sivua lisää');
      await inDiary.blur();
      await expect.poll(() => stored(page)).toContain('kaksi sivua');
      await goBackToCached(page);
      await expect(field).toHaveValue('Lyhyt ja sitten kaksi sivua lisää');
      await field.press('End');
      await field.pressSequentially('!');
      await field.blur();
      await expect.poll(() => stored(page)).toContain('Lyhyt ja sitten kaksi sivua lisää!');

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
      expect(await stored(page)).not.toContain('Lyhyt');
    },
  );
}

test('marks, answers, encounters and the diary follow when a page comes back', async ({ page }) => {
  await page.goto(first);
  await page.getByRole('button', { name: 'Merkitse luku luetuksi' }).click();
  const one = page.locator('self-check-question[data-kind=choice]').first();
  await one.locator('[data-right] input').check();
  await one.locator('[data-check]').click();
  const place = page.locator('.self-check-place').first();
  await expect(place).toHaveAccessibleName(/vastattu oikein$/);
  const encounter = page.locator('encounter-player').first();
  const steps = encounter.locator('[data-step]:visible');
  await encounter.locator('[data-step="0"] button').first().click();
  await encounter.locator('[data-next]').click();
  await expect(steps).toHaveCount(2);
  await watchForReturn(page);
  await page.goto(DIARY);
  await watchForReturn(page);
  await clearDiary(page);
  await goBackToCached(page);
  await expect(page.getByRole('button', { name: 'Merkitse luku luetuksi' })).toBeVisible();
  await expect(place).toHaveAccessibleName(/vastaamatta$/);
  await expect(steps).toHaveCount(1);
  expect(await page.evaluate(() => sessionStorage.getItem('kohtaamiset-kesken') ?? '')).toBe('');
  await page.getByRole('button', { name: 'Merkitse luku luetuksi' }).click();
  await page.goForward({ waitUntil: 'commit' });
  await expect(
    page.locator('learning-diary').getByText('✓ Luettu', { exact: true }).first(),
  ).toBeVisible();
});
