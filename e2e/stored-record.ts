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

export async function clearDiary(page: Page) {
  await page.locator('[data-clear]').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tyhjennä kaikki' }).click();
  await expect(page.getByText('Päiväkirja on tyhjennetty.')).toBeVisible();
}
