/**
 * `npm run bench`: how fast the built site is beside a hand-made page, on a slow phone's wire and
 * processor. Prints medians and what the budgets allow. Times depend on the machine: compare the
 * ratios of one run, never assert them.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { findBrowser } from '../../.config/browser.ts';
import { chapters, DIST } from '../site.ts';
import { weighPage } from './page-weight.ts';
import { startSlowHost, type SlowHost } from './slow-host.ts';
import { starlightSite } from './starlight-site.ts';
import { Tab } from './tab.ts';

const SLOWER_CPU = 4;
/** Between the first answer and the second query. */
const READING_MS = 3000;
const { values: wanted } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    /** Measures a site of Starlight beside ours; its packages are fetched. */
    starlight: { type: 'boolean', default: false },
  },
});
const runs = Number(wanted.runs);
/** `--only visit,search` leaves the other rows empty. */
const only = wanted.only?.split(',');
const [first = '', second = ''] = chapters;
const budgets = JSON.parse(readFileSync(new URL('./budgets.json', import.meta.url), 'utf8')) as {
  bytes: { total: number; scripts: number };
  milliseconds: Record<string, number>;
};

const limitPages = new Map([
  ['/raja/', limitPage(first, '/raja/toinen/')],
  ['/raja/toinen/', limitPage(second, '/raja/')],
]);
const host = await startSlowHost(DIST, limitPages);
const starlight = wanted.starlight
  ? await startSlowHost(
      await starlightSite(chapters.map((path) => path.split('/')[2] ?? '')),
      new Map(),
    )
  : undefined;
const executablePath = findBrowser();
const keys = [host, starlight].flatMap((one) => one?.key ?? []).join(',');
const args = [
  `--ignore-certificate-errors-spki-list=${keys}`,
  '--disable-background-networking',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args });

const found: Record<string, number[]> = {};
const note = (name: string, value: number) => (found[name] ??= []).push(value);

const steps: Record<string, () => Promise<void>> = {
  visit: async () => {
    await visit('limit', '/raja/');
    await visit('chapter', first);
    if (starlight) await visit('starlight', first, starlight);
  },
  next: async () => {
    await nextPage('limit', '/raja/', 'a[rel=next]');
    await nextPage('chapter', first, 'a[rel=next]');
    if (starlight) await nextPage('starlight', first, 'a[rel=next]', starlight);
  },
  search: async () => {
    await searchTimes();
    if (starlight) await starlightSearch(starlight);
  },
  tap: interactions,
};
for (let run = 0; run < runs; run += 1)
  for (const [name, step] of Object.entries(steps)) if (only?.includes(name) ?? true) await step();
await browser.close();
host.close();
starlight?.close();

function median(name: string): number {
  const sorted = [...(found[name] ?? [])].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
const round = (value: number) =>
  Number.isNaN(value) ? '–' : String(Math.round(value * 100) / 100);
const weight = weighPage(DIST, first);
type Row = [what: string, ours: string, limit: string, starlight: string, goal: string];
const measured = (name: string) => round(median(name));
/** A row of what is measured alike on all. */
const alike = (what: string, name: string, goal: string): Row =>
  [
    what,
    ...(['chapter', 'limit', 'starlight'] as const).map((site) => measured(`${site} ${name}`)),
    goal,
  ] as Row;
const rows: Row[] = [
  [
    'chapter: kB on the wire',
    round(weight.total / 1000),
    ...(['limit', 'starlight'] as const).map((site) => round(median(`${site} bytes`) / 1000)),
    `goal ${budgets.bytes.total / 1000}`,
  ] as Row,
  [
    'of it HTML / scripts / fonts',
    [weight.html, weight.scripts, weight.fonts].map((bytes) => round(bytes / 1000)).join(' / '),
    '',
    '',
    `goal of scripts ${budgets.bytes.scripts / 1000}`,
  ],
  alike('first paint, ms', 'paint', besideStarlight('paint')),
  alike('largest paint, ms', 'largest', besideStarlight('largest')),
  alike('blocking time, ms', 'blocking', 'goal 0'),
  alike('layout shift', 'shift', 'goal 0'),
  alike('next chapter, ms', 'next', `goal ${budgets.milliseconds['nextChapter']}`),
  searchRow('search: open → first result, ms', 'first', 'searchFirst'),
  searchRow('second query, ms', 'second', 'searchSecond'),
  interactionRow('tap in a self-check', 'self-check'),
  interactionRow('tap in an encounter', 'encounter'),
  interactionRow('tap on a term', 'term'),
];
console.log(
  `\nMedians of ${runs} runs; HTTP/2, brotli, 562 ms a request, 1.47 Mbit/s, ${SLOWER_CPU}× slower CPU\n`,
);
console.log('| | this site | hand-made page | Starlight | |\n| --- | --- | --- | --- | --- |');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);

function searchRow(what: string, name: string, budget: string): Row {
  const goal = `goal ${budgets.milliseconds[budget]}`;
  return [what, measured(`search ${name}`), '', measured(`starlight ${name}`), goal];
}

function interactionRow(label: string, name: string): Row {
  const goal = `goal ${budgets.milliseconds['interaction']}`;
  return [`${label}, ms`, measured(name), '', '', goal];
}

function besideStarlight(name: string): string {
  const ratio = round(median(`chapter ${name}`) / median(`starlight ${name}`));
  return `${ratio} × Starlight (goal ${budgets.milliseconds['firstPaintToStarlight']} ×)`;
}

/** The same chapter's first words as bare HTML: no style, no script, nothing but text. */
function limitPage(path: string, next: string): string {
  const html = readFileSync(`${DIST}${path.slice(1)}index.html`, 'utf8');
  const title = /<h1[^>]*>\s*([^<]+?)\s*</.exec(html)?.[1] ?? '';
  const paragraphs = [...html.matchAll(/<p>([^<]{80,})<\/p>/g)].slice(0, 12);
  return `<!doctype html><html lang="fi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1>${paragraphs.map(([text]) => text).join('')}<p><a rel="next" href="${next}">Seuraava</a></p></html>`;
}

async function freshPage(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
  await page.addInitScript(() => {
    const seen = { shift: 0, blocking: 0, largest: 0 };
    Object.assign(globalThis, { seen });
    const watch = (type: string, use: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({
        type,
        buffered: true,
      });
    watch('layout-shift', (entry) => (seen.shift += (entry as unknown as { value: number }).value));
    watch('longtask', ({ duration }) => (seen.blocking += Math.max(0, duration - 50)));
    watch('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
  });
  return { context, page };
}

function paintOf(page: Page): Promise<number> {
  return page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  );
}

async function visit(name: string, path: string, from: SlowHost = host): Promise<void> {
  const { context, page } = await freshPage();
  from.sent = 0;
  await page.goto(from.url.slice(0, -1) + path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(500);
  const seen = await page.evaluate(
    () =>
      (globalThis as unknown as { seen: { shift: number; blocking: number; largest: number } })
        .seen,
  );
  note(`${name} bytes`, from.sent);
  note(`${name} paint`, await paintOf(page));
  note(`${name} largest`, seen.largest);
  note(`${name} blocking`, seen.blocking);
  note(`${name} shift`, seen.shift);
  await context.close();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * From the tap to the next page's first paint, by a reader who has come to the link and stayed there
 * for a while.
 */
async function nextPage(
  name: string,
  path: string,
  link: string,
  from: SlowHost = host,
): Promise<void> {
  const tab = await Tab.open(executablePath ?? chromium.executablePath(), args, SLOWER_CPU);
  try {
    const at = (address: string) => from.url.slice(0, -1) + address;
    await tab.goto(at(path));
    const target = await tab.value<string>(`document.querySelector('${link}').pathname`);
    await tab.value(
      `document.querySelector('${link}').scrollIntoView({ block: 'center', behavior: 'instant' })`,
    );
    // On a phone Chromium draws a neighbour when its link is in view, on a desktop when it is pointed at.
    await tab.point(link);
    await pause(4000);
    const tapped = await tab.tap(link);
    await tab.untilTrue(
      `location.pathname === '${target}' && performance.getEntriesByName('first-contentful-paint').length > 0`,
    );
    const painted = await tab.value<number>(
      `performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime`,
    );
    note(`${name} next`, painted - tapped);
  } finally {
    await tab.close();
  }
}

async function searchTimes(): Promise<void> {
  const { context, page } = await freshPage();
  await page.goto(host.url.slice(0, -1) + first, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => customElements.get('search-dialog'));
  const control = page.locator('search-dialog > a');
  const box = await control.boundingBox();
  // A reader's hand comes before the tap.
  await control.hover();
  await page.waitForTimeout(150);
  if (!box) throw new Error('No search control');
  const opened = Date.now();
  await control.click();
  await page.locator('search-dialog input').fill('luottamus');
  await page.waitForFunction(() => document.querySelector('search-dialog [role=option]'));
  note('search first', Date.now() - opened);
  await page.waitForFunction(
    () => !/Haetaan/.test(document.querySelector('[data-search-status]')?.textContent ?? 'Haetaan'),
  );
  // The reader looks at what was found, and then thinks of another word.
  await pause(READING_MS);
  await page.locator('search-dialog input').fill('anteeksi');
  const asked = Date.now();
  await page.waitForFunction(
    () =>
      /kohta|kohtaa/.test(
        document.querySelector('search-dialog [data-search-status]')?.textContent ?? '',
      ) &&
      [...document.querySelectorAll('search-dialog mark')].some((one) =>
        /ante?ek/i.test(one.textContent ?? ''),
      ),
  );
  note('search second', Date.now() - asked);
  await context.close();
}

/** The same two questions to Starlight's search, which is Pagefind's own. */
async function starlightSearch(from: SlowHost): Promise<void> {
  const { context, page } = await freshPage();
  await page.goto(from.url.slice(0, -1) + first, { waitUntil: 'networkidle' });
  const control = page.locator('button[data-open-modal]');
  await control.hover();
  await page.waitForTimeout(150);
  const opened = Date.now();
  await control.click();
  const field = page.locator('dialog input');
  await field.fill('luottamus');
  const shows = (word: string) =>
    page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('dialog mark')].some((one) =>
          one.textContent?.toLowerCase().startsWith(wanted),
        ),
      word,
    );
  await shows('luot');
  note('starlight first', Date.now() - opened);
  await pause(READING_MS);
  await field.fill('anteeksi');
  const asked = Date.now();
  await shows('ant');
  note('starlight second', Date.now() - asked);
  await context.close();
}

/** From the press to the next frame, as Interaction to Next Paint counts it. */
async function tap(page: Page, name: string, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  await target.scrollIntoViewIfNeeded();
  const time = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        addEventListener(
          'pointerdown',
          ({ timeStamp }) =>
            addEventListener(
              'click',
              (event) => {
                if ((event.target as Element).closest('svg a')) event.preventDefault();
                requestAnimationFrame(() =>
                  setTimeout(() => resolve(performance.now() - timeStamp)),
                );
              },
              { once: true, capture: true },
            ),
          { once: true, capture: true },
        );
      }),
  );
  await page.waitForTimeout(50);
  await target.tap();
  note(name, await time);
}

async function interactions(): Promise<void> {
  const { context, page } = await freshPage();
  await page.goto(host.url.slice(0, -1) + first, { waitUntil: 'networkidle' });
  await tap(page, 'term', 'a.term');
  await page.keyboard.press('Escape');
  await tap(page, 'encounter', 'encounter-player .option-button');
  await page.locator('self-check-question[data-kind=choice] input').first().check();
  await tap(page, 'self-check', 'self-check-question[data-kind=choice] [data-check]');
  await context.close();
}
