import { readFileSync } from 'node:fs';
import * as pagefind from 'pagefind';

export const { version: PAGEFIND_VERSION } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8'),
) as { version: string };

/** The engine that runs in the browser, and the file that it reads first. */
export interface Engine {
  script: Uint8Array;
  wasm: Uint8Array;
  entry: Entry;
}
interface Entry {
  version: string;
  languages: { fi: { hash: string; wasm: string; page_count: number } };
}

/**
 * @returns The engine, which Pagefind gives out beside an index only: that of one word.
 * @throws {Error} when Pagefind does not run here.
 */
export async function engine(): Promise<Engine> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'fi' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    await index.addHTMLFile({ url: '/', content: '<html><body>sana</body></html>' });
    const { files } = await index.getFiles();
    const file = (path: string) => {
      const found = files.find((one) => one.path === path);
      if (!found) throw new Error(`Pagefind ${PAGEFIND_VERSION} has no file ${path}`);
      return found.content;
    };
    return {
      script: file('pagefind.js'),
      wasm: file('wasm.fi.pagefind'),
      entry: JSON.parse(Buffer.from(file('pagefind-entry.json')).toString()) as Entry,
    };
  } finally {
    await pagefind.close();
  }
}
