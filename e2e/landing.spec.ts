/** A link to a part of a page shows that part, and keeps it where it landed. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { module } from './school-files.ts';
import { chapters, DIST } from './site.ts';

const WINDOWS = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
];
/** How far below the window's top the place may stand. */
const LOWEST_TOP = 170;
/** Rounding of layout and of scrolling. */
const STILL_PX = 2;

const promised = readFileSync(`${DIST}pysyvat-osoitteet.txt`, 'utf8')
  .split('\n')
  .filter((address) => address.includes('#'));
const inFrames = promised
  .filter((address) => chapters.includes(address.split('#')[0] ?? ''))
  .map((address) => address.replace('/luvut/', '/upota/'))
  // What is for the site's own pages is left out of frames.
  .filter((address) => {
    const [path = '', id = ''] = address.split('#');
    return readFileSync(`${DIST}${path.slice(1)}index.html`, 'utf8').includes(`id="${id}"`);
  });

const RECORD = JSON.stringify({
  format: 'kohtaamisen-taito-oppimispaivakirja',
  version: 1,
  read: chapters.map((path) => path.split('/').at(-2)),
  promise: 'Kysyn ensin.',
});

/** Ways of visiting. */
const visits = WINDOWS.flatMap((viewport) =>
  [1, 4].flatMap((slowness) =>
    [false, true].map((hasRecord) => ({ viewport, slowness, hasRecord })),
  ),
);
type Visit = (typeof visits)[number];

/** A new reader's page: nothing is in any cache. */
async function openCold(
  browser: Browser,
  url: string,
  visit: Visit,
  run: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: visit.viewport,
    reducedMotion: 'no-preference',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  if (visit.slowness > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: visit.slowness });
  }
  await page.addInitScript(
    ([record, key]) => {
      // A frame without an origin has no storage.
      if (record && key) localStorage.setItem(key, record);
      const tops: number[] = [];
      Object.assign(globalThis, { tops });
      // Measured after each frame has been painted: what the reader sees.
      const measure = () =>
        requestAnimationFrame(() =>
          setTimeout(() => {
            const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
            if (place) tops.push(place.getBoundingClientRect().top);
            measure();
          }),
        );
      addEventListener('DOMContentLoaded', measure);
    },
    visit.hasRecord ? [RECORD, 'oppimispaivakirja'] : [],
  );
  await page.goto(url);
  await settled(page);
  await run(page);
  await context.close();
}

/** When scripts and fonts have come and everything has been painted. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.readyState === 'complete' && !document.querySelector(':not(:defined)'),
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

async function expectLanded(page: Page, what: string): Promise<void> {
  const { tops, left } = await page.evaluate(() => ({
    tops: (globalThis as unknown as { tops: number[] }).tops,
    left: document.documentElement.scrollHeight - innerHeight - scrollY,
  }));
  const top = tops.at(-1) ?? NaN;
  // At the end of a page nothing can come higher.
  if (left > STILL_PX || top < 0) expect.soft(top, what).toBeLessThanOrEqual(LOWEST_TOP);
  expect.soft(top, what).toBeGreaterThanOrEqual(0);
  expect
    .soft(Math.max(...tops) - Math.min(...tops), `${what}: moved`)
    .toBeLessThanOrEqual(STILL_PX);
}

const nameOf = ({ viewport, slowness, hasRecord }: Visit) =>
  `${viewport.width} px${slowness > 1 ? ', slow' : ''}${hasRecord ? ', with a record' : ''}`;

const places = [...promised, ...inFrames];
/** Every address comes in turn with a way of visiting, so that every page of eight places sees all ways. */
const landings = places.map((address, index) => ({
  address,
  visit: visits[index % visits.length] as Visit,
}));

async function expectAllLanded(
  browser: Browser,
  baseURL: string | undefined,
  some: typeof landings,
): Promise<void> {
  for (const { address, visit } of some)
    await openCold(browser, new URL(address, baseURL).href, visit, (page) =>
      expectLanded(page, `${address}, ${nameOf(visit)}`),
    );
}

test('every kind of link to a part of a page lands, and what it shows stays', async ({
  browser,
  baseURL,
}) => {
  // Neither a multiple of the number of ways, nor of the number of places on alike pages.
  const sample = landings.filter((_, index) => index % 97 === 0);
  await expectAllLanded(browser, baseURL, sample);
});

const pageOf = ({ address }: { address: string }) => address.split('#')[0] ?? '';
for (const [path, some] of Map.groupBy(landings, pageOf))
  test(`every address of the contract on ${path} lands`, { tag: '@all' }, ({ browser, baseURL }) =>
    expectAllLanded(browser, baseURL, some),
  );

/** Makes the page's beginning longer, as a widget that comes late does. */
async function growAbove(page: Page): Promise<void> {
  await page.evaluate(() => {
    const grown = document.createElement('p');
    grown.textContent = 'Lisää '.repeat(3000);
    document.querySelector('main')?.prepend(grown);
  });
  await settled(page);
}

test('what comes late does not move the place that a link shows', async ({ page }) => {
  const [first = ''] = chapters;
  await page.goto(`${first}#pohdi`);
  await settled(page);
  // Not every engine holds what is in view by itself.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { overflow-anchor: none }');
    document.adoptedStyleSheets.push(sheet);
  });
  const top = () => page.locator('#pohdi').evaluate((one) => one.getBoundingClientRect().top);
  const before = await top();
  await growAbove(page);
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(STILL_PX);
});

test('a reader who has scrolled meanwhile is left alone', async ({ page }) => {
  const [first = ''] = chapters;
  await page.goto(`${first}#pohdi`);
  await settled(page);
  await page.mouse.move(200, 200);
  await page.mouse.wheel(0, -2000);
  const top = () => page.locator('#pohdi').evaluate((one) => one.getBoundingClientRect().top);
  await expect.poll(top).toBeGreaterThan(1000);
  await growAbove(page);
  expect(await top()).toBeGreaterThan(1000);
});

test('Back leads to where the reader was, also where the place is near', async ({ page }) => {
  const near = await placeNearTop(page);
  await page.goto('about:blank');
  await page.goto(near);
  await settled(page);
  const scrolled = () => page.evaluate(() => scrollY);
  expect(await scrolled(), near).toBeGreaterThan(0);
  await page.mouse.move(200, 200);
  await page.mouse.wheel(0, -5000);
  await expect.poll(scrolled).toBe(0);
  await page.goto('/haku/');
  await page.goBack();
  await settled(page);
  expect(await scrolled(), near).toBe(0);
});

test(
  'a reload leads to where the reader was, not to the link’s place',
  { tag: '@touch' },
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    // A font that came in time at one visit only would break the lines anew, where the machine has none
    // that is fitted to it.
    await page.route('**/*.woff2', (route) => route.fulfill({ body: '' }));
    await page.goto(`${chapters[0]}#itsetesti`);
    await settled(page);
    const button = page.locator('chapter-read button');
    await button.click();
    const before = await page.evaluate(() => scrollY);
    await page.reload();
    await settled(page);
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThanOrEqual(STILL_PX);
    await expect(button).toBeInViewport();
  },
);

/** The first address of the contract whose place could be seen without scrolling. */
async function placeNearTop(page: Page): Promise<string> {
  for (const [path, addresses] of Map.groupBy(promised, (address) => pageOf({ address }))) {
    await page.goto(path);
    await settled(page);
    const scrolls = await page.evaluate(
      (ids) => {
        return ids.map((id) => {
          const place = document.getElementById(id) ?? document.body;
          const own = parseFloat(getComputedStyle(place).scrollMarginTop) || 0;
          return place.getBoundingClientRect().top - own;
        });
      },
      addresses.map((address) => address.split('#')[1] ?? ''),
    );
    const near = addresses[scrolls.findIndex((top) => top > 0 && top < 300)];
    if (near !== undefined) return near;
  }
  throw new Error('No place of the contract is near the top of its page.');
}

test('a link to a piece of text shows it, wherever the text stands', async ({ page }) => {
  for (const { slug, reflections, encounters } of module.chapters.slice(-2)) {
    const task = reflections.at(-1)?.task ?? '';
    const lastLine = encounters[0]?.steps.at(-1)?.line ?? '';
    for (const text of [task, lastLine]) {
      await page.goto('about:blank');
      const fragment = `:~:text=${encodeURIComponent(text).replaceAll('-', '%2D')}`;
      await page.goto(`/luvut/${slug}/#${fragment}`);
      await settled(page);
      await expect(page.getByText(text).first(), text).toBeInViewport();
    }
  }
});
