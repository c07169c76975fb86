import { readdirSync, readFileSync } from 'node:fs';
import { sizeOnWire, weighPage } from './benchmarks/page-weight.ts';
import { expect, test } from './fixtures.ts';
import { countShifts, shiftsOn } from './layout-shifts.ts';
import { DIST, inParts, pages, pagesOfEveryKind } from './site.ts';

// Bytes and counts do not depend on the machine; times are measured by `npm run bench` and never asserted.
const MOST = { firstPaint: 15_000, scripts: 18_000, fonts: 22_000, total: 76_000, requests: 14 };
/** What search is made of beside Pagefind: the words, and the worker that answers. */
const MOST_OF_SEARCH = 45_000;

for (const { which, details, paths } of inParts(pages)) {
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

for (const { which, details, paths } of inParts(pagesOfEveryKind)) {
  const title = `nothing moves while fonts, widgets and the reader’s record arrive (${which})`;
  test(title, details, async ({ page }) => {
    test.slow();
    await countShifts(page);
    // The first paint comes before the scripts, as on a slow network.
    await page.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await route.continue();
    });
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of [...paths, '/haku/?q=asiakas']) {
      await page.goto(path);
      // The last change has been drawn and told of.
      await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
      await page.evaluate(async () => {
        await document.fonts.ready;
        for (let frame = 0; frame < 3; frame += 1)
          await new Promise((resolve) => requestAnimationFrame(resolve));
      });
      expect.soft(await shiftsOn(page), path).toBeLessThan(0.001);
    }
  });
}
