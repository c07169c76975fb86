/**
 * `npm run bench:scale`: builds the module with 5 and 50 chapters in a scratch folder and prints what
 * grows, and how long an author waits for an edit to show under `npm run dev`. Nothing is asserted:
 * times depend on the machine.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyProject, edit } from '../project-copy.ts';
import { cell, median, pause, printTable } from './measure.ts';

const SIZES = [5, 50];
/** The chapter that ends the module stays the last. */
const LAST = 'oivaltaminen';
const EDITED = 'asenne';
const EDITS = 5;
const PORT = 4399;
const LONGEST_MS = 300_000;
/** Ticks of the kernel's clock, in which /proc tells times. */
const TICKS_A_SECOND = 100;

const rows: string[][] = [];
for (const count of SIZES) {
  const folder = await copyProject();
  try {
    await addChapters(folder, count);
    const { seconds, cpu, megabytes } = await build(folder);
    const edits = await devEdits(folder);
    rows.push([count, seconds, cpu, cpu / count, megabytes, median(edits)].map(cell));
  } finally {
    await rm(folder, { recursive: true });
  }
}
const head = ['chapters', 'build, s', 'CPU, s', 'CPU a chapter, s', 'memory, MB', 'an edit, ms'];
printTable(head, rows);

/** The module's own chapters again and again, each with names of its own. */
async function addChapters(folder: string, count: number): Promise<void> {
  const chapters = join(folder, 'content/chapters');
  const lessons = join(folder, 'content/teacher/lessons');
  const own = (await readdir(chapters)).sort();
  for (let number = own.length + 1; number <= count; number += 1) {
    const model = own[number % own.length] ?? LAST;
    const slug = `${model}-${number}`;
    await cp(join(chapters, model), join(chapters, slug), { recursive: true });
    await cp(join(lessons, `${model}.yaml`), join(lessons, `${slug}.yaml`));
    const files = (await readdir(join(chapters, slug))).filter((name) => !name.endsWith('.svg'));
    for (const file of files.map((name) => join(chapters, slug, name)))
      await writeFile(file, renamed(await readFile(file, 'utf8'), file.endsWith('.mdx'), number));
    const lesson = join(lessons, `${slug}.yaml`);
    await writeFile(lesson, renamed(await readFile(lesson, 'utf8'), false, number));
    await edit(join(folder, 'content/module.yaml'), `  - ${LAST}\n`, `  - ${slug}\n  - ${LAST}\n`);
  }
}

/** The same text with ids, ideas and a title that no other chapter has. */
function renamed(text: string, isProse: boolean, number: number): string {
  return (
    text
      // In prose only principles have ids of the module's own.
      .replace(
        isProse ? /^( {2}- id: )([a-z][\w-]*)$/gm : /^(- id: )([a-z][\w-]*)$/gm,
        `$1$2-${number}`,
      )
      .replace(/^quick: \[(.*)\]$/m, (line) =>
        line.replace(/[a-z][\w-]*(?=[,\]])/g, `$&-${number}`),
      )
      .replace(/\bP\d+-(\d\d)\b/g, `P${number}-$1`)
      .replace(/^title: ("?)(.+?)"?$/m, `title: $1$2 ${number}$1`)
  );
}

/** Memory is the most that the build and what it starts have held together; both are 0 off Linux. */
async function build(folder: string): Promise<{ seconds: number; cpu: number; megabytes: number }> {
  const start = performance.now();
  const astro = spawn(join(folder, 'node_modules/.bin/astro'), ['build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const most = { cpu: 0, megabytes: 0 };
  const watch = setInterval(() => {
    const now = usageOf(astro.pid ?? NaN);
    most.cpu = Math.max(now.cpu, most.cpu);
    most.megabytes = Math.max(now.megabytes, most.megabytes);
  }, 50);
  const status = await new Promise<number | null>((resolve) => astro.once('exit', resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error('The build failed.');
  return { seconds: (performance.now() - start) / 1000, ...most };
}

/** Of a process and what it has started: seconds of CPU up to now, ended children included, and memory. */
function usageOf(pid: number): { cpu: number; megabytes: number } {
  const of = (file: string) => readFileSync(`/proc/${pid}/${file}`, 'utf8');
  try {
    // proc(5): utime, stime, cutime and cstime are fields 14 to 17; the name may hold spaces.
    const times = of('stat')
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(11, 15);
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(of('status'))?.[1] ?? 0);
    const children = of(`task/${pid}/children`).split(' ').filter(Boolean);
    return children
      .map((child) => usageOf(Number(child)))
      .reduce(
        (sum, one) => ({ cpu: sum.cpu + one.cpu, megabytes: sum.megabytes + one.megabytes }),
        {
          cpu: times.reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_A_SECOND,
          megabytes: kilobytes / 1000,
        },
      );
  } catch {
    return { cpu: 0, megabytes: 0 };
  }
}

/** How long an author waits, in ms: from a saved chapter to the page that shows it. */
async function devEdits(folder: string): Promise<number[]> {
  const server = spawn(
    join(folder, 'node_modules/.bin/astro'),
    ['dev', '--host', '127.0.0.1', '--port', String(PORT)],
    { cwd: folder, stdio: 'ignore', env: { ...process.env, ASTRO_DEV_BACKGROUND: '0' } },
  );
  const shows = (text: string) =>
    fetch(`http://127.0.0.1:${PORT}/luvut/${EDITED}/`)
      .then((response) => response.text())
      .then((page) => page.includes(text))
      .catch(() => false);
  const waitFor = async (text: string) => {
    const start = performance.now();
    while (!(await shows(text))) {
      if (performance.now() - start > LONGEST_MS) throw new Error(`No page shows ${text}`);
      await pause(20);
    }
    return performance.now() - start;
  };
  try {
    await waitFor('</html>');
    const times: number[] = [];
    for (let count = 0; count < EDITS; count += 1) {
      // The server first has to finish what the edit before has set going.
      await pause(2000);
      const file = join(folder, 'content/chapters', EDITED, 'index.mdx');
      await edit(file, /(<Kirjoittaja[^>]*>\s*\n\s*)(?=\S)/, `$1Muutos${count} `);
      times.push(await waitFor(`Muutos${count}`));
    }
    return times;
  } finally {
    server.kill();
  }
}
