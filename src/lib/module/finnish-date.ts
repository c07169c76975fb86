/**
 * A date as Finnish prose writes it.
 *
 * @param date - ISO date, `2026-11-22`.
 * @returns e.g. `22.11.2026`, without leading zeros.
 */
export function finnishDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day}.${month}.${year}`;
}

/** When a text was made and last changed, as a sentence. Both are ISO dates. */
export function writtenOn(made: string, updated?: string): string {
  if (updated === made) return `Laadittu ja viimeksi päivitetty ${finnishDate(made)}.`;
  return `Laadittu ${finnishDate(made)}${updated ? `, päivitetty ${finnishDate(updated)}` : ''}.`;
}
