/**
 * `npm run bench`: how fast the built site is on a slow phone's wire and processor; with `--starlight`
 * beside a Starlight site of the same texts, whose packages are fetched. Prints medians of `--runs`
 * (5). Times depend on the machine: compare the columns of one run, never assert them.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { chapters, DIST } from '../site.ts';
import { browserArgs, browserPath, cell, launch, median, pause, printTable } from './measure.ts';
import { weighPage } from './page-weight.ts';
import { startSlowHost, type SlowHost } from './slow-host.ts';
import { starlightSite } from './starlight-site.ts';
import { Tab } from './tab.ts';

const SLOWER_CPU = 4;
/** Between the first answer of the search and the second query. */
const READING_MS = 3000;
const { values: wanted } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    starlight: { type: 'boolean', default: false },
  },
});
const [first = ''] = chapters;

/** How a reader searches on a site, and what shows that a word was found. */
interface Site {
  name: string;
  host: SlowHost;
  search: { control: string; field: string; result: string };
}
const sites: Site[] = [
  {
    name: 'this site',
    host: await startSlowHost(DIST),
    search: {
      control: 'search-dialog > a',
      field: 'search-dialog input',
      result: 'search-dialog [role=option]',
    },
  },
];
if (wanted.starlight) {
  const folder = await starlightSite(chapters.map((path) => path.split('/')[2] ?? ''));
  sites.push({
    name: 'Starlight',
    host: await startSlowHost(folder),
    search: {
      control: 'button[data-open-modal]',
      field: 'dialog input',
      result: 'dialog mark',
    },
  });
}
const args = [
  `--ignore-certificate-errors-spki-list=${sites.map(({ host }) => host.key).join(',')}`,
];
const browser = await launch(args);

const ROWS = [
  'kB on the wire',
  'first paint, ms',
  'largest paint, ms',
  'blocking time, ms',
  'layout shift',
  'next chapter, ms',
  'search: open → first result, ms',
  'search: second query, ms',
  'tap on a term, ms',
  'tap in an encounter, ms',
  'tap in a self-check, ms',
] as const;
type Row = (typeof ROWS)[number];
const found = new Map<string, number[]>();
const valuesOf = (site: Site, row: Row): number[] => {
  const key = `${site.name}: ${row}`;
  return found.get(key) ?? found.set(key, []).get(key) ?? [];
};

try {
  for (let run = 0; run < Number(wanted.runs); run += 1) {
    for (const site of sites) {
      await visit(site);
      await nextChapter(site);
      await search(site);
    }
    if (sites[0]) await taps(sites[0]);
  }
} finally {
  await browser.close();
  for (const { host } of sites) host.close();
}
console.log(`\nMedians of ${wanted.runs}; slow 4G, HTTP/2, brotli, ${SLOWER_CPU} × slower CPU\n`);
const head = ['', ...sites.map(({ name }) => name)];
printTable(
  head,
  ROWS.map((row) => [row, ...sites.map((site) => cell(median(valuesOf(site, row))))]),
);
const { html, scripts, fonts } = weighPage(DIST, first);
console.log(`\nA chapter of this site: HTML ${html}, scripts ${scripts}, fonts ${fonts} bytes`);

/** The first chapter on a phone that has nothing of the site yet. */
async function onPhone(site: Site, measure: (page: Page) => Promise<void>): Promise<void> {
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
    const watch = (type: string, use: (entry: PerformanceEntry & { value: number }) => void) =>
      new PerformanceObserver((list) =>
        list.getEntries().forEach((entry) => use(entry as PerformanceEntry & { value: number })),
      ).observe({ type, buffered: true });
    watch('layout-shift', ({ value }) => (seen.shift += value));
    watch('longtask', ({ duration }) => (seen.blocking += Math.max(0, duration - 50)));
    watch('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
  });
  site.host.sent = 0;
  await page.goto(site.host.url.slice(0, -1) + first, { waitUntil: 'networkidle' });
  await measure(page);
  await context.close();
}

async function visit(site: Site): Promise<void> {
  await onPhone(site, async (page) => {
    // Long tasks and shifts are told of a little later.
    await pause(500);
    const seen = await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      ...(globalThis as unknown as { seen: Record<'shift' | 'blocking' | 'largest', number> }).seen,
    }));
    valuesOf(site, 'kB on the wire').push(site.host.sent / 1000);
    valuesOf(site, 'first paint, ms').push(seen.paint);
    valuesOf(site, 'largest paint, ms').push(seen.largest);
    valuesOf(site, 'blocking time, ms').push(seen.blocking);
    valuesOf(site, 'layout shift').push(seen.shift);
  });
}

/** From the tap to the next page's first paint, by a reader who has been at the link for a while. */
async function nextChapter(site: Site): Promise<void> {
  const tab = await Tab.open(browserPath, [...browserArgs, ...args], SLOWER_CPU);
  const link = 'a[rel=next]';
  try {
    await tab.goto(site.host.url.slice(0, -1) + first);
    const target = await tab.value<string>(`document.querySelector('${link}').pathname`);
    await tab.value(
      `document.querySelector('${link}').scrollIntoView({ block: 'center', behavior: 'instant' })`,
    );
    // On a phone Chromium draws a neighbour when its link is in view, on a desktop when it is pointed at.
    await tab.point(link);
    await pause(4000);
    const tapped = await tab.tap(link);
    const paint = `performance.getEntriesByName('first-contentful-paint')[0]`;
    await tab.until(`location.pathname === '${target}' && Boolean(${paint})`);
    const painted = await tab.value<number>(`performance.timeOrigin + ${paint}.startTime`);
    valuesOf(site, 'next chapter, ms').push(painted - tapped);
  } finally {
    await tab.close();
  }
}

async function search(site: Site): Promise<void> {
  const { control, field, result } = site.search;
  await onPhone(site, async (page) => {
    const shown = (letters: string) =>
      page
        .locator(result)
        .filter({ hasText: new RegExp(letters, 'i') })
        .first()
        .waitFor();
    // A reader's hand comes before the tap.
    await page.locator(control).hover();
    await pause(150);
    const opened = Date.now();
    await page.locator(control).click();
    await page.locator(field).fill('luottamus');
    await shown('luot');
    valuesOf(site, 'search: open → first result, ms').push(Date.now() - opened);
    await pause(READING_MS);
    await page.locator(field).fill('anteeksi');
    const asked = Date.now();
    await shown('ante?e');
    valuesOf(site, 'search: second query, ms').push(Date.now() - asked);
  });
}

/** From the press to the next frame, as Interaction to Next Paint counts it. */
async function taps(site: Site): Promise<void> {
  await onPhone(site, async (page) => {
    const tap = async (row: Row, selector: string) => {
      const target = page.locator(selector).first();
      await target.scrollIntoViewIfNeeded();
      const time = page.evaluate(async () => {
        const next = (type: string) =>
          new Promise<Event>((resolve) =>
            addEventListener(type, resolve, { once: true, capture: true }),
          );
        const [{ timeStamp }] = await Promise.all([next('pointerdown'), next('click')]);
        await new Promise(requestAnimationFrame);
        await new Promise((resolve) => setTimeout(resolve));
        return performance.now() - timeStamp;
      });
      await pause(50);
      await target.tap();
      valuesOf(site, row).push(await time);
    };
    await tap('tap on a term, ms', 'a.term');
    await page.keyboard.press('Escape');
    await tap('tap in an encounter, ms', 'encounter-player .option-button');
    await page.locator('self-check-question[data-kind=choice] input').first().check();
    await tap('tap in a self-check, ms', 'self-check-question[data-kind=choice] [data-check]');
  });
}
