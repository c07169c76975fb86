import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readBuilt } from './built-site.ts';

test('the built site is read wherever it is; where there is none, what to do is told', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'dist-'));
  const { OUT_DIR } = process.env;
  t.after(async () => {
    if (OUT_DIR === undefined) delete process.env['OUT_DIR'];
    else process.env['OUT_DIR'] = OUT_DIR;
    await rm(folder, { recursive: true });
  });
  await writeFile(join(folder, 'index.html'), '<p>');
  process.env['OUT_DIR'] = folder;
  const { pages } = await readBuilt();
  assert.deepEqual([...pages], [['/', '<p>']]);
  process.env['OUT_DIR'] = join(folder, 'none');
  await assert.rejects(readBuilt, /npm run build/);
});
