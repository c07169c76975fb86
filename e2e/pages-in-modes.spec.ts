import { violationsOn } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { MODES, setMode } from './modes.ts';
import { allPages } from './site.ts';

for (const path of allPages) {
  test(`axe finds nothing on ${path}, and nothing scrolls sideways`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto(path);
    for (const mode of MODES) {
      await setMode(page, mode);
      // Counted by the record of the tests.
      test.info().annotations.push({ type: 'axe', description: mode.name });
      expect.soft(await violationsOn(page), mode.name).toEqual([]);
      if (mode.media?.media === 'print') continue;
      const { scrollWidth, clientWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      expect.soft(scrollWidth, `${mode.name}: width`).toBeLessThanOrEqual(clientWidth);
    }
  });
}
