import { readdirSync, readFileSync } from 'node:fs';
import { sizeOnWire, weighPage } from './benchmarks/page-weight.ts';
import { expect, test } from './fixtures.ts';
import { countShifts, shiftsOn } from './layout-shifts.ts';
import { DIST, inParts, kindsOfControls, pages, pagesOfEveryKind } from './site.ts';

// Bytes and counts do not depend on the machine; times are measured by `npm run bench` and never asserted.
const MOST = { firstPaint: 15_000, scripts: 16_600, fonts: 19_800, total: 75_000, requests: 11 };
/** What search is made of beside Pagefind: the words, and the worker that answers. */
const MOST_OF_SEARCH = 45_000;

for (const { which, details, paths } of inParts(pages, kindsOfControls)) {
  test(`every page is within its budgets of bytes and requests (${which})`, details, () => {
    for (const path of paths) {
      const weight = weighPage(DIST, path);
      for (const name of Object.keys(MOST) as (keyof typeof MOST)[])
        expect.soft(weight[name], `${name} of ${path}`).toBeLessThanOrEqual(MOST[name]);
    }
  });
}

test('search is within its budget of bytes', () => {
  const workers = readdirSync(`${DIST}_astro`).filter((file) =>
    /^search\.worker.*\.js$/.test(file),
  );
  expect(workers).toHaveLength(1);
  const files = ['pagefind/sanalista.json', `_astro/${workers[0]}`];
  const size = files.reduce((sum, file) => sum + sizeOnWire(DIST + file), 0);
  expect(size).toBeLessThanOrEqual(MOST_OF_SEARCH);
});

test('nothing on a page waits for a style sheet or a script', () => {
  for (const path of pages) {
    const html = readFileSync(`${DIST}${path.slice(1)}index.html`, 'utf8');
    expect.soft(html, path).not.toMatch(/<link[^>]*rel="stylesheet"/);
    expect.soft(html, path).not.toMatch(/<script(?![^>]*type="module")[^>]* src=/);
  }
});

/** How fast pages come, in bytes a second (-1: at once), and how much may move. */
for (const { which, details, paths, speed, most } of [
  { which: 'of every kind', details: {}, paths: kindsOfControls, speed: -1, most: 0.001 },
  {
    // A page that comes in pieces is drawn in pieces; the line that a piece ends in may wrap anew.
    which: 'on a slow network',
    details: { tag: '@all' },
    paths: pagesOfEveryKind,
    speed: 32 * 1024,
    most: 0.05,
  },
]) {
  const title = `nothing moves while fonts, widgets and the reader’s record arrive (${which})`;
  test(title, details, async ({ page }) => {
    test.slow();
    const session = await page.context().newCDPSession(page);
    const network = { offline: false, latency: 0, downloadThroughput: speed, uploadThroughput: -1 };
    await session.send('Network.emulateNetworkConditions', network);
    await countShifts(page);
    // Scripts come after the first paint.
    let painted = Promise.withResolvers<undefined>();
    await page.exposeFunction('tellPainted', () => painted.resolve(undefined));
    await page.addInitScript(() =>
      new PerformanceObserver(
        (globalThis as unknown as { tellPainted: () => void }).tellPainted,
      ).observe({ type: 'paint', buffered: true }),
    );
    await page.route('**/*.js', async (route) => {
      await painted.promise;
      await route.continue();
    });
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of [...paths, '/haku/?q=asiakas']) {
      painted = Promise.withResolvers();
      await page.goto(path);
      // The last change has been drawn and told of.
      await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
      await page.evaluate(async () => {
        await document.fonts.ready;
        for (let frame = 0; frame < 3; frame += 1)
          await new Promise((resolve) => requestAnimationFrame(resolve));
      });
      expect.soft(await shiftsOn(page), path).toBeLessThan(most);
    }
  });
}
