import { glob, readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

/** Text; pictures, fonts, archives and Pagefind's own files are packed already. */
const TEXT = '**/*.{css,csv,gift,html,js,json,md,svg,tsv,txt,vtt,webmanifest,xml}';
/** Smaller files gain nothing that a response would notice. */
const LEAST = 512;
/** So much text is packed as tightly as can be; a bigger site faster, so that its build stays short. */
const TIGHT_BYTES = 24_000_000;
/** The tightest packing takes long; what is bigger than any page has no need of it. */
const TIGHT_FILE = 250_000;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Sets `.br` and `.gz` beside every text file, for hosts that serve them. Needs the finished site. */
export function compress(): AstroIntegration {
  return {
    name: 'compress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await compressFolder(fileURLToPath(dir))} files also as .br and .gz`);
      },
    },
  };
}

/** @returns How many files of the folder have their packed copies now. */
export async function compressFolder(folder: string): Promise<number> {
  const paths: string[] = [];
  let total = 0;
  for await (const path of glob(TEXT, { cwd: folder })) {
    const { size } = await stat(join(folder, path));
    if (size < LEAST) continue;
    paths.push(path);
    total += size;
  }
  const rest = paths.values();
  await Promise.all(
    Array.from({ length: availableParallelism() * 2 }, async () => {
      for (const path of rest) {
        const file = join(folder, path);
        const text = await readFile(file);
        const tight = total <= TIGHT_BYTES && text.length <= TIGHT_FILE;
        const [br, gz] = await Promise.all([
          brotli(text, {
            params: {
              [constants.BROTLI_PARAM_QUALITY]: tight ? constants.BROTLI_MAX_QUALITY : 5,
              [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
            },
          }),
          gzipped(text, { level: tight ? constants.Z_BEST_COMPRESSION : 6 }),
        ]);
        await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
      }
    }),
  );
  return paths.length;
}
