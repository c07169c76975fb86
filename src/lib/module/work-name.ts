import { UNKNOWN, type WorkData } from '../content/schemas.ts';

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

/** The same name, what stands in another language apart. */
export function workNameParts(work: Pick<WorkData, 'author' | 'year' | 'title' | 'language'>): {
  plain: string;
  foreign: { text: string; language: string } | undefined;
} {
  const name = workName(work);
  const { title, language } = work;
  return language !== undefined && title !== UNKNOWN
    ? { plain: name.slice(0, -title.length), foreign: { text: title, language } }
    : { plain: name, foreign: undefined };
}
