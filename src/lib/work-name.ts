import { UNKNOWN, type WorkData } from './schemas.ts';

/** A work as a link names it: author, year and title as far as they are known. */
export function workName({
  author,
  year,
  title,
}: Pick<WorkData, 'author' | 'year' | 'title'>): string {
  const who = author === UNKNOWN ? undefined : author;
  const when = year === UNKNOWN ? undefined : String(year);
  const head = [who, when].filter(Boolean).join(' ');
  const what = title === UNKNOWN ? undefined : title;
  return [head, what].filter(Boolean).join(': ') || 'Teoksen nimi ei ole tiedossa';
}
