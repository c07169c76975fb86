/**
 * `npm run bench:scale -- --sizes 50,500`: builds the module with many chapters in a scratch folder,
 * beside a plain Astro site of the same texts, and prints what grows. Nothing is asserted: times
 * depend on the machine. `--edit-at 500` tells at which size `npm run dev` is tried, too.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { devEdits } from './dev-edit.ts';
import { manyChapters } from './many-chapters.ts';
import { indexPlainSite, plainSite } from './plain-site.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '5,50,500,2000' },
    'edit-at': { type: 'string', default: '500' },
    port: { type: 'string', default: '4399' },
  },
});
const WATCH_MS = 250;
const EDITS = 6;
const COLUMNS = [
  'chapters',
  'pages',
  'build, s',
  'ms a page',
  'plain Astro: pages',
  's',
  'ms a page',
  'MB',
  'ratio',
  'ratio a page',
  'HTML kB a page',
  'a chapter',
  'largest',
  'memory MB: build',
  'its processes',
  'together',
];
/** How the time grows is told from here on: before, the start of a build weighs more than its pages. */
const GROWING_FROM = 50;

console.log(row(COLUMNS));
console.log(row(COLUMNS.map(() => '---')));
const told: string[] = [];
const builds: { count: number; seconds: number }[] = [];
for (const count of values.sizes.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  const plainFolder = mkdtempSync(join(tmpdir(), 'plain-'));
  try {
    await manyChapters(folder, count);
    await plainSite(plainFolder, folder);
    const { seconds, own, started, together } = await build(folder);
    builds.push({ count, seconds });
    const plain = await build(plainFolder);
    const indexing = performance.now();
    await indexPlainSite(plainFolder);
    const plainSeconds = plain.seconds + (performance.now() - indexing) / 1000;
    const sizes = htmlSizes(join(folder, 'dist'));
    const plainPages = htmlSizes(join(plainFolder, 'dist')).size;
    const each = (1000 * seconds) / sizes.size;
    const plainEach = (1000 * plainSeconds) / plainPages;
    const total = sizes.values().reduce((sum, bytes) => sum + bytes, 0);
    const chapter = sizes.get(join('luvut', 'asenne', 'index.html')) ?? NaN;
    const [largest, bytes] = [...sizes].reduce((a, b) => (b[1] > a[1] ? b : a));
    console.log(
      row([
        ...[count, sizes.size, seconds.toFixed(1), each.toFixed(0)],
        ...[plainPages, plainSeconds.toFixed(1), plainEach.toFixed(0), megabytes(plain.own)],
        ...[(seconds / plainSeconds).toFixed(1), (each / plainEach).toFixed(1)],
        ...[kB(total / sizes.size), kB(chapter)],
        `${kB(bytes)} (${largest.replace(/index\.html$/, '')})`,
        ...[own, started, together].map(megabytes),
      ]),
    );
    if (count === Number(values['edit-at'])) {
      const times = await editTimes(folder).then(
        ([texts, summaries]) => `median: text ${texts} ms, front matter ${summaries} ms`,
        (error: unknown) => String(error),
      );
      told.push(`npm run dev at ${count} chapters, an edit until the page shows it, ${times}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(plainFolder, { recursive: true, force: true });
  }
}
const [first, last] = [builds.find(({ count }) => count >= GROWING_FROM), builds.at(-1)];
if (first && last && last.count > first.count) {
  const power = Math.log(last.seconds / first.seconds) / Math.log(last.count / first.count);
  told.push(
    `From ${first.count} to ${last.count} chapters the time grows with their number to the power of ${power.toFixed(2)}`,
  );
}
for (const line of told) console.log(`\n${line}`);

function row(cells: readonly unknown[]): string {
  return `| ${cells.join(' | ')} |`;
}

function megabytes(kilobytes: number): string {
  return (kilobytes / 1000).toFixed(0);
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

/** Medians of both kinds of edit, which take turns. */
async function editTimes(folder: string): Promise<[text: string, summary: string]> {
  const times = await devEdits(folder, Number(values.port), EDITS);
  const median = (kind: number) => {
    const sorted = times.filter((_, at) => at % 2 === kind).sort((a, b) => a - b);
    return (sorted[Math.floor(sorted.length / 2)] ?? NaN).toFixed(0);
  };
  return [median(0), median(1)];
}

/**
 * @returns Seconds, and the most memory that the build itself and what it starts (the content check,
 *   Pagefind) held, each by itself and together, in kB (NaN off Linux).
 */
async function build(
  folder: string,
): Promise<Record<'seconds' | 'own' | 'started' | 'together', number>> {
  const start = performance.now();
  const process = spawn(join(folder, 'node_modules/.bin/astro'), ['build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  process.stderr.on('data', (text: Buffer) => (said += text.toString()));
  let [own, started, together] = [NaN, NaN, NaN];
  const watch = setInterval(() => {
    const now = memoryOf(process.pid ?? NaN);
    if (!now) return;
    own = Math.max(now.own, own || 0);
    started = Math.max(now.started, started || 0);
    together = Math.max(now.own + now.started, together || 0);
  }, WATCH_MS);
  const status = await new Promise<number | null>((resolve) => process.once('exit', resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`The build failed: ${said}`);
  return { seconds: (performance.now() - start) / 1000, own, started, together };
}

/** What a process and what it has started hold now, kB; nothing when it is gone. */
function memoryOf(pid: number): { own: number; started: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    );
    const started = children.map((child) => memoryOf(Number(child)));
    return {
      own: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0),
      started: started.reduce((sum, child) => sum + (child ? child.own + child.started : 0), 0),
    };
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
