/** Longer input is a paste by mistake, not a question. */
const MAX_LENGTH = 200;

/**
 * Makes typed text safe to search with and to show back: no control characters, no broken
 * surrogates, one kind of space, composed letters, at most 200 characters.
 *
 * @param typed - Anything that stood in the field or in the address.
 * @returns The query as the reader meant it; empty when nothing searchable is left.
 */
export function cleanQuery(typed: string): string {
  const text = typed
    .slice(0, MAX_LENGTH * 4)
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
  const cut = [...text].slice(0, MAX_LENGTH).join('').trim();
  return /[\p{L}\p{N}]/u.test(cut) ? cut : '';
}

/**
 * The searches that a cleaned query stands for, best first. Today it is the query itself; forms of
 * Finnish words join it here, and nowhere else.
 *
 * @param query - From {@link cleanQuery}.
 */
export function searchesFor(query: string): string[] {
  return query === '' ? [] : [query];
}
