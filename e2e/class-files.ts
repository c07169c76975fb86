/** A class's hand-ins, made by the site's own hand-in: every learner's record is put in and handed in. */
import type { Page } from 'playwright/test';
import { handedIn, handInDialog, openHandIn } from './hand-in.ts';
import { DIARY } from './stored-record.ts';

export interface HandedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export interface Learner {
  name: string;
  /** Of a learner's record; what is left out is empty. */
  record: object;
  /** Slug; the whole module without one. */
  chapter?: string;
  format?: 'Lataa Word-tiedostona' | 'Lataa verkkosivuna';
}

/** A record as a backup has it. */
export const backup = (record: object): string =>
  JSON.stringify({ format: 'kohtaamisen-taito-oppimispaivakirja', version: 1, ...record });

/** Hands in for each learner in turn, in one open diary. */
export async function handInAll(page: Page, learners: readonly Learner[]): Promise<HandedFile[]> {
  await page.goto(DIARY);
  await openHandIn(page);
  const dialog = handInDialog(page);
  const files: HandedFile[] = [];
  for (const { name, record, chapter = '', format = 'Lataa verkkosivuna' } of learners) {
    await page.evaluate((text) => localStorage.setItem('oppimispaivakirja', text), backup(record));
    await dialog.getByLabel('Mitä palautat?').selectOption(chapter);
    await dialog.getByLabel('Nimesi').fill(name);
    // The buttons are offered for what the record holds now.
    await dialog.getByLabel('Mitä palautat?').dispatchEvent('change');
    files.push(await handedIn(page, format));
  }
  await page.evaluate(() => localStorage.clear());
  return files;
}
