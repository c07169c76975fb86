import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';
import { collectAllGarbage } from '../lib/collect-garbage.ts';

/** What is made and forgotten at once takes no more than this before it is cleared away. */
const YOUNG = { maxYoungGenerationSizeMb: 24 };

/** Small pieces of work are handed to a thread so many at a time. */
const HANDFUL = 16;

/** @returns The same, in handfuls for {@link inThreads}. */
export const handfuls = <Piece>(pieces: readonly Piece[]): Piece[][] =>
  Array.from({ length: Math.ceil(pieces.length / HANDFUL) }, (_, at) =>
    pieces.slice(at * HANDFUL, (at + 1) * HANDFUL),
  );

/**
 * Shares work out to as many threads as the machine has processors; each gets the next piece when it
 * is done with one.
 *
 * @param file - The thread's own file, which calls {@link work}.
 * @param about - What each thread is told at its start, as `workerData`.
 * @returns What was made of each piece, in their order.
 * @throws {Error} what a thread throws.
 */
export async function inThreads<Piece, Result>(
  file: URL,
  about: unknown,
  pieces: readonly Piece[],
): Promise<Result[]> {
  collectAllGarbage();
  const results: Result[] = [];
  const rest = pieces.entries();
  const threads = Array.from(
    { length: Math.min(availableParallelism(), pieces.length) },
    () => new Worker(file, { workerData: about, resourceLimits: YOUNG }),
  );
  try {
    await Promise.all(
      threads.map(async (thread) => {
        for (const [at, piece] of rest) results[at] = await answer<Result>(thread, piece);
      }),
    );
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return results;
}

function answer<Result>(thread: Worker, piece: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('message', (result: Result) => {
      thread.off('error', reject);
      resolve(result);
    });
    thread.postMessage(piece);
  });
}

/** What a thread does with each piece of its work. */
export function work<Piece>(run: (piece: Piece) => unknown): void {
  parentPort?.on('message', (piece: Piece) => {
    void Promise.resolve(run(piece)).then((result) => parentPort?.postMessage(result));
  });
}
