import { zipSync, type Zippable, type ZippableFile } from 'fflate';
import { utf8 } from './export-file.ts';

/** A zip holds local time without a zone: the first moment that it can tell, wherever it is made. */
const fixedTime = () => new Date(1980, 0, 1);

export interface ZipEntry {
  /** Path inside the zip. */
  path: string;
  content: string | Uint8Array;
  /** Kept as it is, not compressed (EPUB's `mimetype`). */
  stored?: boolean;
}

/**
 * A zip whose bytes depend on its entries alone.
 *
 * @param entries - In any order; the zip has them sorted by path, those in `first` before the others.
 * @param first - Paths that have to stand first, in this order.
 * @throws {Error} when two entries have the same path.
 */
export function zip(entries: readonly ZipEntry[], first: readonly string[] = []): Uint8Array {
  const rank = (path: string) => (first.includes(path) ? first.indexOf(path) : first.length);
  const sorted = [...entries].sort(
    (a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1),
  );
  const files: Zippable = {};
  for (const { path, content, stored } of sorted) {
    if (path in files) throw new Error(`zip: "${path}" twice`);
    const bytes = typeof content === 'string' ? utf8(content) : content;
    files[path] = [bytes, { level: stored ? 0 : 9 }] satisfies ZippableFile;
  }
  return zipSync(files, { mtime: fixedTime() });
}
