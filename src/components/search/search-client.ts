import { SEARCH_WORKER, trustedScript } from '../site/trusted-script.ts';
import type { Found, SearchQuestion, SearchReply, SearchRequest } from './protocol.ts';

/** Longer than the worker's own limit, for a worker that does not answer at all. */
const ANSWER_TIMEOUT_MS = 10_000;

let worker: Worker | undefined;
let count = 0;

/**
 * Searches the module. Nothing is loaded before the first call.
 *
 * @param part - Told the first part of a longer answer.
 * @throws {Error} when search can't be had now; the next call tries again from the start.
 */
export function search(question: SearchQuestion, part: (found: Found) => void): Promise<Found> {
  const id = ++count;
  return new Promise<Found>((resolve, reject) => {
    worker ??= new Worker(trustedScript(SEARCH_WORKER), { type: 'module' });
    const here = worker;
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
    const onError = () => fail('The search worker could not be loaded');
    const onMessage = ({ data }: MessageEvent<SearchReply>) => {
      if (data.id !== id) return;
      if ('failed' in data) return fail(data.failed);
      if (!data.done) return part(data.found);
      stop();
      resolve(data.found);
    };
    const timer = setTimeout(() => fail('The search worker does not answer'), ANSWER_TIMEOUT_MS);
    here.addEventListener('message', onMessage);
    here.addEventListener('error', onError);
    const request: SearchRequest = { id, ...question };
    here.postMessage(request);
  });
}
