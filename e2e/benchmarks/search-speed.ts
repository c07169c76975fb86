/** How soon a search that is loaded shows what it has found, on a slow phone's processor. */
import { loadavg } from 'node:os';
import type { Browser } from 'playwright';
import { readQueries } from '../natural-queries.ts';
import { cell, median, printTable } from './measure.ts';

const SLOWER_CPU = 4;
/** They load all that a search needs. */
const WARMING = ['asiakas', 'luottamus', 'moodle'];

/** From the field's event to the first results, and to the last of them, ms. */
interface Times {
  first: number;
  all: number;
}

/**
 * Prints how soon queries are answered, each by the median of its runs and by its fastest: what else the
 * machine does only ever adds to a time, so the fastest says most of a busy one. How busy it was is told.
 * In each run all queries are asked twice: at first some wait for the texts of pages that no query before
 * has found, which each are a file.
 */
export async function measureSearch(browser: Browser, address: string, runs: number) {
  const queries = readQueries('natural').map(({ query }) => query);
  const measured: Times[][] = [];
  for (let run = 0; run < runs; run += 1)
    measured.push(await timesOf(browser, address, [...queries, ...queries]));
  const row = (name: string, of: (one: Times) => number, pick: (runs: number[]) => number) => {
    const times = [...queries, ...queries].map((_, at) =>
      pick(measured.flatMap((run) => run[at] ?? []).map(of)),
    );
    const rounds = [times.slice(0, queries.length), times.slice(queries.length)];
    return [
      name,
      ...rounds.flatMap((round) =>
        [0.5, 0.95].map((share) => cell(Math.round(quantile(round, share)))),
      ),
    ];
  };
  const fastest = (times: number[]) => Math.min(...times);
  console.log(
    `\nWarm search, ${queries.length} queries, ${SLOWER_CPU} × slower CPU, ${runs} runs; load ${loadavg()[0]?.toFixed(1)}\n`,
  );
  printTable(
    ['query → in the page, ms', 'first time, median', '95 %', 'second time, median', '95 %'],
    [
      row('first results', ({ first }) => first, median),
      row('first results, fastest run', ({ first }) => first, fastest),
      row('all results', ({ all }) => all, median),
      row('all results, fastest run', ({ all }) => all, fastest),
    ],
  );
}

const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;

async function timesOf(browser: Browser, address: string, queries: string[]): Promise<Times[]> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const session = await page.context().newCDPSession(page);
  await page.goto(`${address}haku/`, { waitUntil: 'networkidle' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
  const times = await page.evaluate(
    async (all) => {
      const part = (selector: string) => document.querySelector(`search-page ${selector}`);
      const [results, status] = [part('[data-search-results]'), part('[data-search-status]')];
      const field = part('input') as HTMLInputElement;
      const timesOfOne = async (query: string) => {
        const start = performance.now();
        const times = { first: NaN, all: NaN };
        const observer = new MutationObserver(() => {
          if (status?.textContent.startsWith('Haetaan')) return;
          times.all = performance.now() - start;
          if (Number.isNaN(times.first)) times.first = times.all;
        });
        if (results) observer.observe(results, { childList: true });
        field.value = query;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        // A reader looks at what there is before he asks again.
        do await new Promise((resolve) => setTimeout(resolve, 150));
        while (status?.textContent.startsWith('Haetaan'));
        observer.disconnect();
        return times;
      };
      const times = [];
      for (const query of all) times.push(await timesOfOne(query));
      return times;
    },
    [...WARMING, ...queries],
  );
  await page.close();
  return times.slice(WARMING.length);
}
