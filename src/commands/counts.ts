/** `npm run counts`: writes what the module holds into the README. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readContent } from '../integrations/content-gate.ts';
import { countContent, withCounts } from '../lib/counts.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = `${root}README.md`;
await writeFile(
  readme,
  withCounts(await readFile(readme, 'utf8'), countContent(await readContent(root))),
);
