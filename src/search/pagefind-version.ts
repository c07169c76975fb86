import { readFileSync } from 'node:fs';

/** Version of the installed Pagefind; its engine's name has it, so that hosts may keep the file for good. */
export const { version: PAGEFIND_VERSION } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8'),
) as { version: string };
