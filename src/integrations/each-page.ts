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
 * @returns What `run` gave of each page, in the order of their paths.
 */
export async function eachPage<T>(
  folder: string,
  run: (path: string, html: string) => T | Promise<T>,
): Promise<T[]> {
  const paths = await pagePaths(folder);
  const results: T[] = [];
  const rest = paths.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [at, path] of rest)
        results[at] = await run(path, await readFile(join(folder, path), 'utf8'));
    }),
  );
  return results;
}
