/** What the browser keeps of a learner's record. */
import type { Page } from 'playwright/test';
import { expect } from './fixtures.ts';

export const DIARY = '/oppimispaivakirja/';
export const KEY = 'oppimispaivakirja';
export const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key) ?? '', KEY);
export const textOf = async (page: Page, id: string) =>
  (JSON.parse((await stored(page)) || '{"texts":{}}') as { texts: Record<string, string> }).texts[
    id
  ] ?? '';

/** Opens the menu of what can be done with the whole diary. */
export async function openTools(page: Page) {
  const menu = page.locator('[data-tools] details');
  if (!(await menu.evaluate((one: HTMLDetailsElement) => one.open)))
    await menu.locator('summary').click();
}

/** Has a task of the diary open as a field: what waits is folded, what is written is a text. */
export async function openTask(page: Page, id: string) {
  const field = page.locator(`own-text[data-id="${id}"] textarea`);
  const task = page.locator('[data-task]', { has: page.locator(`own-text[data-id="${id}"]`) });
  const fold = page.locator('details[data-waiting]:not([open])', { has: task });
  if (await fold.count()) await fold.locator('summary').click();
  if (await task.locator('[data-edit]').isVisible()) await task.locator('[data-edit]').click();
  return field;
}

export async function clearDiary(page: Page) {
  await openTools(page);
  await page.locator('[data-clear]').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tyhjennä kaikki' }).click();
  await expect(page.getByText('Päiväkirja on tyhjennetty.')).toBeVisible();
}
