import type { Page } from 'playwright/test';

/** Counts, on every page that is opened, how much moves under a reader who has been here before. */
export const countShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const format = 'kohtaamisen-taito-oppimispaivakirja';
    const record = { format, version: 1, read: ['asenne'], promise: 'Kysyn ensin.' };
    localStorage.setItem('oppimispaivakirja', JSON.stringify(record));
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** @returns The sum of all layout shifts since the page was opened. */
export const shiftsOn = (page: Page): Promise<number> =>
  page.evaluate(() =>
    (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
  );
