/**
 * The worker's fetch. Pagefind hides a missing or broken file as an empty one; here every file that
 * it asks for is watched, so that a fault is told as a fault and never as "no results". Files that
 * the page has fetched meanwhile are taken from it.
 */
import { INDEX_ENTRY, SIGNATURE, type IndexEntry } from './protocol.ts';

const FETCH_TIMEOUT_MS = 8000;
/** Pagefind's own files, which it takes for empty when they are cut or of another making. */
const PACKED = /\/pagefind\/.*\.(pf_meta|pf_index|pf_filter|pagefind)(\?|$)/;

const netFetch = self.fetch.bind(self);
/** By their paths; each is used once. */
const handed = new Map<string, Promise<Response | undefined>>();

/** What went wrong: how often, and the last time. */
export const watch = { faults: 0, last: '' };

let passEntry: (entry?: IndexEntry) => void = () => undefined;

/** @returns What Pagefind reads next of which index there is, or nothing: it does not wait for it itself. */
export const nextEntry = (): Promise<IndexEntry | undefined> =>
  new Promise((resolve) => (passEntry = resolve));

/** Announces a file that comes by another way. @returns What is to be called with it, or without it. */
export function expectFile(path: string): (response?: Response) => void {
  let hand: (response?: Response) => void = () => undefined;
  handed.set(path, new Promise((resolve) => (hand = resolve)));
  return hand;
}

/** Begins to fetch what will be asked for. */
export function fetchSoon(path: string): void {
  if (handed.has(path)) return;
  handed.set(
    path,
    netFetch(path).catch(() => undefined),
  );
}

/** @throws {TypeError} when one of Pagefind's files is not whole or not its own. */
async function expectPacked(response: Response): Promise<void> {
  const stream = response.body?.pipeThrough(new DecompressionStream('gzip'));
  const whole = await new Response(stream).text();
  if (!whole.startsWith(SIGNATURE)) throw new TypeError('Not one of Pagefind’s files');
}

async function plainFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const signal = AbortSignal.timeout(FETCH_TIMEOUT_MS);
  const { pathname } = new URL(String(input), self.location.href);
  const coming = handed.get(pathname);
  handed.delete(pathname);
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
  const address = String(input);
  try {
    const response = await plainFetch(input, init);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    // A captive portal answers everything with its own page.
    if (response.headers.get('content-type')?.includes('text/html'))
      throw new Error(`html ${address}`);
    if (PACKED.test(address)) await expectPacked(response.clone());
    if (address.includes(INDEX_ENTRY)) passEntry((await response.clone().json()) as IndexEntry);
    return response;
  } catch (error) {
    watch.faults += 1;
    watch.last = String(error);
    passEntry();
    throw error;
  }
};
