/**
 * What a careful reader finds on an open page, each fault in a line. Of WCAG’s AAA, what axe does not
 * look at: length of lines, size of controls, purpose of links.
 */
import type { Page } from 'playwright/test';

const MOST_CHARACTERS = 80;
const LEAST_PIXELS = 44;

/** Everything that waits for a click is there at once. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Lines of running text that are longer than they may be, by their block. */
export function longLines(page: Page): Promise<string[]> {
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

/** Whether the page scrolls sideways. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });

/** Controls that are too small for a thumb; a link inside a sentence may be as low as its line. */
export function smallControls(page: Page): Promise<string[]> {
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
export function squeezedTexts(page: Page): Promise<string[]> {
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
export function doubtfulLinks(page: Page): Promise<string[]> {
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

/** Ranges and short compounds that stand on two lines. */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const JOINED = /\d[\d.,:]*–\d+|(?<![\p{L}\p{N}])(?:\d+|[\p{L}\p{N}]{1,2})-\p{L}+/gu;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
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
        if (Math.max(...tops) - Math.min(...tops) > 10) broken.push(`${match[0]}: on two lines`);
      }
    }
    return broken;
  });
}

/** What controls are called where nobody has said it in Finnish. */
const ENGLISH_NAMES =
  /(?<!\p{L})(search|menu|close|open|next|previous|back|home|share|copy|download|read more|toggle|submit|reset|clear|skip|play|pause|stop|print|settings|theme|dark|light|loading|results?|required|error|select|choose|click|button|link)(?!\p{L})/iu;
/** Small words that no Finnish sentence has. */
const ENGLISH_WORDS = /(?<!\p{L})(the|of|and|with|for|from|is|are|this|that|your|you)(?!\p{L})/giu;

/** English names of controls, and passages that do not say that they are in English. */
export async function englishTexts(page: Page): Promise<string[]> {
  const { names, texts } = await page.evaluate(() => {
    // What stands in another language says so itself.
    const foreign = '[lang]:not(html, [lang=fi])';
    const named = [
      ...document.querySelectorAll(
        'a, button, input, select, textarea, summary, [role], [aria-label], [title], [placeholder], [alt]',
      ),
    ].filter((element) => !element.closest(foreign));
    const names = named.flatMap((element) => {
      const own = ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription'].map(
        (name) => element.getAttribute(name) ?? '',
      );
      const isControl = element.matches('button, summary, [role=button]');
      return [...own, isControl ? (element.textContent ?? '') : ''].filter(Boolean);
    });
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      // Code and files' own texts are no prose.
      if (parent?.closest(`script, style, code, textarea, pre, ${foreign}`)) continue;
      texts.push(walker.currentNode.textContent ?? '');
    }
    return { names, texts };
  });
  return [
    ...names.filter((name) => ENGLISH_NAMES.test(name)),
    ...texts.filter((text) => (text.match(ENGLISH_WORDS)?.length ?? 0) >= 2),
  ].map((text) => `in English: ${text.trim().slice(0, 100)}`);
}
