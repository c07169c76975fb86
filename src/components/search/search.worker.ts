/**
 * Search off the main thread. It runs Pagefind itself (not Pagefind's own worker), because that
 * one hides a missing or broken index: here every file that it fetches is watched, so that a fault
 * is told as a fault and never as "no results".
 */
import type { GlossaryEntry } from '../../finnish/glossary-match.ts';
import { keyOf } from '../../finnish/keys.ts';
import { takeMark, unpack } from '../../finnish/packed-list.ts';
import { wordsOf } from '../../finnish/words.ts';
import { engineFile, type IndexParts } from '../../lib/index-parts.ts';
import {
  FILES_AHEAD,
  INDEX_ENTRY,
  type FileAhead,
  type Found,
  type SearchQuestion,
  type SearchReply,
  type SearchRequest,
} from './protocol.ts';
import { answer, knownPage, type Library, type PageData, type Pagefind } from './answer.ts';
import { Vocabulary } from './vocabulary.ts';

const BASE = import.meta.env.BASE_URL;
const FETCH_TIMEOUT_MS = 8000;

let fault: string | undefined;
/** The mark of the index that Pagefind has loaded. */
let indexMark: string | undefined;
/** The mark of the index that is on its way. */
let comingMark: string | undefined;
/** Told when Pagefind has, or has not, read which index there is; it does not wait for it itself. */
let entryRead: (mark?: string) => void = () => undefined;
/** What a small index is made of, as soon as it is known. */
let parts: IndexParts | undefined;
/** It is read whole when the first answer has been given. */
let isRead = false;
let library: Promise<Books> | undefined;
let engine: Pagefind | undefined;

/** Pagefind's own files, which it takes for empty when they are cut or of another making. */
const PACKED = /\/pagefind\/.*\.(pf_meta|pf_index|pf_filter|pagefind)(\?|$)/;

/** What stands before the content of each of the engine's files. */
const SIGNATURE = 'pagefind_dcd';

/**
 * @returns What one of the engine's files holds.
 * @throws {TypeError} when the file is not whole.
 */
async function unpacked(response: Response): Promise<Uint8Array> {
  const stream = response.body?.pipeThrough(new DecompressionStream('gzip'));
  const whole = new Uint8Array(await new Response(stream).arrayBuffer());
  if (whole.length === 0) throw new TypeError('An empty file');
  return whole.subarray(SIGNATURE.length);
}

const netFetch = self.fetch.bind(self);

/** Files that the page fetches meanwhile, by their paths; each is used once. */
const ahead = new Map<string, Promise<Response | undefined>>();
const hand = new Map<string, (response?: Response) => void>();
for (const file of FILES_AHEAD)
  ahead.set(BASE + file, new Promise((resolve) => hand.set(file, resolve)));

interface IndexEntry {
  languages?: { fi?: { hash?: string } };
  parts?: IndexParts;
}

const indexFile = (name: string) => `${BASE}pagefind/index/${name}.pf_index`;
const pageFile = (id: string) => `${BASE}pagefind/fragment/${id}.pf_fragment`;

/** Begins to fetch what will be asked for. */
function fetchSoon(path: string): void {
  if (!ahead.has(path))
    ahead.set(
      path,
      netFetch(path).catch(() => undefined),
    );
}

/** Fetches what follows from the file that says which index there is. */
function readEntry(bytes: ArrayBuffer): void {
  try {
    const entry = JSON.parse(new TextDecoder().decode(bytes)) as IndexEntry;
    if (!entry.languages?.fi?.hash) return;
    comingMark = entry.languages.fi.hash;
    fetchSoon(`${BASE}pagefind/pagefind.${comingMark}.pf_meta`);
    parts = entry.parts;
    if (parts?.glossary) fetchSoon(pageFile(parts.glossary));
    fetchIndex();
  } catch {
    // The engine finds out what is wrong with it.
  }
}

/** What was asked last, as long as nothing is loaded that could answer; then undefined. */
let waiting: string | undefined = '';

/** A base form mostly begins like its forms: so does its place in the index. */
const partsNear = (query: string): string[] =>
  wordsOf(query).flatMap((word) => {
    const key = keyOf(word);
    return parts?.index.findLast(([, from]) => from <= key)?.[0] ?? [];
  });

function fetchIndex(): void {
  for (const name of partsNear(waiting ?? '')) fetchSoon(indexFile(name));
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
    if (PACKED.test(address)) await unpacked(response.clone());
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
  const entry = (await response.json()) as IndexEntry;
  parts = entry.parts;
  return entry.languages?.fi?.hash;
}

async function loadEngine(): Promise<Pagefind> {
  await engine?.destroy();
  const entry = new Promise<string | undefined>((resolve) => (entryRead = resolve));
  const pagefind = (await import(
    /* @vite-ignore */ BASE + engineFile(import.meta.env.PAGEFIND_VERSION)
  )) as Pagefind;
  engine = pagefind;
  await pagefind.options({ basePath: `${BASE}pagefind/`, baseUrl: BASE, exactDiacritics: true });
  await pagefind.init();
  indexMark = await entry;
  if (fault) throw new Error(fault);
  return pagefind;
}

const loadFile = (file: string, cache: RequestCache = 'default') =>
  self.fetch(BASE + file, { cache });

/** What answers are made from. */
interface Books extends Omit<Library, 'recogniser'> {
  vocabulary: Vocabulary;
}

async function readPart(name: string): Promise<Uint8Array> {
  const path = indexFile(name);
  const file = await (await self.fetch(path)).arrayBuffer();
  // The engine asks for it, too.
  ahead.set(path, Promise.resolve(new Response(file)));
  return unpacked(new Response(file));
}

async function loadList(cache?: RequestCache) {
  const response = await loadFile('pagefind/sanalista.bin', cache);
  const { mark, list } = takeMark(new Uint8Array(await response.arrayBuffer()));
  return { mark, list: unpack(list) };
}

/** Word list and index are made for each other; an old one of either is fetched anew. */
async function load(): Promise<Books> {
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
  const names = new Map(parts?.pages.map(([id, url, title]) => [id, { url, title }]));
  const tellers = parts?.index.map(([name]) => name) ?? [];
  const vocabulary = new Vocabulary(made.list, tellers, readPart);
  // Nobody waits for its first words yet.
  if (waiting === '') vocabulary.all().catch(() => undefined);
  waiting = undefined;
  return {
    pagefind,
    glossary,
    vocabulary,
    readFile,
    pages: new Map(),
    names,
    glossaryPage: parts?.glossary,
  };
}

async function readFile(id: string): Promise<PageData> {
  const text = await unpacked(await self.fetch(pageFile(id)));
  return JSON.parse(new TextDecoder().decode(text)) as PageData;
}

/** Reads the rest of a small index, so that the next answers need no wire. */
async function readAll(books: Books): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!parts || connection?.saveData || isRead) return;
  isRead = true;
  await Promise.all([
    ...parts.index.map(([, from]) => books.pagefind.preload(from)),
    ...parts.pages.map(async ([id]) => {
      // What cannot be had now is no fault: nobody has asked for it.
      const response = await netFetch(pageFile(id));
      if (!response.ok) return;
      ahead.set(pageFile(id), Promise.resolve(response));
      await knownPage(id, books);
    }),
  ]);
  books.names.clear();
}

/**
 * As long as not all words are known, those that are known where the question's words stand in the
 * index make the first part of the answer.
 */
async function answerFrom(
  books: Books,
  question: SearchQuestion,
  part: (found: Found) => void,
): Promise<Found> {
  const { vocabulary } = books;
  if (!vocabulary.whole) {
    const recogniser = await vocabulary.of(partsNear(question.query));
    answer(question, { ...books, recogniser }, (found) => {
      if (!vocabulary.whole) part(found);
    }).catch(() => undefined);
  }
  return answer(question, { ...books, recogniser: await vocabulary.all() }, part);
}

async function find(question: SearchQuestion, part: (found: Found) => void): Promise<Found> {
  try {
    library ??= load();
    const books = await library;
    fault = undefined;
    const found = await answerFrom(books, question, part);
    if (fault) throw new Error(fault);
    return found;
  } catch (error) {
    // Pagefind keeps what it failed to load; only a fresh start can succeed later.
    library = undefined;
    isRead = false;
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
    if (file === INDEX_ENTRY && bytes) readEntry(bytes);
    hand.get(file)?.(bytes && new Response(bytes, { headers: { 'content-type': type } }));
    return;
  }
  if (waiting !== undefined) {
    waiting = data.query;
    fetchIndex();
  }
  const reply = (message: SearchReply) => self.postMessage(message);
  find(data, (found) => reply({ id: data.id, found, done: false })).then(
    (found) => {
      reply({ id: data.id, found, done: true });
      library?.then(readAll).catch(() => undefined);
    },
    (error: unknown) => reply({ id: data.id, failed: String(error) }),
  );
});
