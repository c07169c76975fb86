/** Packs files beside themselves, several in one piece of work. */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { workerData } from 'node:worker_threads';
import { work } from './threads.ts';

/** The tightest packing takes long; what is bigger than any page has no need of it. */
const TIGHT_FILE = 250_000;

export interface Packing {
  /** Whether the whole site is small enough for the tightest packing. */
  tight: boolean;
}

const { tight: tightSite } = workerData as Packing;

work((files: readonly string[]) => {
  for (const file of files) {
    const text = readFileSync(file);
    const tight = tightSite && text.length <= TIGHT_FILE;
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: tight ? constants.BROTLI_MAX_QUALITY : 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    };
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params }));
    writeFileSync(
      `${file}.gz`,
      gzipSync(text, { level: tight ? constants.Z_BEST_COMPRESSION : 6 }),
    );
  }
});
