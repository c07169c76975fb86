/**
 * Search off the main thread. It runs Pagefind itself (not Pagefind's own worker), because that
 * one hides a missing or broken index: here every file that it fetches is watched, so that a fault
 * is told as a fault and never as "no results".
 */
import type { GlossaryEntry } from '../../finnish/glossary-match.ts';
import { takeMark, unpack } from '../../finnish/packed-list.ts';
import { Recogniser } from '../../finnish/recogniser.ts';
import {
  FILES_AHEAD,
  INDEX_ENTRY,
  type FileAhead,
  type Found,
  type SearchQuestion,
  type SearchReply,
  type SearchRequest,
} from './protocol.ts';
import { answer, type Library, type Pagefind } from './answer.ts';

const BASE = import.meta.env.BASE_URL;
const FETCH_TIMEOUT_MS = 8000;

let fault: string | undefined;
/** The mark of the index that Pagefind has loaded. */
let indexMark: string | undefined;
/** Told when Pagefind has, or has not, read which index there is; it does not wait for it itself. */
let entryRead: (mark?: string) => void = () => undefined;
/** Parts of the index to be fetched when the first answer has been given. */
let laterParts: string[] = [];
let library: Promise<Library> | undefined;
let engine: Pagefind | undefined;

/** Pagefind's own files, which it takes for empty when they are cut or of another making. */
const PACKED = /\/pagefind\/.*\.(pf_meta|pf_index|pf_fragment|pf_filter|pagefind)(\?|$)/;

/** @throws {TypeError} when the file is not whole. */
async function unpacks(response: Response): Promise<void> {
  if (!('DecompressionStream' in self)) return;
  const unpacked = response.body?.pipeThrough(new DecompressionStream('gzip'));
  const bytes = await new Response(unpacked).arrayBuffer();
  if (bytes.byteLength === 0) throw new TypeError('An empty file');
}

const netFetch = self.fetch.bind(self);

/** Files that the page fetches meanwhile, by their paths; each is used once. */
const ahead = new Map<string, Promise<Response | undefined>>();
const hand = new Map<string, (response?: Response) => void>();
for (const file of FILES_AHEAD)
  ahead.set(BASE + file, new Promise((resolve) => hand.set(file, resolve)));

interface IndexEntry {
  languages?: { fi?: { hash?: string } };
  /** All parts of an index that is small enough to be fetched whole. */
  parts?: string[];
}

/** The index's own list, by the name that the file of its name gives. */
function fetchMeta(entry: ArrayBuffer): void {
  try {
    const { languages } = JSON.parse(new TextDecoder().decode(entry)) as IndexEntry;
    if (!languages?.fi?.hash) return;
    const path = `${BASE}pagefind/pagefind.${languages.fi.hash}.pf_meta`;
    ahead.set(
      path,
      netFetch(path).catch(() => undefined),
    );
  } catch {
    // The engine finds out what is wrong with it.
  }
}

async function plainFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const signal = AbortSignal.timeout(FETCH_TIMEOUT_MS);
  const { pathname } = new URL(String(input), self.location.href);
  const coming = ahead.get(pathname);
  ahead.delete(pathname);
  if (coming && init?.cache !== 'reload') {
    const late = new Promise<undefined>((resolve) =>
      signal.addEventListener('abort', () => resolve(undefined)),
    );
    const response = await Promise.race([coming, late]);
    if (response) return response;
  }
  return netFetch(input, { ...init, signal });
}

self.fetch = async (input, init) => {
  try {
    const response = await plainFetch(input, init);
    if (!response.ok) throw new Error(`${response.status} ${String(input)}`);
    // A captive portal answers everything with its own page.
    if (response.headers.get('content-type')?.includes('text/html')) {
      throw new Error(`html ${String(input)}`);
    }
    const address = String(input);
    if (PACKED.test(address)) await unpacks(response.clone());
    if (address.includes(INDEX_ENTRY))
      void markOf(response.clone()).then(entryRead, () => entryRead());
    return response;
  } catch (error) {
    fault = String(error);
    entryRead();
    throw error;
  }
};

async function markOf(response: Response): Promise<string | undefined> {
  const { languages, parts } = (await response.json()) as IndexEntry;
  laterParts = parts ?? [];
  return languages?.fi?.hash;
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
  fault = undefined;
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

/** Fetches the rest of a small index, so that the next answers need no wire. */
async function fetchParts(): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  const parts = connection?.saveData ? [] : laterParts;
  laterParts = [];
  await Promise.all(parts.map((part) => netFetch(`${BASE}pagefind/${part}`)));
}

async function find(question: SearchQuestion, part: (found: Found) => void): Promise<Found> {
  try {
    library ??= load();
    const books = await library;
    fault = undefined;
    const found = await answer(question, books, part);
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

// Everything that an answer needs is loaded before there is a question.
library = load();
library.catch(() => undefined);

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest | FileAhead>) => {
  if ('file' in data) {
    const { file, bytes, type = '' } = data;
    if (file === INDEX_ENTRY && bytes) fetchMeta(bytes);
    hand.get(file)?.(bytes && new Response(bytes, { headers: { 'content-type': type } }));
    return;
  }
  const reply = (message: SearchReply) => self.postMessage(message);
  find(data, (found) => reply({ id: data.id, found, done: false })).then(
    (found) => {
      reply({ id: data.id, found, done: true });
      fetchParts().catch(() => undefined);
    },
    (error: unknown) => reply({ id: data.id, failed: String(error) }),
  );
});
