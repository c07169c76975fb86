import { entries, isId } from './untrusted.ts';

/** Chapter's slug → id of the heading that its reader had reached. */
export type ReadingPlaces = Record<string, string>;

/**
 * Reads where chapters were left.
 *
 * @param text - What the browser's storage holds.
 * @throws {SyntaxError} when it is no JSON.
 */
export const parseReadingPlaces = (text: string | null): ReadingPlaces =>
  entries(JSON.parse(text ?? '{}'), (id) => (typeof id === 'string' && isId(id) ? id : undefined));
