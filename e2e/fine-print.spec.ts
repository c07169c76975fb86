import { expect, test } from './fixtures.ts';
import { parsed } from './built-html.ts';
import { brokenWords, unfold } from './page-judges.ts';
import { chapters, htmlOf, pages } from './site.ts';

test('the judge of words on two lines sees them', async ({ page }) => {
  await page.setContent('<p style="width: 1em">5–10 ja B-luokka</p>');
  expect(await brokenWords(page)).toHaveLength(2);
});

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

test('a hint in a field is as dark as other quiet text', async ({ page }) => {
  await page.goto('/');
  const colours = await page.evaluate(() => {
    const quiet = document.createElement('p');
    quiet.className = 'text-muted';
    document.body.append(quiet);
    const field = document.querySelector('[placeholder]') ?? document.body;
    return [getComputedStyle(field, '::placeholder').color, getComputedStyle(quiet).color];
  });
  expect(colours[0]).toBe(colours[1]);
});
