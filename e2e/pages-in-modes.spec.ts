import type { Page } from 'playwright/test';
import { violationsOn } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { LAYOUTS, MODES, setMode, type Mode } from './modes.ts';
import { allPages, kinds, pagesOfEveryKind } from './site.ts';

const modesNamed = (...names: string[]) => MODES.filter(({ name }) => names.includes(name));
/** The mode in which every page is judged each time. */
const EVERY_TIME = modesNamed('phone, light');
/** Only colours differ there. */
const IN_COLOURS = modesNamed('dark');

async function expectGood(
  page: Page,
  path: string,
  mode: Mode,
  rules?: Parameters<typeof violationsOn>[1],
) {
  // Counted by the record of the tests.
  test.info().annotations.push({ type: 'axe', description: mode.name });
  expect.soft(await violationsOn(page, rules), `${path}, ${mode.name}`).toEqual([]);
}

async function expectNotWide(page: Page, path: string, mode: Mode) {
  if (mode.media?.media === 'print') return;
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect.soft(scrollWidth, `${path}, ${mode.name}: width`).toBeLessThanOrEqual(clientWidth);
}

for (const path of kinds) {
  test(`axe finds nothing on ${path}, and nothing scrolls sideways`, async ({ page }) => {
    await page.goto(path);
    for (const mode of LAYOUTS) {
      await setMode(page, mode);
      await expectNotWide(page, path, mode);
    }
    for (const mode of EVERY_TIME) {
      await setMode(page, mode);
      await expectGood(page, path, mode);
    }
    for (const mode of IN_COLOURS) {
      await setMode(page, mode);
      await expectGood(page, path, mode, 'colours');
    }
    expect(await page.context().cookies()).toEqual([]);
  });
}

const others = pagesOfEveryKind.filter((path) => !kinds.includes(path));
test('nothing scrolls sideways on any other page', async ({ page }) => {
  for (const path of others) {
    await page.goto(path);
    for (const mode of EVERY_TIME) {
      await setMode(page, mode);
      await expectNotWide(page, path, mode);
    }
  }
});

for (const path of allPages) {
  test(
    `axe finds nothing on ${path} in every other mode, colours included`,
    { tag: '@all' },
    async ({ page }) => {
      test.slow();
      await page.goto(path);
      for (const mode of MODES) {
        if (kinds.includes(path) && EVERY_TIME.includes(mode)) continue;
        await setMode(page, mode);
        await expectNotWide(page, path, mode);
        await expectGood(page, path, mode);
      }
      expect(await page.context().cookies()).toEqual([]);
    },
  );
}
