export interface Place {
  id: string;
  title: string;
  /** Of the frame of its embed view, where it has one of its own. */
  height?: number;
}

/** Holes of a pattern. */
export const ID = '{tunnus}';
export const NAME = '{kohta}';
export const NAME_AS_HTML = '{kohta html}';
export const HEIGHT = '{korkeus}';

/** A pattern with a place put in. */
export function fillPlace(pattern: string, { id, title, height }: Place): string {
  return pattern
    .replaceAll(ID, id)
    .replaceAll(HEIGHT, String(height ?? ''))
    .replaceAll(NAME_AS_HTML, escapeHtml(title))
    .replaceAll(NAME, title);
}

/** Its own: `module/escape.ts` would be one more file for every chapter's page, and titles here are the page's. */
const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
