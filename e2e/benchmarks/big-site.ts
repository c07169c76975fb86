import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { searchablePages } from '../../src/finnish/site-words.ts';
import { buildIndex } from '../../src/integrations/search-index.ts';
import { randomOf } from './queries.ts';

const PARAGRAPHS = 20;

/** Makes a site of many pages from the paragraphs of a built one, and indexes it. */
export async function bigSite(
  from: string,
  to: string,
  count: number,
): Promise<{ seconds: number; listBytes: number }> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
  await rm(join(to, 'pagefind'), { recursive: true, force: true });
  const random = randomOf(1);
  const paragraphs = (await Array.fromAsync(searchablePages(from))).flatMap(
    ({ html }) => html.match(/<p>[^<]{60,}<\/p>/g) ?? [],
  );
  for (let number = 1; number <= count; number += 1) {
    const folder = join(to, 'iso', String(number));
    await mkdir(folder, { recursive: true });
    const body = Array.from({ length: PARAGRAPHS }, (_, at) => {
      const heading = at % 5 === 0 ? `<h2 id="o${at}">Osio ${at}</h2>` : '';
      return heading + (paragraphs[Math.floor(random() * paragraphs.length)] ?? '');
    }).join('\n');
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><html lang="fi"><head><title>Sivu ${number}</title></head><body><main data-pagefind-body><h1>Sivu ${number}</h1>${body}</main></body></html>`,
    );
  }
  const start = performance.now();
  await buildIndex(to);
  const list = await readFile(join(to, 'pagefind/sanalista.bin'));
  return {
    seconds: Math.round((performance.now() - start) / 1000),
    listBytes: brotliCompressSync(list).length,
  };
}
