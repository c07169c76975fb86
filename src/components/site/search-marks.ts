import { SEARCH_MARKS_KEY as STORED } from '../../lib/reader/storage-keys.ts';

/** Hands the words of a search over to the page that a result leads to; its address stays clean. */

export interface Marks {
  /** Address of the page with the place in it. */
  address: string;
  /** Forms of words, in lower case. */
  forms: string[];
}

/** @param address - Of the place that the reader goes to. */
export function rememberMarks(address: string, forms: string[]): void {
  try {
    const marks: Marks = { address: new URL(address, location.href).href, forms };
    sessionStorage.setItem(STORED, JSON.stringify(marks));
  } catch {
    // Without storage the page is shown without marks.
  }
}

/** Whether something was remembered, for this page or another. */
export function hasMarks(): boolean {
  try {
    return sessionStorage.getItem(STORED) !== null;
  } catch {
    return false;
  }
}

/** @returns What was remembered for this page, once. */
export function takeMarks(): Marks | undefined {
  try {
    const stored = sessionStorage.getItem(STORED);
    if (stored === null) return undefined;
    sessionStorage.removeItem(STORED);
    const marks = JSON.parse(stored) as Marks;
    const target = new URL(marks.address);
    return target.pathname === location.pathname && Array.isArray(marks.forms) ? marks : undefined;
  } catch {
    return undefined;
  }
}
