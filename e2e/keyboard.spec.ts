import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { kindsOfControls, pagesOfEveryKind } from './site.ts';

const CONTROLS = 'a[href], button, input, select, textarea, summary, iframe, [tabindex="0"]';

/** What Tab came to. */
interface Stop {
  /** For messages: tag, class, text. */
  what: string;
  name: string;
  isMarked: boolean;
  isCovered: boolean;
}

/** Whether something shows that an element has focus; a box inside a label is marked by the label's line. */
const isMarked = (stop: Element) =>
  [stop, stop.closest('label')].some((element) => {
    const { outlineStyle = 'none', outlineWidth = '0' } = element ? getComputedStyle(element) : {};
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });

/** The element that has focus now, or undefined when Tab has left the page. */
function focusedNow(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const stop = document.activeElement;
    if (!stop || stop === document.body) return undefined;
    const ids = stop.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const { labels = [] } = stop as HTMLInputElement;
    const name = [
      stop.getAttribute('aria-label'),
      ...ids.map((id) => document.getElementById(id)?.textContent),
      ...[...(labels ?? [])].map(({ textContent }) => textContent),
      stop.textContent,
    ]
      .join(' ')
      .trim();
    const { x, y, width, height } = stop.getBoundingClientRect();
    // A tall one may begin below the window, one in several lines may have its middle in between:
    // WCAG 2.4.11 asks that it is not hidden entirely.
    const points = [3, width / 2, width - 3].flatMap((across) =>
      [3, height / 4, height / 2, height - 3].map((down) => [x + across, y + down]),
    );
    const isCovered = !points.some(([left = 0, top = 0]) => {
      const hit = document.elementFromPoint(left, top);
      return (
        hit && (stop.contains(hit) || hit.contains(stop) || hit.closest('label')?.contains(stop))
      );
    });
    return {
      what: `${stop.tagName.toLowerCase()}.${stop.className} ”${name.slice(0, 40)}”`,
      name,
      isMarked: (globalThis as unknown as { isMarked: typeof isMarked }).isMarked(stop),
      isCovered,
    };
  });
}

/** How many elements Tab should come to. */
const countTabbable = (page: Page) =>
  page.evaluate((controls) => {
    const groups = new Set<string>();
    return [...document.querySelectorAll<HTMLElement>(controls)].filter((element) => {
      if (element.matches(':disabled') || element.tabIndex < 0) return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      // Radios of one name are one stop.
      const group = `${element.form?.ariaLabel ?? ''}${element.form?.getAttribute('aria-labelledby') ?? ''}/${element.name}`;
      if (groups.has(group)) return false;
      groups.add(group);
      return true;
    }).length;
  }, CONTROLS);

/** Controls of which nothing shows that they have focus, each by what it is. */
const unmarked = (page: Page) =>
  page.evaluate(
    (controls) =>
      [...document.querySelectorAll<HTMLElement>(controls)]
        .filter((control) => {
          if (!control.checkVisibility({ visibilityProperty: true })) return false;
          control.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
          if (document.activeElement !== control) return false;
          return !(globalThis as unknown as { isMarked: typeof isMarked }).isMarked(control);
        })
        .map((control) => `${control.outerHTML.slice(0, 120)}: focus does not show`),
    CONTROLS,
  );

for (const path of pagesOfEveryKind) {
  const details = { tag: kindsOfControls.includes(path) ? [] : ['@all'] };
  const title = `Tab comes to every control of ${path}: named, marked, not covered, no trap`;
  test(title, details, async ({ page }) => {
    await page.addInitScript(`globalThis.isMarked = ${String(isMarked)}`);
    await page.goto(path);
    // What comes late has its controls by then.
    await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
    const expected = await countTabbable(page);
    const problems: string[] = [];
    let stops = 0;
    // A page may set focus where it is needed; the walk begins from the top all the same.
    const first = page.locator('a[href], button, input, summary').first();
    for (; stops <= expected + 5; stops++) {
      if (stops === 0) await first.focus();
      // Tab acts when it goes down; held, it goes on.
      else await page.keyboard.down('Tab');
      const stop = await focusedNow(page);
      if (!stop) break;
      if (!stop.name) problems.push(`${stop.what}: no name`);
      if (!stop.isMarked) problems.push(`${stop.what}: focus does not show`);
      if (stop.isCovered) problems.push(`${stop.what}: covered`);
    }
    expect(problems).toEqual([]);
    expect(stops, 'stops of Tab from the top to the end').toBe(expected);

    await page.emulateMedia({ forcedColors: 'active' });
    expect(await unmarked(page), 'colours forced').toEqual([]);
  });
}
