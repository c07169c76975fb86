/**
 * `npm run counts`: writes what the module holds into the README. With `--check` it writes nothing
 * and fails when the README says something else.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readContent } from '../integrations/content-gate.ts';
import { countContent, withCounts } from '../lib/module/counts.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = `${root}README.md`;
const before = await readFile(readme, 'utf8');
const after = withCounts(before, countContent((await readContent(root)).files));
if (!process.argv.includes('--check')) {
  await writeFile(readme, after);
} else if (after !== before) {
  console.error('README.md tells other counts than the content has. Run: npm run counts');
  process.exit(1);
}
