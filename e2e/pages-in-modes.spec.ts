import type { Page } from 'playwright/test';
import { violationsOn } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { MODES, setMode, type Mode } from './modes.ts';
import {
  brokenWords,
  doubtfulLinks,
  englishTexts,
  longLines,
  smallControls,
  squeezedTexts,
  unfold,
} from './page-judges.ts';
import { allPages, kinds, pagesOfEveryKind } from './site.ts';

const modeNamed = (name: string) => MODES.find((mode) => mode.name === name) as Mode;
const [DESKTOP, PHONE] = [modeNamed('light'), modeNamed('phone, light')];
/** All sizes of window, of font and of spaces, in which nothing may scroll sideways. */
const SIZES = ['dark', 'browser font of 32 px', '400 % zoom', 'text spacing'].map(modeNamed);

async function expectGood(
  page: Page,
  path: string,
  mode: Mode,
  rules?: Parameters<typeof violationsOn>[1],
) {
  // Counted by the record of the tests, once for each mode: a look at the colours alone is no run.
  if (!rules) test.info().annotations.push({ type: 'axe', description: mode.name });
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

for (const path of allPages) {
  const details = { tag: kinds.includes(path) ? [] : ['@all'] };
  test(`a careful reader and axe find nothing on ${path}`, details, async ({ page }) => {
    await page.goto(path);
    const found = [
      ...(await longLines(page)),
      ...(await doubtfulLinks(page)),
      ...(await englishTexts(page)),
    ];
    for (const mode of [...SIZES, PHONE]) {
      await setMode(page, mode);
      await expectNotWide(page, path, mode);
      if (mode === PHONE) await expectGood(page, path, mode);
      // Only colours differ there.
      if (mode.name === 'dark') await expectGood(page, path, mode, 'colours');
    }
    await unfold(page);
    found.push(...(await smallControls(page)), ...(await squeezedTexts(page)));
    found.push(...(await brokenWords(page)));
    await setMode(page, DESKTOP);
    found.push(...(await brokenWords(page)), ...(await doubtfulLinks(page)));
    expect(found).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
}

test('nothing scrolls sideways on any other page', async ({ page }) => {
  await setMode(page, PHONE);
  for (const path of pagesOfEveryKind.filter((path) => !kinds.includes(path))) {
    await page.goto(path);
    await expectNotWide(page, path, PHONE);
  }
});

for (const path of allPages) {
  test(
    `axe finds nothing on ${path} in every other mode, colours included`,
    { tag: '@all' },
    async ({ page }) => {
      test.slow();
      await page.goto(path);
      for (const mode of MODES.filter((mode) => mode !== PHONE)) {
        await setMode(page, mode);
        await expectNotWide(page, path, mode);
        await expectGood(page, path, mode);
      }
    },
  );
}
