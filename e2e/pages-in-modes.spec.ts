import type { Page } from 'playwright/test';
import { violationsOn } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { MODES, setMode, type Mode } from './modes.ts';
import { allPages, kinds, pagesOfEveryKind } from './site.ts';

/** The mode in which every page is judged each time, and those in which one page of each kind is. */
const EVERY_TIME = ['phone, light'];
const OF_EVERY_KIND = [...EVERY_TIME, 'dark'];

const isJudgedInShort = (path: string, { name }: Mode) =>
  (kinds.includes(path) ? OF_EVERY_KIND : EVERY_TIME).includes(name);

/** Colours go with classes, so that the pages of every kind show them all. */
async function expectGood(page: Page, mode: Mode, options = { colours: true }) {
  // Counted by the record of the tests.
  if (options.colours) test.info().annotations.push({ type: 'axe', description: mode.name });
  expect.soft(await violationsOn(page, options), mode.name).toEqual([]);
}

async function expectNotWide(page: Page, mode: Mode) {
  if (mode.media?.media === 'print') return;
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect.soft(scrollWidth, `${mode.name}: width`).toBeLessThanOrEqual(clientWidth);
}

for (const path of allPages) {
  const title = `axe finds nothing on ${path}, and nothing scrolls sideways`;
  test(title, { tag: pagesOfEveryKind.includes(path) ? [] : ['@all'] }, async ({ page }) => {
    await page.goto(path);
    for (const mode of MODES) {
      const isJudged = isJudgedInShort(path, mode);
      if (!isJudged && !kinds.includes(path)) continue;
      await setMode(page, mode);
      await expectNotWide(page, mode);
      if (isJudged) await expectGood(page, mode, { colours: kinds.includes(path) });
    }
    expect(await page.context().cookies()).toEqual([]);
  });

  test(
    `axe finds nothing on ${path} in every other mode, colours included`,
    { tag: '@all' },
    async ({ page }) => {
      test.slow();
      await page.goto(path);
      const rest = MODES.filter((one) => !kinds.includes(path) || !isJudgedInShort(path, one));
      for (const mode of rest) {
        await setMode(page, mode);
        await expectNotWide(page, mode);
        await expectGood(page, mode);
      }
    },
  );
}
