import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The built site's folder. */
export const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** Path of every page of the sitemap, from the site's root, e.g. `/luvut/asenne/`. */
export const pages: string[] = [
  ...readFileSync(`${DIST}sitemap-0.xml`, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g),
].map(([, address]) => new URL(address ?? '').pathname);

export const page404 = '/tata-sivua-ei-ole/';

/** Paths of the chapters, in the order of the front page's cards. */
export const chapters: string[] = [
  ...readFileSync(`${DIST}index.html`, 'utf8').matchAll(/class="card-link" href="([^"]+)"/g),
].map(([, path]) => path ?? '');
