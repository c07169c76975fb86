/** Cuts fonts one after the other; tells them all at once. */
import { parentPort, workerData } from 'node:worker_threads';
import subsetFont from 'subset-font';
import type { FontCut } from './cut-fonts.ts';

const made: Uint8Array[] = [];
for (const { font, characters, options } of workerData as FontCut[])
  made.push(await subsetFont(Buffer.from(font), characters, options));
parentPort?.postMessage(made);
