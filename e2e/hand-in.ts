/** Hands the reader's work in, as a reader does. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { expect } from './fixtures.ts';

export const handInDialog = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Palauta tehtävät' });

export async function openHandIn(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Palauta tehtävät' }).click();
  await expect(handInDialog(page)).toBeVisible();
  return handInDialog(page);
}

/** The file that a button of the open dialog gives. */
export async function handedIn(
  page: Page,
  button: 'Lataa Word-tiedostona' | 'Lataa verkkosivuna',
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const maker = handInDialog(page).getByRole('button', { name: button });
  // Who gives no name is asked for one first.
  if (!(await handInDialog(page).getByLabel('Nimesi').inputValue())) await maker.click();
  const [download] = await Promise.all([page.waitForEvent('download'), maker.click()]);
  const name = download.suggestedFilename();
  await expect(handInDialog(page).getByRole('status')).toHaveText(`Tiedosto ${name} on ladattu.`);
  return { name, mimeType: '', buffer: await readFile(await download.path()) };
}
