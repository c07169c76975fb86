/** Checks the content beside the pages; tells its mistakes in one message, or nothing. */
import { checkContent } from '../lib/content-check/check-content.ts';
import { formatProblems } from '../lib/content-check/problem.ts';
import { readContent } from './content-gate.ts';
import { work } from './threads.ts';

work(async (root: string) => {
  try {
    const problems = checkContent(await readContent(root));
    return problems.length > 0 ? formatProblems(problems) : '';
  } catch (error) {
    // While an author writes, a file may be gone for a moment; the next check tries again.
    return String(error);
  }
});
