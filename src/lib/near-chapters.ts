/** So many chapters are listed on every page; of more, those around the reader. */
export const MOST_LISTED = 12;

/**
 * The chapters that a list which stands on every page shows: all of a short module, else those
 * around one of them, so that a page does not grow with the module.
 *
 * @param here - Index of the chapter that the reader is at; before the first when at none.
 */
export function nearChapters<T>(chapters: readonly T[], here: number): readonly T[] {
  if (chapters.length <= MOST_LISTED) return chapters;
  const start = Math.min(
    Math.max(0, here - Math.floor(MOST_LISTED / 2)),
    chapters.length - MOST_LISTED,
  );
  return chapters.slice(start, start + MOST_LISTED);
}
