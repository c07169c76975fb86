/**
 * `npm run bench:search`: judges the search of the built site (`npm run build` first) in Chromium,
 * through the search page alone. Queries are made from the words of the pages as a browser shows
 * them; what is right is Voikko's word, asked by a script of the evaluation's own.
 *
 * Options: `--seed N` (random), `--count N` queries a class (150).
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { pages } from '../site.ts';
import { scoreQueries } from '../natural-queries.ts';
import { launch, printTable } from './measure.ts';
import { makeCases } from './queries.ts';
import { readPage, type Section } from './site-text.ts';
import { ask, isKin } from './voikko.ts';

const { values: wanted } = parseArgs({
  options: { seed: { type: 'string' }, count: { type: 'string', default: '150' } },
});
const seed = Number(wanted.seed ?? Math.floor(Math.random() * 1e6));
const port = Number(process.env['BENCH_PORT'] || 4361);
const address = `http://127.0.0.1:${port}/`;
/** Results that a reader looks at. */
const FIRST = 5;
/** Misses that are named at the end. */
const MOST_MISSES = 60;

interface Shown {
  /** Addresses of results, with their sections. */
  links: string[];
  marks: string[];
  suggestions: string[];
  time: number;
}
/** What a search has found, summed up over queries. */
interface Tally {
  queries: number;
  recall: number;
  precision: number;
  /** Queries that showed something: only these have a precision. */
  shown: number;
  /** Queries without results and without a suggestion. */
  nothing: number;
}
const emptyTally = (): Tally => ({ queries: 0, recall: 0, precision: 0, shown: 0, nothing: 0 });

const pageOf = (link: string) => link.split('#')[0] ?? '';
const percent = (part: number, of: number) => (of === 0 ? '–' : ((100 * part) / of).toFixed(2));

const server = spawn(process.execPath, ['src/commands/serve.ts'], {
  env: { ...process.env, SITE_URL: address, HOST: '127.0.0.1', PORT: String(port) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await launch();
try {
  await new Promise((resolve) => server.stdout.once('data', resolve));
  await judge();
  await judgeNatural();
} finally {
  await browser.close();
  server.kill();
}

/** Every section of the site. Without scripts a page is what its author wrote. */
async function readSite(): Promise<Section[]> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const sections: Section[] = [];
  for (const path of pages) sections.push(...(await readPage(page, address, path)));
  await context.close();
  return sections;
}

/** Asks the search page, as a reader who types and presses Enter. */
function query(page: Page, typed: string): Promise<Shown> {
  return page.evaluate(async (text) => {
    const root = document.querySelector('search-page') as HTMLElement;
    const field = root.querySelector('input') as HTMLInputElement;
    const status = root.querySelector('[data-search-status]') as HTMLElement;
    const results = root.querySelector('[data-search-results]') as HTMLElement;
    const start = performance.now();
    field.value = text;
    field.form?.requestSubmit();
    while (status.textContent === 'Haetaan…')
      await new Promise((resolve) => {
        const observer = new MutationObserver(resolve);
        observer.observe(status, { childList: true, characterData: true, subtree: true });
      });
    await new Promise((resolve) => setTimeout(resolve));
    const time = performance.now() - start;
    const suggested = '[data-queries=suggestions] [data-query]';
    return {
      links: [...results.querySelectorAll('a.search-link')].map(
        (link) => link.getAttribute('href') ?? '',
      ),
      marks: [...results.querySelectorAll('mark')].map((mark) => mark.textContent),
      suggestions: [...root.querySelectorAll<HTMLElement>(suggested)].map(
        ({ dataset }) => dataset['query'] ?? '',
      ),
      time,
    };
  }, typed);
}

async function judge(): Promise<void> {
  const sections = await readSite();
  const cases = makeCases(sections, Number(wanted.count), seed);
  const said = ask(sections.flatMap(({ words }) => words));
  const page = await browser.newPage();
  await page.goto(`${address}haku/`, { waitUntil: 'networkidle' });
  await query(page, 'asiakas');

  /** Places that have to be found for all the words that are meant, and places that may be. */
  const goldOf = (meant: readonly string[], kind: string, key: (address: string) => string) => {
    const sets = meant.map((base) => {
      const [must, may] = [new Set<string>(), new Set<string>()];
      const wanted = ask([base])(base);
      for (const { address, words } of sections)
        for (const one of words.map(said)) {
          const isForm = one.clear && one.bases.includes(base);
          const isPart = kind === 'compound part' && one.parts.includes(base);
          if (isForm || isPart) must.add(key(address));
          if (isKin(one, wanted)) may.add(key(address));
        }
      return { must, may };
    });
    return {
      must: sets.map(({ must }) => must).reduce((a, b) => a.intersection(b)),
      may: sets.map(({ may }) => may).reduce((a, b) => a.intersection(b)),
    };
  };
  /** All that is found is recalled; precise are the first five, or as many as there are to be found. */
  const rate = (found: ReadonlySet<string>, { must, may }: ReturnType<typeof goldOf>) => {
    const right = must.union(may);
    const first = [...found].slice(0, Math.min(FIRST, right.size));
    return {
      recall: must.size === 0 ? 1 : must.intersection(found).size / must.size,
      precision:
        first.length === 0 ? 1 : first.filter((one) => right.has(one)).length / first.length,
    };
  };

  const ofClass = new Map<string, Tally>();
  const ofSections = emptyTally();
  const marks = { all: 0, right: 0 };
  const misses: string[] = [];
  const times: number[] = [];
  for (const { kind, query: typed, meant, source } of cases) {
    const { links, marks: marked, suggestions, time } = await query(page, typed);
    times.push(time);
    const tally = ofClass.get(kind) ?? emptyTally();
    ofClass.set(kind, tally);
    tally.queries += 1;
    if (links.length === 0 && suggestions.length === 0) tally.nothing += 1;
    if (meant.length === 0) {
      // Nothing is right for a word that is not there.
      if (links.length > 0) {
        tally.shown += 1;
        misses.push(`${kind}: ${typed} → ${links.length}`);
      }
      continue;
    }
    const gold = goldOf(meant, kind, pageOf);
    let best = rate(new Set(links.map(pageOf)), gold);
    const isSlip = kind === 'typo';
    if (isSlip && links.length === 0) {
      const tries = [];
      for (const suggestion of suggestions)
        tries.push(rate(new Set((await query(page, suggestion)).links.map(pageOf)), gold));
      best = tries.sort((a, b) => b.recall - a.recall || b.precision - a.precision)[0] ?? best;
    }
    tally.recall += best.recall;
    if (links.length > 0 || isSlip) {
      tally.precision += best.precision;
      tally.shown += 1;
    }
    if (best.recall < 1 || best.precision < 1) {
      const rates = `recall ${best.recall.toFixed(2)}, precision ${best.precision.toFixed(2)}`;
      misses.push(`${kind}: ${typed} (${source ?? meant.join(' + ')}): ${rates}`);
    }
    const [base = ''] = meant;
    if (isSlip || meant.length > 1) continue;
    const atPlace = rate(
      new Set(links),
      goldOf(meant, kind, (place) => place),
    );
    ofSections.queries += 1;
    ofSections.recall += atPlace.recall;
    ofSections.precision += atPlace.precision;
    for (const word of marked.map((mark) => mark.toLowerCase())) {
      marks.all += 1;
      if (isKin(ask([word])(word), ask([base])(base))) marks.right += 1;
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1);
  console.log(`seed ${seed}, ${wanted.count} queries a class\n`);
  printTable(
    ['class', 'queries', 'recall %', 'precision of the first five %', 'nothing %'],
    [...ofClass].map(([kind, { queries, recall, precision, shown, nothing }]) => [
      kind,
      String(queries),
      ...(kind === 'not on the site'
        ? [`${shown} with results`, '']
        : [percent(recall, queries), percent(precision, shown)]),
      percent(nothing, queries),
    ]),
  );
  const { queries, recall, precision } = ofSections;
  console.log(
    `\nsections: recall ${percent(recall, queries)} %, precision ${percent(precision, queries)} %; marks right ${percent(marks.right, marks.all)} % of ${marks.all}`,
  );
  console.log(`query to results, warm: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms\n`);
  console.log(misses.slice(0, MOST_MISSES).join('\n'));
}

/** Questions as people type them: a list that is tuned to, and two that have only been looked at. */
async function judgeNatural(): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${address}haku/`);
  const rows: string[][] = [];
  for (const name of ['natural', 'unseen', 'blind']) {
    const { queries, first, firstThree, none, missed } = await scoreQueries(page, name);
    rows.push([name, ...[first, firstThree, none].map((count) => percent(count, queries))]);
    if (name === 'natural') console.log(`\nNot among the first three:\n${missed.join('\n')}`);
  }
  printTable(['queries', 'first link, %', 'first three, %', 'none, %'], rows);
}
