/** Of WCAG's AAA, what axe does not look at: length of lines, size of controls, purpose of links. */
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { inParts, pagesOfEveryKind } from './site.ts';

const MOST_CHARACTERS = 80;
const LEAST_PIXELS = 44;

/** Lines of running text that are longer than they may be, by their block. */
function longLines(page: Page): Promise<string[]> {
  return page.evaluate((most) => {
    const blockOf = (node: Node) => {
      let block = node.parentElement;
      while (block && /^(inline|contents)$/.test(getComputedStyle(block).display))
        block = block.parentElement;
      return block ?? document.body;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines = new Map<Element, Map<number, number>>();
    const range = document.createRange();
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const parent = text.parentElement;
      if (!text.data.trim() || !parent?.checkVisibility({ visibilityProperty: true })) continue;
      const block = blockOf(text);
      if ((block.textContent ?? '').length <= most || parent.closest('.sr-only')) continue;
      const ofBlock = lines.get(block) ?? new Map<number, number>();
      lines.set(block, ofBlock);
      for (const word of text.data.matchAll(/\S+\s*/g)) {
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
        const whole = rects.reduce((sum, { width }) => sum + width, 0);
        for (const { top, bottom, width } of rects) {
          // Words of one line do not stand at the very same height when their type differs.
          const height = Math.round((top + bottom) / 12);
          const line = [height, height - 1, height + 1].find((one) => ofBlock.has(one)) ?? height;
          const characters = (word[0].replace(/\s+/g, ' ').length * width) / whole;
          ofBlock.set(line, (ofBlock.get(line) ?? 0) + characters);
        }
      }
    }
    return [...lines].flatMap(([block, counts]) => {
      // The space at the line's end is no character of the line.
      const longest = Math.round(Math.max(...counts.values()) - 1);
      return longest > most ? [`${longest}: ${block.textContent?.trim().slice(0, 60)}`] : [];
    });
  }, MOST_CHARACTERS);
}

/** Controls that are too small for a thumb; a link inside a sentence may be as low as its line. */
function smallControls(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const isInSentence = (control: Element) => {
      if (getComputedStyle(control).display !== 'inline') return false;
      let block = control.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      const rest = block?.cloneNode(true) as Element;
      for (const one of rest.querySelectorAll('a, button')) one.remove();
      return /\p{L}{3}/u.test(rest.textContent ?? '');
    };
    return [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [role=button], [tabindex="0"]',
      ),
    ].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true })) return [];
      if (control.matches('.skip-link, .sr-only')) return [];
      const label = control.matches('[type=radio], [type=checkbox]') && control.closest('label');
      const { width, height } = (label || control).getBoundingClientRect();
      // A pixel's fraction is lost to rounding.
      if (Math.min(width, height) >= least - 0.1 || isInSentence(control)) return [];
      return [`${Math.round(width)} × ${Math.round(height)}: ${control.outerHTML.slice(0, 120)}`];
    });
  }, LEAST_PIXELS);
}

/** Texts that have been squeezed into a column where hardly a word fits. */
function squeezedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')].flatMap((block) => {
      const own = [...block.childNodes]
        .filter((node) => node instanceof Text)
        .map(({ data }) => data.trim())
        .join(' ');
      if (own.length < 25 || !block.checkVisibility() || block.closest('svg, .sr-only')) return [];
      if (getComputedStyle(block).display === 'inline') return [];
      const { width } = block.getBoundingClientRect();
      return width < 100 ? [`${Math.round(width)} wide: ${own}`] : [];
    }),
  );
}

/** Links of one name that lead to different places. */
function doubtfulLinks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = new Map<string, Set<string>>();
    for (const link of document.querySelectorAll('main a[href], footer a[href]')) {
      if (!link.checkVisibility()) continue;
      const name = (link.getAttribute('aria-label') ?? link.textContent ?? '').trim();
      const target = new URL(link.getAttribute('href') ?? '', location.href).href;
      targets.set(name, (targets.get(name) ?? new Set()).add(target));
    }
    return [...targets].flatMap(([name, all]) =>
      all.size > 1 || name.includes('[') ? [`${name}: ${[...all].join(' ')}`] : [],
    );
  });
}

for (const { which, details, paths } of inParts(pagesOfEveryKind)) {
  const title = `lines of 80 characters at most, controls of 44 pixels, links that say where they lead (${which})`;
  test(title, details, async ({ page }) => {
    test.slow();
    const problems: Record<string, string[]> = {};
    for (const path of paths) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(path);
      const found = [...(await longLines(page)), ...(await doubtfulLinks(page))];
      // Everything that is closed is opened: controls in there count, too.
      await page.evaluate(() => {
        for (const one of document.querySelectorAll<HTMLDetailsElement>('main details'))
          one.open = true;
      });
      found.push(...(await doubtfulLinks(page)));
      await page.setViewportSize({ width: 360, height: 740 });
      found.push(...(await smallControls(page)), ...(await squeezedTexts(page)));
      if (found.length > 0) problems[path] = [...new Set(found)];
    }
    expect(problems).toEqual({});
  });
}

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
