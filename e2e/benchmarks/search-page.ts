/** The search page as its reader has it: what it shows for a query, and what it says of it. */
import type { Page } from 'playwright';

export interface Shown {
  /** Addresses of direct links: they answer a task, whatever words are there. */
  direct: string[];
  /** Addresses of what is shown as a whole answer: above the border behind which only some words are met. */
  whole: string[];
  /** The others: told as nearest, or as having only some of the words. */
  partly: string[];
  marks: string[];
  /** What was searched for beside the words, as it is told. */
  instead: string[];
  /** It is said that the words are not there, or what was searched for instead. */
  isTold: boolean;
}

/** Asks the open search page, as a reader who types, presses Enter, and wants all that there is. */
export const askSearchPage = (page: Page, typed: string): Promise<Shown> =>
  page.evaluate(async (text) => {
    const part = <T extends HTMLElement>(selector: string) =>
      document.querySelector(`search-page ${selector}`) as T;
    const status = part('[data-search-status]');
    const results = part('[data-search-results]');
    const more = part<HTMLButtonElement>('[data-search-more]');
    const answered = async () => {
      while (status.textContent.startsWith('Haetaan'))
        await new Promise((resolve) =>
          new MutationObserver(resolve).observe(status, { childList: true, characterData: true }),
        );
      // What fits no window is drawn a moment later.
      await new Promise((resolve) => setTimeout(resolve));
    };
    const field = part<HTMLInputElement>('input');
    field.value = text;
    field.form?.requestSubmit();
    await answered();
    while (!more.hidden) {
      more.click();
      await answered();
    }
    const all = [...results.querySelectorAll<HTMLElement>('a.search-link')];
    const isDirect = (link: HTMLElement) =>
      link.closest('section')?.querySelector('h2')?.textContent === 'Suora linkki';
    const links = all.filter((link) => !isDirect(link));
    const notes = part('[data-search-notes]').textContent;
    const border = results.querySelector('.search-border');
    const isWhole = (link: Node) =>
      !notes.includes('Lähimmät kohdat:') &&
      (!border || (border.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_PRECEDING) !== 0);
    const addresses = (of: HTMLElement[]) => of.map((link) => link.getAttribute('href') ?? '');
    const told = /Haettiin myös san(?:a|oi)lla (.*?)\./.exec(notes)?.[1] ?? '';
    return {
      direct: addresses(all.filter(isDirect)),
      whole: addresses(links.filter(isWhole)),
      partly: addresses(links.filter((link) => !isWhole(link))),
      marks: [...results.querySelectorAll('mark')].map((mark) => mark.textContent),
      instead: [...told.matchAll(/”(.*?)”/g)].map(([, phrase = '']) => phrase),
      isTold: notes !== '' || status.textContent.startsWith('Ei tuloksia'),
    };
  }, typed);
