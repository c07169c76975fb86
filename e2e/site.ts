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

/** Text of a built page's file. @param path - From the site's root, e.g. `/luvut/asenne/`. */
export const htmlOf = (path: string): string =>
  readFileSync(`${DIST}${path.slice(1)}index.html`, 'utf8');

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

/** Elements of a page and kinds of its exercises: what it does. */
const machineryOf = (path: string) =>
  [
    ...htmlOf(path).matchAll(
      /<([a-z]+-[a-z-]+|button|input|select|textarea|summary)\b|\sdata-kind="(\w+)"/g,
    ),
  ].map(([, element, kind]) => element ?? kind ?? '');
/** Elements and classes of a page: what it looks like. */
const looksOf = (path: string) => [
  ...machineryOf(path),
  ...[...htmlOf(path).matchAll(/<([a-z][a-z0-9]*)/g)].map(([tag]) => tag),
  ...[...htmlOf(path).matchAll(/\sclass="([^"]*)"/g)].flatMap(([, classes = '']) =>
    classes.split(/\s+/),
  ),
];

/** The fewest pages that together have all parts that any page has. */
function covering(partsOf: (path: string) => string[]): string[] {
  const left = new Map(allPages.map((path) => [path, new Set(partsOf(path))]));
  const chosen: string[] = [];
  for (;;) {
    const [[path, parts] = ['', new Set<string>()]] = [...left].sort(
      ([, a], [, b]) => b.size - a.size,
    );
    if (parts.size === 0) return chosen.sort();
    chosen.push(path);
    for (const [other, others] of left) left.set(other, others.difference(parts));
  }
}

/** A page of every kind: no page has an element or a class that none of these has. */
export const kinds: string[] = covering(looksOf);

/** A page of every kind of controls: no page has a control or a custom element that none of these has. */
export const kindsOfControls: string[] = covering(machineryOf);

/** Of a row of tests alike only the first is in the short run. */
export const inRow = (index: number) => ({ tag: index === 0 ? [] : ['@all'] });

/**
 * Pages in two parts: those of every kind, and the rest, which only `npm run test:all` opens.
 *
 * @param some - Those of every kind: `kindsOfControls` where it is scripts that are tried.
 * @returns Name and details of a test that opens the part's pages, and their paths.
 */
export const inParts = (paths: readonly string[], some: readonly string[] = kinds) =>
  [
    { which: 'of every kind', details: {}, paths: paths.filter((path) => some.includes(path)) },
    {
      which: 'all the rest',
      details: { tag: '@all' },
      paths: paths.filter((path) => !some.includes(path)),
    },
  ] as const;
