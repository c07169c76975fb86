/** Checks the content of each folder that it is sent; tells its mistakes in one message, or nothing. */
import { checkContent } from '../lib/content-check/check-content.ts';
import { formatProblems } from '../lib/content-check/problem.ts';
import { readContent } from './content-gate.ts';

process.on('message', (root: string) => {
  void mistakesIn(root).then((told) => process.send?.(told));
});

async function mistakesIn(root: string): Promise<string> {
  try {
    const problems = checkContent(await readContent(root));
    return problems.length > 0 ? formatProblems(problems) : '';
  } catch (error) {
    // While an author writes, a file may be gone for a moment; the next check tries again.
    return String(error);
  }
}
