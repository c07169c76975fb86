/**
 * `npm run bench:search`: judges the search of the built site (`npm run build` first) in Chromium,
 * through the search page alone, as its reader has it: forms of words, questions as people type them,
 * and how soon answers are there.
 *
 * Options: `--seed N` (random) and `--count N` queries a class (150) of the forms, `--runs N` (3) of
 * the measured times.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright';
import { QUERY_LISTS, scoreQueries } from '../natural-queries.ts';
import { launch, percent, printTable } from './measure.ts';
import { measureSearch } from './search-speed.ts';
import { judgeWordForms } from './word-forms.ts';

const { values: wanted } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string', default: '150' },
    runs: { type: 'string', default: '3' },
  },
});
const seed = Number(wanted.seed ?? Math.floor(Math.random() * 1e6));
const port = Number(process.env['BENCH_PORT'] || 4361);
const address = `http://127.0.0.1:${port}/`;

const server = spawn(process.execPath, ['src/commands/serve.ts'], {
  env: { ...process.env, SITE_URL: address, HOST: '127.0.0.1', PORT: String(port) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await launch();
try {
  await new Promise((resolve) => server.stdout.once('data', resolve));
  console.log(`Forms of words, seed ${seed}\n`);
  await judgeWordForms(browser, address, Number(wanted.count), seed);
  console.log('\nQuestions as people type them\n');
  await judgeQuestions(browser);
  await measureSearch(browser, address, Number(wanted.runs));
} finally {
  await browser.close();
  server.kill();
}

async function judgeQuestions(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${address}haku/`);
  const rows: string[][] = [];
  for (const name of QUERY_LISTS) {
    const { queries, first, firstThree, none } = await scoreQueries(page, name);
    const shares = [first, firstThree, none].map((count) => percent(count, queries));
    rows.push([name, String(queries), ...shares]);
  }
  printTable(['list', 'queries', 'first link, %', 'first three, %', 'none, %'], rows);
  await page.close();
}
