export interface Place {
  id: string;
  title: string;
}

/** Holes of a pattern. */
export const ID = '{tunnus}';
export const NAME = '{kohta}';
export const NAME_AS_HTML = '{kohta html}';

/** A pattern with a place put in. */
export function fillPlace(pattern: string, { id, title }: Place): string {
  return pattern
    .replaceAll(ID, id)
    .replaceAll(NAME_AS_HTML, escapeHtml(title))
    .replaceAll(NAME, title);
}

export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
