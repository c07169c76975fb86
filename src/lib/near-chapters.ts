/**
 * So many chapters are listed on every page; of more, those around the reader. Pages that tell the
 * same thing of every chapter tell it of so many; of more, they lead to each chapter's own page.
 */
export const MOST_LISTED = 12;

/** @returns Whether a module is too long for pages that hold something of every chapter. */
export const isLong = (chapters: readonly unknown[]): boolean => chapters.length > MOST_LISTED;

/**
 * The chapters that a list which stands on every page shows: all of a short module, else those
 * around one of them, so that a page does not grow with the module.
 *
 * @param here - Index of the chapter that the reader is at; before the first when at none.
 */
export function nearChapters<T>(chapters: readonly T[], here: number): readonly T[] {
  if (!isLong(chapters)) return chapters;
  const start = Math.min(
    Math.max(0, here - Math.floor(MOST_LISTED / 2)),
    chapters.length - MOST_LISTED,
  );
  return chapters.slice(start, start + MOST_LISTED);
}
