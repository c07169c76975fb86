import { expect, test } from './fixtures.ts';
import { inParts, pagesOfEveryKind } from './site.ts';

/** What controls are called where nobody has said it in Finnish. */
const ENGLISH_NAMES =
  /(?<!\p{L})(search|menu|close|open|next|previous|back|home|share|copy|download|read more|toggle|submit|reset|clear|skip|play|pause|stop|print|settings|theme|dark|light|loading|results?|required|error|select|choose|click|button|link)(?!\p{L})/iu;
/** Small words that no Finnish sentence has. */
const ENGLISH_WORDS = /(?<!\p{L})(the|of|and|with|for|from|is|are|this|that|your|you)(?!\p{L})/giu;

for (const { which, details, paths } of inParts(pagesOfEveryKind)) {
  const title = `no control has an English name, and a passage in another language says which (${which})`;
  test(title, details, async ({ page }) => {
    const controls: string[] = [];
    const passages: string[] = [];
    for (const path of paths) {
      await page.goto(path);
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
      controls.push(
        ...names.filter((name) => ENGLISH_NAMES.test(name)).map((name) => `${path}: ${name}`),
      );
      passages.push(
        ...texts
          .filter((text) => (text.match(ENGLISH_WORDS)?.length ?? 0) >= 2)
          .map((text) => `${path}: ${text.trim().slice(0, 100)}`),
      );
    }
    expect.soft(controls, 'controls').toEqual([]);
    expect(passages, 'passages').toEqual([]);
  });
}
