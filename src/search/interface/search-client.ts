import { SEARCH_WORKER, trustedScript } from '../../components/site/trusted-script.ts';
import {
  engineFile,
  FILES_AHEAD,
  type FileAhead,
  type Found,
  type SearchQuestion,
  type SearchReply,
  type SearchRequest,
} from './protocol.ts';

const BASE = import.meta.env.BASE_URL;

/** Longer than the worker's own limit, for a worker that does not answer at all. */
const ANSWER_TIMEOUT_MS = 10_000;

let worker: Worker | undefined;
let count = 0;

/**
 * Begins to load what searches, when the reader is about to: the worker, and at the same time the
 * files that it will ask for, which are handed to it. A file that does not come it asks for itself.
 */
export function loadAhead(): void {
  // Without workers there is no search: who asks is told.
  if (worker || !('Worker' in globalThis)) return;
  const here = start();
  const hand = (file: string) =>
    void fetchAhead(file)
      .catch((): FileAhead => ({ file }))
      .then((ahead) => here.postMessage(ahead));
  FILES_AHEAD.forEach(hand);
  // The worker will find it in the browser's cache.
  const engine = fetch(BASE + engineFile(import.meta.env.PAGEFIND_VERSION));
  void engine.then((response) => response.arrayBuffer()).catch(() => undefined);
}

async function fetchAhead(file: string): Promise<FileAhead> {
  // An index must not be older than its texts.
  const response = await fetch(BASE + file, { cache: 'no-cache' });
  if (!response.ok) return { file };
  const type = response.headers.get('content-type') ?? '';
  return { file, type, bytes: await response.arrayBuffer() };
}

function start(): Worker {
  const here = new Worker(trustedScript(SEARCH_WORKER), { type: 'module' });
  // One that could not be loaded is not asked.
  here.addEventListener('error', () => {
    if (worker === here) worker = undefined;
  });
  worker = here;
  return here;
}

/**
 * Searches the module.
 *
 * @param part - Told the first part of a longer answer.
 * @throws {Error} when search can't be had now; the next call tries again from the start.
 */
export function search(question: SearchQuestion, part: (found: Found) => void): Promise<Found> {
  const id = ++count;
  return new Promise<Found>((resolve, reject) => {
    loadAhead();
    const here = worker ?? start();
    const stop = () => {
      clearTimeout(timer);
      here.removeEventListener('message', onMessage);
      here.removeEventListener('error', onError);
    };
    const fail = (reason: string) => {
      stop();
      here.terminate();
      if (worker === here) worker = undefined;
      reject(new Error(reason));
    };
    const onError = () => fail('No search worker');
    const onMessage = ({ data }: MessageEvent<SearchReply>) => {
      if (data.id !== id) return;
      if ('failed' in data) return fail(data.failed);
      if (!data.done) return part(data.found);
      stop();
      resolve(data.found);
    };
    const timer = setTimeout(() => fail('No answer'), ANSWER_TIMEOUT_MS);
    here.addEventListener('message', onMessage);
    here.addEventListener('error', onError);
    const request: SearchRequest = { id, ...question };
    here.postMessage(request);
  });
}
