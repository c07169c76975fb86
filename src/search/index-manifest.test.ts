import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { indexManifest } from './index-manifest.ts';

test('files of another making are refused', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'index-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'pagefind.x.pf_meta'), gzipSync('pagefind_xyz…'));
  await assert.rejects(indexManifest(folder, 'x', new Map()), /pagefind\.x\.pf_meta is none/);
});
