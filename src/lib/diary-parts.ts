import { DIARY } from './addresses.ts';
import { MOST_LISTED } from './near-chapters.ts';

/** What is said first on every page of the diary; the privacy page says the same of shared devices. */
export const DIARY_LEAD =
  'Kaikki tällä sivulla jää tämän laitteen selaimeen. Jos laitteella on muita käyttäjiä, he voivat nähdä sen. Yhteisellä laitteella lataa lopuksi varmuuskopio ja paina sitten ”Tyhjennä kaikki”.';

/** A page of the learning diary: all of it in a short module. */
export interface DiaryPart<T> {
  /** Last part of its address; the first page is the diary itself. */
  id: string;
  address: string;
  name: string;
  chapters: readonly T[];
}

/**
 * The pages that a learning diary has: a field for every task of a long module would be too much for one.
 *
 * @param chapters - In the module's order.
 */
export function diaryParts<T>(chapters: readonly T[]): DiaryPart<T>[] {
  const starts = chapters.map((_, index) => index).filter((index) => index % MOST_LISTED === 0);
  return starts.map((start) => {
    const end = Math.min(start + MOST_LISTED, chapters.length);
    const id = `luvut-${start + 1}-${end}`;
    return {
      id,
      address: start === 0 ? DIARY : `${DIARY}${id}/`,
      name: end === start + 1 ? `Luku ${end}` : `Luvut ${start + 1}–${end}`,
      chapters: chapters.slice(start, end),
    };
  });
}
