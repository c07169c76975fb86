/**
 * `npm run bench:scale`: builds the module with 5 and 50 chapters in a scratch folder and prints what
 * grows, and how long an author waits for an edit to show. Nothing is asserted: times depend on the
 * machine.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { devEdits } from './dev-edit.ts';
import { manyChapters } from './many-chapters.ts';

const SIZES = [5, 50];
const PORT = 4399;
const EDITS = 6;
const WATCH_MS = 50;
/** Ticks of the kernel's clock, in which /proc tells times. */
const TICKS_A_SECOND = 100;

console.log('| chapters | build, s | CPU (user + sys), s | memory, MB | an edit shows after, ms |');
console.log('| --- | --- | --- | --- | --- |');
for (const count of SIZES) {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  try {
    await manyChapters(folder, count);
    const { seconds, cpu, megabytes } = await build(folder);
    const edits = (await devEdits(folder, PORT, EDITS)).sort((a, b) => a - b);
    const median = edits[Math.floor(edits.length / 2)] ?? NaN;
    const cells = [count, seconds.toFixed(1), cpu.toFixed(1), megabytes, median.toFixed(0)];
    console.log(`| ${cells.join(' | ')} |`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Memory is the most that the build and what it starts have held together; both are NaN off Linux. */
async function build(folder: string): Promise<{ seconds: number; cpu: number; megabytes: number }> {
  const start = performance.now();
  const astro = spawn(join(folder, 'node_modules/.bin/astro'), ['build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let [cpu, megabytes] = [NaN, NaN];
  const watch = setInterval(() => {
    const now = usageOf(astro.pid ?? NaN);
    cpu = Math.max(now.cpu, cpu || 0);
    megabytes = Math.max(Math.round(now.kilobytes / 1000), megabytes || 0);
  }, WATCH_MS);
  const status = await new Promise<number | null>((resolve) => astro.once('exit', resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error('The build failed.');
  return { seconds: (performance.now() - start) / 1000, cpu, megabytes };
}

/** Of a process and what it has started: seconds of CPU up to now, ended children included, and memory. */
function usageOf(pid: number): { cpu: number; kilobytes: number } {
  try {
    // proc(5): utime, stime, cutime and cstime are fields 14 to 17; the name may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map((child) => usageOf(Number(child)));
    return {
      cpu: ticks / TICKS_A_SECOND + children.reduce((sum, child) => sum + child.cpu, 0),
      kilobytes: Number(rss) + children.reduce((sum, child) => sum + child.kilobytes, 0),
    };
  } catch {
    return { cpu: 0, kilobytes: 0 };
  }
}
