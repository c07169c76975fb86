import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { parsed } from './built-html.ts';
import { chapters, htmlOf, inParts, pages, pagesOfEveryKind } from './site.ts';

const WIDTHS = [360, 1280];

/** Everything that waits for a click is there at once. */
async function unfold(page: Page) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Ranges and short compounds that stand on two lines, and how many there are in all. */
function brokenOn(page: Page): Promise<{ count: number; broken: string[] }> {
  return page.evaluate(() => {
    const JOINED = /\d[\d.,:]*–\d+|(?<![\p{L}\p{N}])(?:\d+|[\p{L}\p{N}]{1,2})-\p{L}+/gu;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    let count = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const { parentElement: parent } = node;
      if (!parent?.checkVisibility()) continue;
      if (parent.closest('script, style, textarea, select, svg, pre, code, copy-link')) continue;
      for (const match of node.data.matchAll(JOINED)) {
        const range = new Range();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const tops = [...range.getClientRects()].map(({ top }) => top);
        count += 1;
        if (Math.max(...tops) - Math.min(...tops) > 10) broken.push(match[0]);
      }
    }
    return { count, broken };
  });
}

for (const { which, details, paths } of inParts(pagesOfEveryKind)) {
  const title = `no range and no short compound is broken over two lines (${which})`;
  test(title, details, async ({ page }) => {
    test.slow();
    let looked = 0;
    for (const path of paths) {
      await page.goto(path);
      await unfold(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const { count, broken } = await brokenOn(page);
        looked += count;
        expect(broken, `${path} at ${width}`).toEqual([]);
      }
    }
    expect(looked).toBeGreaterThan(100);
  });
}

test('a link to a place stands beside the last word of its name', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [chapters[0] ?? '', '/avainperiaatteet/', '/sanasto/', '/lahteet/']) {
    await page.goto(path);
    await unfold(page);
    const { count, astray } = await page
      .locator('main .with-copy-link > copy-link')
      .evaluateAll((all) => {
        const seen = all.filter((one) => one.checkVisibility());
        const isBeside = (one: Element) => {
          const range = new Range();
          range.selectNodeContents(one.previousElementSibling ?? one);
          const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
          const foot = Math.max(...rects.map(({ bottom }) => bottom));
          const last = rects.filter(({ bottom }) => bottom > foot - 8);
          const icon = one.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect();
          const middle = (icon.top + icon.bottom) / 2;
          const gap = icon.left - Math.max(...last.map(({ right }) => right));
          const isOnLine = middle > Math.min(...last.map(({ top }) => top)) && middle < foot;
          return isOnLine && gap >= 0 && gap < 24 && icon.right <= innerWidth;
        };
        const astray = seen.filter((one) => !isBeside(one));
        return {
          count: seen.length,
          astray: astray.map((one) => one.previousElementSibling?.textContent.trim()),
        };
      });
    expect(count, path).toBeGreaterThan(5);
    expect(astray, path).toEqual([]);
  }
});

test('a voice’s own label always shows', async ({ page }) => {
  await page.goto('/eri-mielta/');
  for (const media of ['screen', 'print'] as const) {
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ media, forcedColors });
      const labels = page.locator('[data-side] > .voice-label');
      for (const name of ['Yksi kanta', 'Toinen kanta']) {
        const named = await labels.filter({ hasText: name }).all();
        expect(named.length).toBeGreaterThan(2);
        for (const label of named) await expect(label).toBeVisible();
      }
    }
  }
});

test('each list of links says which of them is the page one is on', async ({ page }) => {
  for (const path of pages) {
    const html = await parsed(page, htmlOf(path));
    const wrong = await html.evaluate(
      (document, here) =>
        [...document.querySelectorAll('nav a[href], header a[href]')]
          .filter((one) => {
            const isHere = one.getAttribute('href') === here;
            return isHere !== (one.ariaCurrent === 'page');
          })
          .map((one) => one.outerHTML),
      path,
    );
    await html.dispose();
    expect(wrong, path).toEqual([]);
  }
});

test('the accessibility statement says when it was made', async ({ page }) => {
  await page.goto('/saavutettavuus/');
  await expect(page.locator('h1 + p')).toHaveText(/^Laadittu .*\d+\.\d+\.20\d\d\.$/);
});

test('the sections of every page beside the chapters can be linked to', async ({ page }) => {
  for (const path of [
    '/lisenssit/',
    '/verkoton/',
    '/saavutettavuus/',
    '/tietosuoja/',
    '/tietoa/',
  ]) {
    await page.goto(path);
    const without = await page
      .locator('main h2:not(dialog *)')
      .evaluateAll((all) =>
        all
          .filter((one) => !one.id || !one.parentElement?.querySelector('copy-link'))
          .map((one) => one.textContent),
      );
    expect(without, path).toEqual([]);
  }
});
