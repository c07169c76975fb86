import { SEARCH_WORKER, trustedScript } from '../../components/site/trusted-script.ts';
import { engineFile, FILES_AHEAD, type FileAhead } from './protocol.ts';

const BASE = import.meta.env.BASE_URL;

let worker: Worker | undefined;

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
 * The worker to ask.
 *
 * @throws {ReferenceError} in a browser without workers.
 */
export function searchWorker(): Worker {
  loadAhead();
  return worker ?? start();
}
