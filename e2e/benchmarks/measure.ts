/** What every benchmark needs: a browser, a median, a table. */
import { chromium, type Browser } from 'playwright';
import { findBrowser } from '../../.config/browser.ts';

export const browserPath = findBrowser() ?? chromium.executablePath();
const isRoot = process.getuid?.() === 0;
/** What Chromium is started with, however it is started. */
export const browserArgs = ['--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])];

export const launch = (args: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath, args: [...browserArgs, ...args] });

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** A cell of a table: at most two decimals, a dash where nothing was measured. */
export const cell = (value: number): string =>
  Number.isNaN(value) ? '–' : String(Math.round(value * 100) / 100);

/** @returns A share in per cent; a dash of nothing. */
export const percent = (part: number, of: number): string =>
  of === 0 ? '–' : ((100 * part) / of).toFixed(2);

export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log([head, head.map(() => '---'), ...rows].map(line).join('\n'));
}
