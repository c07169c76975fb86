/**
 * `npm run bench:scale -- --sizes 50,500`: builds the module with many chapters in a scratch folder
 * and prints what grows. Nothing is asserted: times depend on the machine.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { manyChapters } from './many-chapters.ts';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '5,50,500,2000' } } });
const WATCH_MS = 200;

console.log(
  '| chapters | pages | build, s | s a page | HTML kB a page | a chapter kB | memory MB |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const count of values.sizes.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  try {
    await manyChapters(folder, count);
    const { seconds, peak } = await build(folder);
    const sizes = htmlSizes(join(folder, 'dist'));
    const total = sizes.values().reduce((sum, bytes) => sum + bytes, 0);
    const chapter = sizes.get(join('luvut', 'asenne', 'index.html')) ?? NaN;
    const cells = [
      ...[count, sizes.size, seconds.toFixed(1), (seconds / sizes.size).toFixed(4)],
      ...[total / sizes.size, chapter].map((bytes) => (bytes / 1000).toFixed(1)),
      (peak / 1000).toFixed(0),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns Seconds, and the most memory that the build held at a time, in kB (NaN off Linux). */
async function build(folder: string): Promise<{ seconds: number; peak: number }> {
  const start = performance.now();
  const process = spawn(join(folder, 'node_modules/.bin/astro'), ['build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  process.stderr.on('data', (text: Buffer) => (said += text.toString()));
  let peak = NaN;
  const watch = setInterval(() => (peak = memoryOf(process.pid) ?? peak), WATCH_MS);
  const status = await new Promise<number | null>((resolve) => process.once('exit', resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`The build failed: ${said}`);
  return { seconds: (performance.now() - start) / 1000, peak };
}

/** The most that a process has held so far, kB. */
function memoryOf(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [, found] = /VmHWM:\s+(\d+)/.exec(status) ?? [];
    return found === undefined ? undefined : Number(found);
  } catch {
    return undefined;
  }
}

/** Bytes of every page, by its path in the folder. */
function htmlSizes(folder: string): Map<string, number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.endsWith('.html'))
      .map((file) => [file, statSync(join(folder, file)).size]),
  );
}
