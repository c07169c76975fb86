import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** As many pages are in hand at a time: memory does not grow with the site. */
const AT_ONCE = 16;

/** @returns Paths of the finished site's pages, `luvut/asenne/index.html`, sorted. */
export async function pagePaths(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true }))
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/**
 * Reads the finished site's pages, a few at a time.
 *
 * @param folder - The finished site.
 * @param run - Gets each page's path and text.
 * @param having - Pages without these words are left out; they are not even made text of.
 * @returns What `run` gave of each page, in the order of their paths.
 */
export async function eachPage<T>(
  folder: string,
  run: (path: string, html: string) => T | Promise<T>,
  having = '',
): Promise<T[]> {
  const paths = await pagePaths(folder);
  const results: T[] = [];
  const rest = paths.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [at, path] of rest) {
        const bytes = await readFile(join(folder, path));
        if (bytes.includes(having)) results[at] = await run(path, bytes.toString());
      }
    }),
  );
  // Leaves out the holes of pages that were left out.
  return results.filter(() => true);
}
