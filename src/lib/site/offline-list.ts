/** The list of files that make the whole module on a device; `public/sw.js` reads it. */

export interface BuiltFile {
  /** From the site's root, without a slash at the start; a page ends with a slash (the front page is ''). */
  path: string;
  /** SHA-256, 16 hexadecimal digits. */
  hash: string;
  size: number;
}

export interface OfflineList {
  /** Changes when any file does. */
  version: string;
  bytes: number;
  files: (BuiltFile & { shell?: true; title?: string })[];
}

/** What a reader without a network has no use for: embedded views, what only hosts and robots read. */
const LEFT_OUT = [
  /^upota\//,
  /^_headers$|^_redirects$|^sw\.js$|^tallennus\.json$|^haku\.json$|^robots\.txt$|^sitemap/,
  /^\.well-known\//,
  /^404(\.html|\/)$/,
];

/** @returns Whether a built file belongs to the module on a device. */
export const isForDevice = (path: string) => !LEFT_OUT.some((pattern) => pattern.test(path));

/**
 * @param files - Built files that {@link isForDevice}, in any order.
 * @param titles - Path of a page → its title.
 * @param shell - Paths that the page for no network needs.
 * @param hash - Makes the list's own version from a text.
 */
export function offlineList(
  files: readonly BuiltFile[],
  titles: ReadonlyMap<string, string>,
  shell: ReadonlySet<string>,
  hash: (text: string) => string,
): OfflineList {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    version: hash(sorted.map((file) => `${file.path} ${file.hash}`).join('\n')),
    bytes: sorted.reduce((sum, { size }) => sum + size, 0),
    files: sorted.map((file) => {
      const title = titles.get(file.path);
      return {
        ...file,
        ...(shell.has(file.path) && { shell: true as const }),
        ...(title !== undefined && { title }),
      };
    }),
  };
}
