/** Search off the main thread: Pagefind with the word list of the site. */
import { keyOf } from '../finnish/keys.ts';
import { unpackWords } from '../finnish/packed-words.ts';
import { Recogniser } from '../finnish/recogniser.ts';
import { wordsOf } from '../finnish/words.ts';
import { answer, type Library, type Pagefind } from './answer.ts';
import {
  engineFile,
  FILES_AHEAD,
  INDEX_ENTRY,
  textsFile,
  WORD_LIST,
  type FileAhead,
  type Found,
  type IndexEntry,
  type IndexManifest,
  type PageTexts,
  type SearchQuestion,
  type SearchReply,
  type SearchRequest,
  type SentList,
} from './protocol.ts';
import { soundSearch } from './sound-search.ts';
import { expectFile, fetchSoon, nextEntry, watch } from './watched-fetch.ts';

const BASE = import.meta.env.BASE_URL;

let library: Promise<Library> | undefined;
let engine: Pagefind | undefined;

const hand = new Map(FILES_AHEAD.map((file) => [file as string, expectFile(BASE + file)]));

const loadFile = (file: string, cache: RequestCache = 'default') =>
  self.fetch(BASE + file, { cache });

let chunks: IndexManifest['chunks'] = [];
/** What was asked before the engine was there to look it up. */
let asked = '';

/** Fetches what the engine will ask for when it is there. */
function readEntry({ languages, manifest }: IndexEntry): void {
  fetchSoon(`${BASE}pagefind/pagefind.${languages.fi.hash}.pf_meta`);
  chunks = manifest.chunks;
  fetchChunks(asked);
}

/** A base form mostly begins like its forms, and so stands in the same chunk. */
function fetchChunks(query: string): void {
  for (const word of wordsOf(query)) {
    const key = keyOf(word);
    const hash = chunks.findLast(([, from]) => from <= key)?.[0];
    if (hash) fetchSoon(`${BASE}pagefind/index/${hash}.pf_index`);
  }
}

/** When the first answer has been given, the other chunks are loaded, so that the next need no wire. */
async function loadRest(): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  const rest = chunks;
  chunks = [];
  await Promise.all(rest.map(([, from]) => engine?.preload(from)));
}

interface Engine {
  pagefind: Pagefind;
  entry: IndexEntry | undefined;
}

async function loadEngine(): Promise<Engine> {
  const before = watch.faults;
  // Pagefind goes on with an index that is stale or whose beginning failed; only a fresh start helps.
  await engine?.destroy();
  const coming = nextEntry();
  const pagefind = (await import(
    /* @vite-ignore */ BASE + engineFile(import.meta.env.PAGEFIND_VERSION)
  )) as Pagefind;
  engine = pagefind;
  await pagefind.options({ basePath: `${BASE}pagefind/`, baseUrl: BASE, exactDiacritics: true });
  await pagefind.init();
  const entry = await coming;
  if (watch.faults > before) throw new Error(watch.last);
  return { pagefind, entry };
}

const loadList = async (cache?: RequestCache) =>
  (await (await loadFile(WORD_LIST, cache)).json()) as SentList;

/** Word list and index are made for each other; an old one of either is fetched anew. */
async function load(): Promise<Library> {
  const [firstList, firstEngine] = await Promise.all([loadList(), loadEngine()]);
  const isOf = (list: SentList, { entry }: Engine) => list.index === entry?.languages.fi.hash;
  const list = isOf(firstList, firstEngine) ? firstList : await loadList('reload');
  const made = isOf(list, firstEngine) ? firstEngine : await loadEngine();
  if (!isOf(list, made)) throw new Error('The word list is of another index');
  const { nodes, entries, synonyms } = unpackWords(list);
  return {
    search: soundSearch(made.pagefind, watch),
    facts: { ...list.facts, synonyms },
    recogniser: new Recogniser(nodes, entries),
    sections: new Map(
      made.entry?.manifest.sections.map(([id, url, title]) => [id, { id, url, title }]),
    ),
    readTexts,
    scores: new Map(),
    texts: new Map(),
    arrived: new Set(),
  };
}

const readTexts = async (path: string) =>
  (await (await loadFile(textsFile(path))).json()) as PageTexts;

/** What failed to load is loaded anew for who asks next. */
function loaded(): Promise<Library> {
  library ??= load().catch((error: unknown) => {
    library = undefined;
    throw error;
  });
  return library;
}

const find = async (question: SearchQuestion, part: (found: Found) => void): Promise<Found> =>
  answer(question, await loaded(), part);

function take({ file, bytes, type = '' }: FileAhead): void {
  if (file === INDEX_ENTRY && bytes) {
    try {
      readEntry(JSON.parse(new TextDecoder().decode(bytes)) as IndexEntry);
    } catch {
      // Pagefind finds out what is wrong with it.
    }
  }
  hand.get(file)?.(bytes && new Response(bytes, { headers: { 'content-type': type } }));
}

// Everything that an answer needs is loaded before there is a question.
loaded().catch(() => undefined);

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest | FileAhead>) => {
  if ('file' in data) return take(data);
  asked = data.query;
  fetchChunks(asked);
  const reply = (message: SearchReply) => self.postMessage(message);
  find(data, (found) => reply({ id: data.id, found, done: false })).then(
    (found) => {
      reply({ id: data.id, found, done: true });
      loadRest().catch(() => undefined);
    },
    (error: unknown) => reply({ id: data.id, failed: String(error) }),
  );
});
