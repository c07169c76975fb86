/**
 * `npm run bench:search`: judges the search of the built site (`npm run build` first) in Chromium,
 * through the search page alone. Queries are made from the words of the pages as a browser shows
 * them; what is right is Voikko's word, asked by a script of the evaluation's own.
 *
 * Options: `--seed N` (random), `--count N` queries a class (150), `--pages N`: also the figures of
 * a site of N pages made from the module's own sentences.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright';
import { findBrowser } from '../../.config/browser.ts';
import { makeCases, type Case } from './queries.ts';
import { shipped } from './shipped.ts';
import { readPage, type Section } from './site-text.ts';
import { ask, isKin } from './voikko.ts';

interface Shown {
  /** Addresses of results, with their sections. */
  links: string[];
  marks: string[];
  suggestions: string[];
  text: string;
  time: number;
}

const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const seed = option('seed', Math.floor(Math.random() * 1e6));
const count = option('count', 150);
const port = Number(process.env['BENCH_PORT'] || 4361);
const address = `http://127.0.0.1:${port}/`;

const isRoot = process.getuid?.() === 0;
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: isRoot ? ['--no-sandbox'] : [],
});
try {
  await serving('./dist', async () => {
    await judge();
    console.log(`\nThis site: ${await firstResults()}`);
  });
} finally {
  await browser.close();
}

async function serving(folder: string, work: () => Promise<void>): Promise<void> {
  const server = spawn(process.execPath, ['src/commands/serve.ts'], {
    env: {
      ...process.env,
      OUT_DIR: folder,
      SITE_URL: address,
      HOST: '127.0.0.1',
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await new Promise((resolve) => server.stdout.once('data', resolve));
    await work();
  } finally {
    server.kill();
    await new Promise((resolve) => server.once('exit', resolve));
  }
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
    while (status.textContent === 'Haetaan…') {
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(status, { childList: true, characterData: true, subtree: true });
      });
    }
    await new Promise((resolve) => setTimeout(resolve));
    const time = performance.now() - start;
    return {
      links: [...results.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
      marks: [...results.querySelectorAll('mark')].map((mark) => mark.textContent),
      suggestions: [
        ...root.querySelectorAll<HTMLElement>('[data-queries=suggestions] [data-query]'),
      ].map(({ dataset }) => dataset['query'] ?? ''),
      text: results.textContent,
      time,
    };
  }, typed);
}

async function judge(): Promise<void> {
  console.log(`seed ${seed}, ${count} queries a class`);
  // Without scripts a page is what its author wrote: no pop-up cards, no terms made into buttons.
  const bare = await browser.newContext({ javaScriptEnabled: false });
  const reader = await bare.newPage();
  const page = await browser.newPage();
  const sections: Section[] = [];
  const map = readFileSync('dist/sitemap-0.xml', 'utf8');
  for (const [, path] of map.matchAll(/<loc>https?:\/\/[^/]+([^<]+)<\/loc>/g))
    sections.push(
      ...(await readPage(
        reader,
        new URL(path ?? '', address).pathname && address + (path ?? '').slice(1),
      )),
    );
  await bare.close();
  for (const section of sections) section.address = section.address.replace(address, '/');
  const cases = makeCases(sections, count, seed);

  await page.goto(`${address}haku/`, { waitUntil: 'networkidle' });
  await query(page, 'asiakas');

  const pageOf = (link: string) => link.split('#')[0] ?? '';
  const said = ask(sections.flatMap(({ words }) => words));
  const tally = new Map<
    string,
    { recall: number; precision: number; shown: number; n: number; zero: number; first: number }
  >();
  const places = { recall: 0, precision: 0, n: 0, shown: 0 };
  const marks = { right: 0, n: 0 };
  let leaks = 0;
  const times: number[] = [];
  const timesOf = new Map<string, number[]>();
  const misses: string[] = [];

  /** Places that have to be found and places that may be. */
  const goldOf = (meant: readonly string[], kind: string, key: (section: Section) => string) => {
    const sets = meant.map((base) => {
      const must = new Set<string>();
      const may = new Set<string>();
      const wanted = ask([base])(base);
      for (const section of sections) {
        for (const word of section.words) {
          const one = said(word);
          if (one.clear && one.bases.includes(base)) must.add(key(section));
          if (kind === 'compound part' && one.parts.includes(base)) must.add(key(section));
          if (isKin(one, wanted)) may.add(key(section));
        }
      }
      return { must, may };
    });
    const both = (name: 'must' | 'may') =>
      sets.map((set) => set[name]).reduce((a, b) => a.intersection(b));
    return { must: both('must'), may: both('may') };
  };
  const rate = (
    found: ReadonlySet<string>,
    { must, may }: { must: Set<string>; may: Set<string> },
  ) => {
    const wrong = found.difference(must).difference(may);
    return {
      recall: must.size === 0 ? 1 : must.intersection(found).size / must.size,
      precision: found.size === 0 ? 1 : 1 - wrong.size / found.size,
    };
  };

  for (const one of cases) {
    const shown = await query(page, one.query);
    times.push(shown.time);
    timesOf.set(one.kind, [...(timesOf.get(one.kind) ?? []), shown.time]);
    const row = tally.get(one.kind) ?? {
      recall: 0,
      precision: 0,
      shown: 0,
      n: 0,
      zero: 0,
      first: 0,
    };
    tally.set(one.kind, row);
    row.n += 1;
    if (/\^|[a-z]qz?(?![a-zäö])/.test(shown.text)) leaks += 1;
    if (one.meant.length === 0) {
      if (shown.links.length > 0) {
        row.precision += 1;
        misses.push(`${one.kind}: ${one.query} → ${shown.links.length}`);
      }
      row.zero += shown.suggestions.length === 0 ? 1 : 0;
      continue;
    }
    const gold = goldOf(one.meant, one.kind, ({ address }) => pageOf(address));
    let best = rate(new Set(shown.links.map(pageOf)), gold);
    if (one.kind === 'typo' && shown.links.length === 0) {
      if (shown.suggestions.length === 0) row.zero += 1;
      const tries = [];
      for (const suggestion of shown.suggestions)
        tries.push(rate(new Set((await query(page, suggestion)).links.map(pageOf)), gold));
      if ((tries[0]?.recall ?? 0) === 1) row.first += 1;
      best = tries.sort((a, b) => b.recall - a.recall || b.precision - a.precision)[0] ?? best;
    } else if (shown.links.length === 0) row.zero += 1;
    if (best.recall < 1 || best.precision < 1)
      misses.push(
        `${one.kind}: ${one.query} (${one.meant.join(' + ')}) R ${best.recall.toFixed(2)} P ${best.precision.toFixed(2)}${one.kind === 'typo' ? ` ${one.source}: ${shown.suggestions.join(', ')}` : ''}`,
      );
    row.recall += best.recall;
    if (shown.links.length > 0 || one.kind === 'typo') {
      row.precision += best.precision;
      row.shown += 1;
    }
    if (one.kind !== 'typo' && one.meant.length === 1) {
      const kind = one.kind;
      const atPlace = rate(
        new Set(shown.links),
        goldOf(one.meant, kind, ({ address }) => address),
      );
      places.recall += atPlace.recall;
      places.precision += atPlace.precision;
      places.n += 1;
      if (atPlace.recall < 1 && best.recall === 1)
        misses.push(
          `section: ${one.query} lacks ${[...goldOf(one.meant, kind, ({ address }) => address).must.difference(new Set(shown.links))].join(' ')}`,
        );
      const [base = ''] = one.meant;
      const wanted = ask([base])(base);
      for (const mark of shown.marks) {
        const word = mark.toLowerCase();
        marks.n += 1;
        if (isKin(ask([word])(word), wanted)) marks.right += 1;
        else misses.push(`mark: ${one.query} → ${mark}`);
      }
    }
  }
  const percent = (part: number, of: number) => (of === 0 ? '–' : ((100 * part) / of).toFixed(2));
  console.log('\nclass | queries | recall % | precision % | nothing %');
  for (const [kind, { recall, precision, shown, n, zero, first }] of tally) {
    if (kind === 'not on the site')
      console.log(
        `${kind} | ${n} | ${precision} with pages | | ${percent(zero, n)} without suggestion`,
      );
    else
      console.log(
        `${kind} | ${n} | ${percent(recall, n)} | ${percent(precision, shown)} | ${percent(zero, n)}${kind === 'typo' ? ` (first suggestion right: ${first})` : ''}`,
      );
  }
  console.log(
    `sections: recall ${percent(places.recall, places.n)} %, precision ${percent(places.precision, places.n)} %; marks right ${percent(marks.right, marks.n)} % of ${marks.n}; results with keys ${leaks}`,
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1);
  console.log(`query to results, warm: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
  for (const [kind, own] of timesOf) {
    own.sort((a, b) => a - b);
    console.log(`  ${kind}: p95 ${own[Math.floor(own.length * 0.95)]?.toFixed(1)} ms`);
  }
  const sizes = [...(await shipped('./dist'))];
  console.log(
    `bytes br: ${sizes.reduce((sum, [, bytes]) => sum + bytes, 0)} = ${sizes.map(([name, bytes]) => `${name} ${bytes}`).join(', ')}`,
  );
  console.log(
    `\n${misses
      .filter((miss) => !/^mark/.test(miss))
      .slice(0, 80)
      .join('\n')}`,
  );
  await page.close();
}

/** Time to the first result in a fresh browser context, and index chunks, over a few words. */
async function firstResults(): Promise<string> {
  const times: number[] = [];
  let chunks = 0;
  const words = [
    'luottamus',
    'kuunteleminen',
    'asenteella',
    'asiakkaille',
    'palaute',
    'hymyn',
    'rajat',
  ];
  for (const word of words) {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('request', (request) => {
      if (request.url().includes('/pagefind/index/')) chunks += 1;
    });
    await page.goto(`${address}haku/`, { waitUntil: 'networkidle' });
    times.push(
      await page.evaluate(async (text) => {
        const field = document.querySelector<HTMLInputElement>('search-page input');
        const results = document.querySelector('[data-search-results]') as HTMLElement;
        const start = performance.now();
        if (field) field.value = text;
        field?.form?.requestSubmit();
        while (!results.querySelector('a')) await new Promise((resolve) => setTimeout(resolve, 1));
        return performance.now() - start;
      }, word),
    );
    await context.close();
  }
  times.sort((a, b) => a - b);
  return `first result (cold) median ${times[times.length >> 1]?.toFixed(0)} ms, ${(chunks / words.length).toFixed(2)} index chunks a word`;
}

export type { Case };
