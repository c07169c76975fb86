import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cbor2';
import { SIGNATURE, type IndexManifest } from './interface/protocol.ts';

/**
 * What Pagefind's engine does not tell of its results or finds out one request after the other: where
 * each section is and what it is called, so that sections can be ranked and shown before their texts
 * are there, and which chunk of the index has which words. Read from files that Pagefind does not
 * document: its version is pinned.
 *
 * @param folder - Where Pagefind has written its files.
 * @param titles - Of the sections, by their addresses.
 * @throws {Error} when they are otherwise than they were.
 */
export async function indexManifest(
  folder: string,
  hash: string,
  titles: ReadonlyMap<string, string>,
): Promise<IndexManifest> {
  const content = async (path: string) => {
    const whole = gunzipSync(await readFile(join(folder, path)));
    if (!whole.toString('latin1').startsWith(SIGNATURE))
      throw new Error(`${path} is none of Pagefind’s files as they were`);
    return whole.subarray(SIGNATURE.length);
  };
  const meta = decode<unknown[][]>(await content(`pagefind.${hash}.pf_meta`));
  const chunks = (meta[2] as [from: string, to: string, hash: string][]).map(
    ([from, , name]) => [name, from] as [string, string],
  );
  const files = (await readdir(join(folder, 'fragment'))).sort();
  const sections = files.map(async (file): Promise<IndexManifest['sections'][number]> => {
    const text = (await content(`fragment/${file}`)).toString();
    const { url } = JSON.parse(text) as { url: string };
    return [file.replace(/\..*$/, ''), url, titles.get(url) ?? ''];
  });
  return { chunks, sections: await Promise.all(sections) };
}
