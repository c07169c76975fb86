import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from 'playwright/test';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const LINKED = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'public'];

/** Makes a copy of the project that may be changed: its own content, everything else as it is. */
export async function copyProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kohtaamisen-taito-'));
  for (const name of LINKED) await symlink(join(ROOT, name), join(folder, name));
  await linkModules(folder);
  await cp(join(ROOT, 'src'), join(folder, 'src'), { recursive: true });
  await cp(join(ROOT, 'content'), join(folder, 'content'), { recursive: true });
  return folder;
}

/** A copy of the project that a test may break. */
export const test = base.extend<{ copy: string }>({
  // Playwright reads a fixture's needs from its first parameter, so an empty one must stand there.
  copy: async ({}, use) => {
    const folder = await copyProject();
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

/** Caches stay the copy's own: two builds at once would read each other's content from a common one. */
async function linkModules(folder: string) {
  await mkdir(join(folder, 'node_modules'));
  for (const name of await readdir(join(ROOT, 'node_modules'))) {
    if (['.astro', '.vite', '.cache'].includes(name)) continue;
    await symlink(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  }
}

export { expect };

/**
 * Builds a copy.
 *
 * @param args - More for the command line of the build.
 * @param env - More for its environment.
 */
export function build(folder: string, args: string[] = [], env: Record<string, string> = {}) {
  const bin = join(ROOT, 'node_modules/.bin/astro');
  const { status, stdout, stderr } = spawnSync(bin, ['build', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, output: stdout + stderr };
}

/** Changes a file; the change must take. */
export async function edit(file: string, from: string | RegExp, to: string) {
  const before = await readFile(file, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${String(from)} is not in ${file}`);
  await writeFile(file, after);
}

/** Renames a section, and what points to it. */
export async function renameSection(copy: string) {
  const chapter = join(copy, 'content/chapters/kunnioitus');
  await edit(join(chapter, 'index.mdx'), '<Osio id="ensi-metrit"', '<Osio id="alkumetrit"');
  for (const name of await readdir(chapter)) {
    if (!/\.(mdx|yaml)$/.test(name)) continue;
    const file = join(chapter, name);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/(section: |luku=")ensi-metrit/g, '$1alkumetrit'));
  }
}
