import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

const ALONE = 'src/search/interface/search-dialog.element.ts';
/** Files of the built site that only search and its marks need, beside Pagefind's own. */
const OWN = /^(?:haku\.|search|mark-found|tulokset).*\.js$/;
const DATA = ['pagefind/sanalista.json', 'sanasto.json'];

const brotli = (bytes: string | Uint8Array) => brotliCompressSync(bytes).length;

/**
 * What search adds to what readers get, in bytes of brotli. The dialog stands in the script of all
 * pages; its share is what it takes alone, bundled by the same bundler.
 *
 * @param folder - The built site.
 */
export async function shipped(folder: string): Promise<Map<string, number>> {
  const scripts = join(folder, '_astro');
  const sizes = new Map<string, number>();
  for (const file of readdirSync(scripts)
    .filter((one) => OWN.test(one))
    .sort())
    sizes.set(file, brotli(readFileSync(join(scripts, file))));
  for (const file of DATA) sizes.set(file, brotli(readFileSync(join(folder, file))));
  const made = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: {
        input: ALONE,
        external: /search-session/,
        output: { format: 'es' },
      },
    },
  })) as Rolldown.RolldownOutput;
  sizes.set(basename(ALONE), brotli(made.output[0].code));
  return sizes;
}
