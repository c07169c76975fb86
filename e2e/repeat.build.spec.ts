import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const NEEDED = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'public', 'src', 'content'];

/** A build of its own copy of the project, in a folder, time zone and language of its own. */
async function build(name: string, env: Record<string, string>): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), name));
  try {
    for (const part of NEEDED) await cp(join(ROOT, part), join(folder, part), { recursive: true });
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const astro = join(ROOT, 'node_modules/.bin/astro');
    const { status, stdout, stderr } = spawnSync(astro, ['build'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, SITE_URL: 'https://esimerkki.fi/', OUT_DIR: './dist', ...env },
    });
    expect(status, stdout + stderr).toBe(0);
    return await hashes(join(folder, 'dist'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function hashes(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const found = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      const hash = createHash('sha256').update(await readFile(path));
      return [relative(folder, path), hash.digest('hex')] as const;
    }),
  );
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

test(
  'B-18 same input, same bytes: two folders, two time zones, two languages',
  { tag: '@all' },
  async () => {
    test.slow();
    const one = await build('yksi-', { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' });
    const other = await build('toinen-paikka-', {
      TZ: 'America/Anchorage',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    });
    expect(one.size).toBeGreaterThan(50);
    expect([...other.keys()]).toEqual([...one.keys()]);
    expect(
      [...one].filter(([path, hash]) => other.get(path) !== hash).map(([path]) => path),
    ).toEqual([]);
  },
);
