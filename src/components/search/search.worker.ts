/**
 * Search off the main thread. It runs Pagefind itself (not Pagefind's own worker), because that
 * one hides a missing or broken index: here every file that it fetches is watched, so that a fault
 * is told as a fault and never as "no results".
 */
import type { GlossaryEntry } from '../../finnish/glossary-match.ts';
import { takeMark, unpack } from '../../finnish/packed-list.ts';
import { Recogniser } from '../../finnish/recogniser.ts';
import type { Found, SearchQuestion, SearchReply, SearchRequest } from './protocol.ts';
import { answer, type Library, type Pagefind } from './answer.ts';

const BASE = import.meta.env.BASE_URL;
const FETCH_TIMEOUT_MS = 8000;
const ENTRY_FILE = 'pagefind-entry.json';

let fault: string | undefined;
/** The mark of the index that Pagefind has loaded. */
let indexMark: string | undefined;
/** Told when Pagefind has, or has not, read which index there is; it does not wait for it itself. */
let entryRead: (mark?: string) => void = () => undefined;
let library: Promise<Library> | undefined;
let engine: Pagefind | undefined;

/** Pagefind's own files, which it takes for empty when they are cut or of another making. */
const PACKED = /\/pagefind\/.*\.(pf_meta|pf_index|pf_fragment|pf_filter|pagefind)(\?|$)/;

/** @throws {TypeError} when the file is not whole. */
async function unpacks(response: Response): Promise<void> {
  if (!('DecompressionStream' in self)) return;
  const unpacked = response.body?.pipeThrough(new DecompressionStream('gzip'));
  const bytes = await new Response(unpacked).arrayBuffer();
  if (bytes.byteLength === 0) throw new TypeError(`empty ${response.url}`);
}

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
    if (PACKED.test(response.url)) await unpacks(response.clone());
    if (response.url.includes(ENTRY_FILE))
      void markOf(response.clone()).then(entryRead, () => entryRead());
    return response;
  } catch (error) {
    fault = String(error);
    entryRead();
    throw error;
  }
};

async function markOf(response: Response): Promise<string | undefined> {
  const entry = (await response.json()) as { languages?: { fi?: { hash?: string } } };
  return entry.languages?.fi?.hash;
}

async function loadEngine(): Promise<Pagefind> {
  await engine?.destroy();
  const entry = new Promise<string | undefined>((resolve) => (entryRead = resolve));
  const pagefind = (await import(/* @vite-ignore */ `${BASE}pagefind/pagefind.js`)) as Pagefind;
  engine = pagefind;
  await pagefind.options({ baseUrl: BASE, exactDiacritics: true });
  await pagefind.init();
  indexMark = await entry;
  if (fault) throw new Error(fault);
  return pagefind;
}

const loadFile = (file: string, cache: RequestCache = 'default') =>
  self.fetch(BASE + file, { cache });

async function loadList(cache?: RequestCache) {
  const response = await loadFile('pagefind/sanalista.bin', cache);
  return takeMark(new Uint8Array(await response.arrayBuffer()));
}

/** Word list and index are made for each other; an old one of either is fetched anew. */
async function load(): Promise<Library> {
  const [glossary, first, pagefind] = await Promise.all([
    loadFile('sanasto.json').then((response) => response.json() as Promise<GlossaryEntry[]>),
    loadList(),
    loadEngine(),
  ]);
  let made = first;
  if (made.mark !== indexMark) made = await loadList('reload');
  if (made.mark !== indexMark) await loadEngine();
  if (made.mark !== indexMark) throw new Error('The word list is of another index');
  const { nodes, entries } = unpack(made.list);
  const recogniser = new Recogniser(nodes, entries);
  return { pagefind, glossary, recogniser, pages: new Map() };
}

async function find(question: SearchQuestion, part: (found: Found) => void): Promise<Found> {
  fault = undefined;
  try {
    library ??= load();
    const found = await answer(question, await library, part);
    if (fault) throw new Error(fault);
    return found;
  } catch (error) {
    // Pagefind keeps what it failed to load; only a fresh start can succeed later.
    library = undefined;
    await engine?.destroy().catch(() => undefined);
    engine = undefined;
    throw error;
  }
}

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  const reply = (message: SearchReply) => self.postMessage(message);
  find(data, (found) => reply({ id: data.id, found, done: false })).then(
    (found) => reply({ id: data.id, found, done: true }),
    (error: unknown) => reply({ id: data.id, failed: String(error) }),
  );
});
