import { zipSync, type Zippable } from 'fflate';

const encoder = new TextEncoder();
/** Files that are packed already: to pack them again takes long and wins nothing. */
const PACKED = /\.(png|zip|h5p|mbz|epub|docx|xlsx)$/;

export interface ZipEntry {
  path: string;
  /** Text is written as UTF-8. */
  content: string | Uint8Array;
  /** Kept as it is, not compressed (EPUB's `mimetype`). */
  stored?: boolean;
}

/**
 * A zip whose bytes depend on its entries alone, made here or in a browser.
 *
 * @param entries - In any order; the zip has them sorted by path, those in `first` before the others.
 * @param first - Paths that have to stand first, in this order.
 * @throws {Error} when two entries have the same path.
 */
export function zip(
  entries: readonly ZipEntry[],
  first: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const rank = (path: string) => (first.includes(path) ? first.indexOf(path) : first.length);
  const sorted = entries.toSorted(
    (a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1),
  );
  // A zip holds local time without a zone: the first moment that it can tell, wherever it is made.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const { path, content, stored } of sorted) {
    if (path in files) throw new Error(`zip: "${path}" twice`);
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    files[path] = [bytes, { level: stored || PACKED.test(path) ? 0 : 9, mtime }];
  }
  return zipSync(files);
}
