/** Reads some of the built site's pages for the link contract. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { BuiltPage } from '../lib/address-contract.ts';
import { builtPage } from '../lib/built-page.ts';
import { work } from './threads.ts';

export interface SitePlace {
  folder: string;
  /** Absolute address, ending in a slash. */
  address: string;
}

const { folder, address } = workerData as SitePlace;

work((files: readonly string[]): [path: string, page: BuiltPage][] =>
  files.map((file) => {
    const path = file.slice(0, -'index.html'.length);
    return [`/${path}`, builtPage(readFileSync(join(folder, file), 'utf8'), address + path)];
  }),
);
