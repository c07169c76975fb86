import { sizeText } from '../module/finnish-numbers.ts';

/**
 * Completes what a page says of files that are made after it: fills every
 * `<span data-file-size="/tiedostot/…">` and shows every element `<… data-file-entry="/tiedostot/…" hidden>`
 * whose file is there; a link in it with `data-href="…" data-file-link="/tiedostot/…" data-download="…"` gets its address then,
 * so that no page links to what is not there. What stands in its place until then, `<… data-file-absent="/tiedostot/…">`,
 * is hidden. May be done again when more files have come.
 *
 * @param html - A finished page.
 * @param sizes - Bytes of every file by its root-relative address.
 */
export function completeFileEntries(html: string, sizes: ReadonlyMap<string, number>): string {
  // Most pages name no file.
  if (!html.includes(' data-file-')) return html;
  return html
    .replace(
      /(<span[^>]* data-file-size="([^"]*)"[^>]*>)[^<]*(<\/span>)/g,
      (found, start: string, path: string, end: string) => {
        const size = sizes.get(path);
        return size === undefined ? found : `${start}${sizeText(size)}${end}`;
      },
    )
    .replace(
      /(<[a-z]+(?: [^>]*)?) hidden( data-file-entry="([^"]*)")/g,
      (found, start: string, entry: string, path: string) =>
        sizes.has(path) ? `${start}${entry}` : found,
    )
    .replace(/( data-file-absent="([^"]*)")(?! hidden)/g, (found, entry: string, path: string) =>
      sizes.has(path) ? `${entry} hidden` : found,
    )
    .replace(
      /<a data-href=("[^"]*") data-file-link="([^"]*)" data-download=("[^"]*")/g,
      (found, address: string, path: string, name: string) =>
        sizes.has(path) ? `<a href=${address} download=${name}` : found,
    );
}
