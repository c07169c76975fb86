import type { Found, SearchQuestion, SearchReply, SearchRequest } from './protocol.ts';
import { searchWorker } from './search-ahead.ts';

/** Longer than the worker's own limit, for a worker that does not answer at all. */
const ANSWER_TIMEOUT_MS = 10_000;

let count = 0;

/**
 * Searches the module.
 *
 * @param part - Told the first part of a longer answer.
 * @throws {Error} when search can't be had now; the next call tries again from the start.
 */
export function search(question: SearchQuestion, part: (found: Found) => void): Promise<Found> {
  const id = ++count;
  return new Promise<Found>((resolve, reject) => {
    const here = searchWorker();
    const stop = () => {
      clearTimeout(timer);
      here.removeEventListener('message', onMessage);
      here.removeEventListener('error', onError);
    };
    const fail = (reason: string) => {
      stop();
      here.terminate();
      // It answers nobody now: who else waits is told, and the next search begins with a new one.
      here.dispatchEvent(new Event('error'));
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
