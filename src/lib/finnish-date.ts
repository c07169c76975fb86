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
