import type { Work } from './module-model.ts';

/** A work as a link names it: author, year and title as far as they are known. */
export function workName({ author, year, title }: Pick<Work, 'author' | 'year' | 'title'>): string {
  const head = [author, year].filter(Boolean).join(' ');
  return [head, title].filter(Boolean).join(': ') || 'Teoksen nimi ei ole tiedossa';
}

/** The same name, what stands in another language apart. */
export function workNameParts(work: Pick<Work, 'author' | 'year' | 'title' | 'language'>): {
  plain: string;
  foreign: { text: string; language: string } | undefined;
} {
  const name = workName(work);
  const { title, language } = work;
  return language !== undefined && title !== null
    ? { plain: name.slice(0, -title.length), foreign: { text: title, language } }
    : { plain: name, foreign: undefined };
}
