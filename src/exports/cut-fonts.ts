import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type subsetFont from 'subset-font';

/** What a typeface is cut down to. */
export interface FontCut {
  font: Uint8Array;
  characters: string;
  options: NonNullable<Parameters<typeof subsetFont>[2]>;
}

/**
 * Cuts fonts down in a thread of their own: what cuts them takes a hundred megabytes, which are free
 * again when the thread ends.
 *
 * @returns What was made of each, in their order.
 * @throws {Error} when one of them is no font.
 */
export async function cutFonts(cuts: readonly FontCut[]): Promise<Uint8Array[]> {
  if (cuts.length === 0) return [];
  const thread = new Worker(new URL('./cut-fonts-thread.ts', import.meta.url), {
    workerData: cuts,
  });
  const [made] = (await once(thread, 'message')) as [Uint8Array[]];
  await thread.terminate();
  return made;
}
