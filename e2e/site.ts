import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The built site's folder. */
export const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

const addresses = [
  ...readFileSync(`${DIST}sitemap-0.xml`, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g),
].map(([, address]) => new URL(address ?? ''));

/** Path of every page of the sitemap, from the site's root, e.g. `/luvut/asenne/`. */
export const pages: string[] = addresses.map(({ pathname }) => pathname);

/** Origin of the address that the site was built for. */
export const builtFor = addresses[0]?.origin ?? '';

/** File of every page that has been built, from the built site's folder. */
export const pageFiles: string[] = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .sort();

/** Path of every page that has been built, also of those that the sitemap does not list. */
export const allPages: string[] = pageFiles
  .filter((file) => /(^|\/)index\.html$/.test(file))
  .map((file) => `/${file.slice(0, -'index.html'.length)}`);

export const page404 = '/tata-sivua-ei-ole/';

/** Paths of the chapters, in the order of the front page's cards. */
export const chapters: string[] = [
  ...readFileSync(`${DIST}index.html`, 'utf8').matchAll(/class="card-link" href="([^"]+)"/g),
].map(([, path]) => path ?? '');

const laterChapters = chapters.slice(1).map((path) => path.split('/').at(-2) ?? '');
const isEmbeddedExercise = (path: string) => /^\/upota\/[^/]+\/(?!selko\/)[^/]+\/$/.test(path);
const isOfLaterChapter = (path: string) => laterChapters.some((slug) => path.includes(`/${slug}/`));

/**
 * Every page, save the embed views of single exercises of other chapters than the first: the same
 * exercises stand on the chapters' own pages.
 */
export const pagesOfEveryKind: string[] = allPages.filter(
  (path) => !(isEmbeddedExercise(path) && isOfLaterChapter(path)),
);

/** One page of every template: those of the first chapter, and those of none. */
export const templates: string[] = allPages.filter((path) => !isOfLaterChapter(path));
