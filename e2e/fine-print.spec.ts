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
        const { count, broken } = await page.evaluate(() => {
          const JOINED = /\d[\d.,:]*–\d+|(?<![\p{L}\p{N}])(?:\d+|[\p{L}\p{N}]{1,2})-\p{L}+/gu;
          const textsIn = (root: Element) => {
            const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            const nodes: Text[] = [];
            while (walker.nextNode()) nodes.push(walker.currentNode as Text);
            return nodes;
          };
          const isInline = (one: Element) =>
            ['inline', 'contents'].includes(getComputedStyle(one).display);
          const blocks = new Set<Element>();
          for (const node of textsIn(document.body)) {
            let block = node.parentElement;
            if (!block || !/[–-]/.test(node.data) || !block.checkVisibility()) continue;
            if (block.closest('script, style, textarea, select, svg, pre, code, copy-link'))
              continue;
            while (isInline(block) && block.parentElement) block = block.parentElement;
            blocks.add(block);
          }
          const broken: string[] = [];
          let count = 0;
          for (const block of blocks) {
            // What stands in a block of its own inside is looked at there.
            const nodes = textsIn(block).filter(
              ({ parentElement: own }) => own && (own === block || isInline(own)),
            );
            const place = (at: number): [Text, number] => {
              let rest = at;
              for (const node of nodes) {
                if (rest <= node.length) return [node, rest];
                rest -= node.length;
              }
              throw new Error('outside the text');
            };
            const text = nodes.map(({ data }) => data).join('');
            for (const match of text.matchAll(JOINED)) {
              const range = new Range();
              range.setStart(...place(match.index));
              range.setEnd(...place(match.index + match[0].length));
              const tops = [...range.getClientRects()]
                .filter((one) => one.width > 0)
                .map(({ top }) => top);
              count += 1;
              if (Math.max(...tops) - Math.min(...tops) > 10) broken.push(match[0]);
            }
          }
          return { count, broken };
        });
        looked += count;
        expect(broken, `${path} at ${width}`).toEqual([]);
      }
    }
    expect(looked).toBeGreaterThan(100);
  });
}

test('what is kept together is copied, found and linked to as plain text', async ({ page }) => {
  await page.goto('/lataukset/');
  const paragraph = page.locator('p', { hasText: /\d–\d/ }).first();
  const text = (await paragraph.textContent()) ?? '';
  expect(text).toMatch(/\d–\d/);
  expect(text).not.toMatch(/[\u2060\u2011]/);
  await expect(paragraph.locator('.unbroken').first()).toHaveCSS('white-space', 'nowrap');
  const words = /\d+–\d+/.exec(text)?.[0] ?? '';
  expect(
    await page.evaluate(
      (what) => (window as { find?: (text: string) => boolean }).find?.(what),
      words,
    ),
  ).toBe(true);
});

test('a link to a place stands beside the last word of its name', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [...chapters, '/avainperiaatteet/', '/sanasto/', '/lahteet/']) {
    await page.goto(path);
    await unfold(page);
    const links = await page.locator('main copy-link').evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => {
          const named = one.previousElementSibling ?? one;
          const range = new Range();
          range.selectNodeContents(named);
          const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
          const foot = Math.max(...rects.map(({ bottom }) => bottom));
          const last = rects.filter(({ bottom }) => bottom > foot - 8);
          const icon = one.querySelector('svg')?.getBoundingClientRect();
          const middle = icon ? (icon.top + icon.bottom) / 2 : 0;
          return {
            name: named.textContent?.trim(),
            isOnLine: middle > Math.min(...last.map(({ top }) => top)) && middle < foot,
            gap: (icon?.left ?? 0) - Math.max(...last.map(({ right }) => right)),
            isInside: (icon?.right ?? Infinity) <= document.documentElement.clientWidth,
          };
        }),
    );
    expect(links.length, path).toBeGreaterThan(5);
    for (const { name, isOnLine, gap, isInside } of links) {
      expect({ isOnLine, isInside }, `${name} on ${path}`).toEqual({
        isOnLine: true,
        isInside: true,
      });
      expect(gap, `${name} on ${path}`).toBeGreaterThanOrEqual(0);
      expect(gap, `${name} on ${path}`).toBeLessThan(24);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
  }
});

test('a voice’s own label always shows', async ({ page }) => {
  await page.goto('/eri-mielta/');
  for (const media of ['screen', 'print'] as const) {
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ media, forcedColors });
      const sections = await page.locator('main section:has(.voice-labelled)').all();
      expect(sections.length).toBeGreaterThan(2);
      for (const section of sections) {
        await expect(section.getByText('Yksi kanta', { exact: true })).toBeVisible();
        await expect(section.getByText('Toinen kanta', { exact: true })).toBeVisible();
      }
    }
  }
});

test('a text is one column, whatever stands in it', async ({ page }) => {
  for (const path of [...chapters, '/lahteet/']) {
    await page.goto(path);
    const links = page.locator('.source-card li > a:has([lang])');
    for (const link of await links.all()) {
      expect(await link.innerText()).toMatch(/: \S/);
      await expect(link).not.toHaveCSS('display', /flex|grid/);
    }
  }
  await page.goto(chapters[2] ?? '');
  await expect(page.locator('.source-card li > a:has([lang])').first()).toBeVisible();
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

const nameLength = (path: string) =>
  /<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(htmlOf(path))?.[1]?.replace(/<[^>]*>/g, '').length ?? 0;
const longest = pages.toSorted((a, b) => nameLength(b) - nameLength(a)).slice(0, 8);

for (const { which, details, paths } of [
  { which: 'of the longest names', details: {}, paths: longest },
  { which: 'all', details: { tag: '@all' }, paths: pages },
]) {
  test(`a breadcrumb never ends a line with its sign (${which})`, details, async ({ page }) => {
    for (const path of paths) {
      await page.goto(path);
      for (const width of [320, 360]) {
        await page.setViewportSize({ width, height: 740 });
        const lonely = await page
          .locator('nav[aria-label=Murupolku] span[aria-hidden]')
          .evaluateAll(
            (all) =>
              all.filter((sign) => {
                const next = sign.nextElementSibling;
                if (!next) return true;
                const [first] = next.getClientRects();
                return Math.abs((first?.top ?? 0) - sign.getBoundingClientRect().top) > 24;
              }).length,
          );
        expect(lonely, `${path} at ${width}`).toBe(0);
      }
    }
  });
}

test('nothing moves while a page comes', { tag: '@all' }, async ({ browser, baseURL }) => {
  test.setTimeout(300_000);
  for (const width of WIDTHS) {
    for (const path of pagesOfEveryKind) {
      // Each page comes to a reader who has nothing of the site yet.
      const context = await browser.newContext({
        ...(baseURL !== undefined && { baseURL }),
        viewport: { width, height: 740 },
      });
      const page = await context.newPage();
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[])
            if (!entry.hadRecentInput) shifts.push(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      const sum = await page.evaluate(async () => {
        // Two frames: the last change has been drawn and told of.
        for (let frame = 0; frame < 2; frame += 1)
          await new Promise((resolve) => requestAnimationFrame(resolve));
        const { shifts } = globalThis as unknown as { shifts: number[] };
        return shifts.reduce((all, one) => all + one, 0);
      });
      expect(sum, `${path} at ${width}`).toBeLessThanOrEqual(0.01);
      await context.close();
    }
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
