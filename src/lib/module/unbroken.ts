/** What a line would break after its dash or hyphen, where a reader does not expect it. */
const JOINED = new RegExp(
  [
    // Ranges, also as the beginning of a compound: `4–6`, `9.30–10.15`, `1–5-luokkalaiset`.
    String.raw`(?<![\p{L}\p{N}])\d[\d.,:]*–\d+(?:[.,:]\d+)*(?:-\p{L}{1,14})?`,
    // After a figure or a word of one or two letters: `1980-luvulta`, `it-tuki`. What follows may
    // be long, and the end of it has to break on a narrow screen.
    String.raw`(?<![\p{L}\p{N}])(?:\d[\d.,:]*|[\p{L}\p{N}]{1,2})-\p{L}{1,14}`,
    // A name in capitals and its number: `UTF-8`, `OFL-1.1`.
    String.raw`(?<![\p{L}\p{N}])\p{Lu}{2,5}-\d+(?:\.\d+)*`,
    // A hyphen that begins a word: `CC BY 4.0 -lisenssi`.
    String.raw`(?<=\s)-\p{L}{1,14}`,
  ].join('|'),
  'gu',
);

/** Comments, what is no running text or has scripts that count its nodes, tags; then text. */
const PIECES =
  /<!--[\s\S]*?-->|<(script|style|template|textarea|select|title|svg|pre|code|copy-link)\b[\s\S]*?<\/\1>|<(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/g;

/** Begins the names of the elements that only keep text together: they end no word. */
export const UNBROKEN = 'unbroken';

/**
 * Keeps ranges and short compounds on one line. Elements do it, since joining characters (U+2060,
 * U+2011) would go along to whoever copies, searches the page or links to its words, and most
 * typefaces lack them. The whole text gets an element, too: in a flex container its pieces would
 * become columns.
 *
 * @param html - Any part of a page or of a book's XHTML that ends no element in the middle.
 */
export function withUnbroken(html: string): string {
  return html.replace(PIECES, (piece) => {
    if (piece.startsWith('<')) return piece;
    const joined = piece.replace(JOINED, (words) => `<span class="${UNBROKEN}">${words}</span>`);
    return joined === piece ? piece : `<span class="${UNBROKEN}-text">${joined}</span>`;
  });
}

/** The same for a whole page; its head holds no running text. */
export function pageWithUnbroken(html: string): string {
  const start = html.indexOf('<body');
  return start < 0 ? html : html.slice(0, start) + withUnbroken(html.slice(start));
}
