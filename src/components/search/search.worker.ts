/**
 * Search off the main thread. It runs Pagefind itself (not Pagefind's own worker), because that
 * one hides a missing or broken index: here every file that it fetches is watched, so that a fault
 * is told as a fault and never as "no results".
 */
import { matchGlossary, type GlossaryEntry } from '../../finnish/glossary-match.ts';
import { searchesFor } from '../../finnish/query.ts';
import { termAddress } from '../../lib/addresses.ts';
import { withBase } from '../../lib/site-url.ts';
import { excerptRuns } from './excerpt.ts';
import type { Found, Hit, SearchReply, SearchRequest } from './protocol.ts';

interface PagefindData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
}
interface Pagefind {
  options(options: object): Promise<void>;
  search(term: string, options: object): Promise<{ results: { data(): Promise<PagefindData> }[] }>;
  destroy(): Promise<void>;
}

const BASE = import.meta.env.BASE_URL;
const FETCH_TIMEOUT_MS = 8000;
/** Pages whose sections are shown; more would be scrolled past. */
const MOST_PAGES = 12;

let fault: string | undefined;
let engine: Promise<Pagefind> | undefined;
let glossary: Promise<GlossaryEntry[]> | undefined;

const plainFetch = self.fetch.bind(self);
self.fetch = async (input, init) => {
  try {
    const response = await plainFetch(input, {
      ...init,
      signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    // A captive portal answers everything with its own page.
    if (response.headers.get('content-type')?.includes('text/html')) {
      throw new Error(`html ${response.url}`);
    }
    return response;
  } catch (error) {
    fault = String(error);
    throw error;
  }
};

async function load(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${BASE}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: BASE, excerptLength: 24 });
  return pagefind;
}

async function loadGlossary(): Promise<GlossaryEntry[]> {
  const response = await self.fetch(`${BASE}sanasto.json`);
  return (await response.json()) as GlossaryEntry[];
}

async function find(query: string, plain: boolean): Promise<Found> {
  fault = undefined;
  const filters = plain ? { filters: { kieli: 'selkosuomi' } } : {};
  try {
    engine ??= load();
    glossary ??= loadGlossary();
    const [pagefind, entries] = await Promise.all([engine, glossary]);
    const pages: PagefindData[] = [];
    for (const search of searchesFor(query)) {
      const { results } = await pagefind.search(search, filters);
      pages.push(
        ...(await Promise.all(results.slice(0, MOST_PAGES).map((result) => result.data()))),
      );
    }
    if (fault) throw new Error(fault);
    const terms = matchGlossary(query, entries).map(({ id, term, definition }) => ({
      term,
      definition,
      address: withBase(termAddress(id), BASE),
    }));
    const answered = new Set(terms.map(({ address }) => address));
    const hits = pages.flatMap(hitsOf).filter(({ address }) => !answered.has(address));
    return { terms, hits, pages: new Set(hits.map(({ pageTitle }) => pageTitle)).size };
  } catch (error) {
    // Pagefind keeps what it failed to load; only a fresh start can succeed later.
    await (await engine?.catch(() => undefined))?.destroy();
    engine = undefined;
    glossary = undefined;
    throw error;
  }
}

function hitsOf(page: PagefindData): Hit[] {
  const pageTitle = page.meta['title'] ?? '';
  return page.sub_results.map(({ title, url, excerpt }) => ({
    pageTitle,
    title: title || pageTitle,
    address: url,
    excerpt: excerptRuns(excerpt),
  }));
}

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  const reply = (message: SearchReply) => self.postMessage(message);
  find(data.query, data.plain).then(
    (found) => reply({ id: data.id, found }),
    (error: unknown) => reply({ id: data.id, failed: String(error) }),
  );
});
