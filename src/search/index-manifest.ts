import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cbor2';
import { SIGNATURE, type IndexManifest } from './interface/protocol.ts';

/**
 * What Pagefind's engine finds out one request after the other: which chunk of the index has which
 * words, and what the pages are called. Told beforehand it saves a reader on a slow network two
 * journeys, half of the time to the first result. Pagefind does not document these files; where they
 * come to be otherwise nothing is told, and search finds the same, later.
 *
 * @param folder - Where Pagefind has written its files.
 */
export async function indexManifest(
  folder: string,
  hash: string,
): Promise<IndexManifest | undefined> {
  const content = async (path: string) =>
    gunzipSync(await readFile(join(folder, path))).subarray(SIGNATURE.length);
  try {
    const meta = decode<unknown[][]>(await content(`pagefind.${hash}.pf_meta`));
    const chunks = (meta[2] as [from: string, to: string, hash: string][]).map(
      ([from, , name]) => [name, from] as [string, string],
    );
    const files = (await readdir(join(folder, 'fragment'))).sort();
    const pages = files.map(async (file): Promise<IndexManifest['pages'][number]> => {
      const text = (await content(`fragment/${file}`)).toString();
      const { url, meta: about } = JSON.parse(text) as {
        url: string;
        meta: Record<string, string>;
      };
      return [file.replace(/\..*$/, ''), url, about['title'] ?? ''];
    });
    return { chunks, pages: await Promise.all(pages) };
  } catch {
    return undefined;
  }
}
