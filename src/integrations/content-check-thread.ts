/** Checks the content beside the server of `npm run dev`: at the start and at every message, once it is quiet. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkContent } from '../lib/content-check/check-content.ts';
import { formatProblems } from '../lib/content-check/problem.ts';
import { readContent } from './content-gate.ts';

/** A saved file makes several messages, and the page that shows it goes first. */
const QUIET_MS = 500;

async function tell(): Promise<void> {
  const problems = checkContent(await readContent(workerData as string));
  if (problems.length > 0) parentPort?.postMessage(formatProblems(problems));
}

/** A file that is being saved may be gone for a moment; the next message tries again. */
function tellWhenReadable(): void {
  tell().catch((error: unknown) => parentPort?.postMessage(String(error)));
}

let waiting: NodeJS.Timeout | undefined;
parentPort?.on('message', () => {
  clearTimeout(waiting);
  waiting = setTimeout(tellWhenReadable, QUIET_MS);
});
tellWhenReadable();
