import type { Page } from 'playwright/test';

/**
 * Counts, on every page that is opened, how much moves under a reader who has been here before.
 *
 * @param givesRecord - False where the test leaves a record of its own.
 */
export const countShifts = (page: Page, givesRecord = true): Promise<unknown> =>
  page.addInitScript((gives) => {
    const format = 'kohtaamisen-taito-oppimispaivakirja';
    const record = { format, version: 1, read: ['asenne'], promise: 'Kysyn ensin.' };
    if (gives) localStorage.setItem('oppimispaivakirja', JSON.stringify(record));
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  }, givesRecord);

/** @returns The sum of all layout shifts since the page was opened. */
export const shiftsOn = (page: Page): Promise<number> =>
  page.evaluate(() =>
    (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
  );
