import type { Page } from 'playwright';

/** A section of a page as a reader's browser has it. */
export interface Section {
  address: string;
  words: string[];
}

/** Reads what a page says, section by section, from the page itself and not from the index. */
export async function readPage(page: Page, site: string, path: string): Promise<Section[]> {
  await page.goto(new URL(path, site).href, { waitUntil: 'domcontentloaded' });
  return page.evaluate((address) => {
    const main = document.querySelector('main[data-pagefind-body]');
    if (!main) return [];
    const out =
      '[data-pagefind-ignore],[hidden],[aria-hidden=true],button,label,nav,svg,script,style,select,textarea,dialog,noscript,template,footer';
    const texts: { address: string; text: string }[] = [{ address, text: '' }];
    const visit = (node: Node) => {
      if (node instanceof Text) {
        const last = texts.at(-1);
        if (last) last.text += node.data;
        return;
      }
      if (!(node instanceof Element) || node.matches(out)) return;
      if (
        node.id &&
        (node.matches('h1,h2,h3,h4,h5,h6') || node.hasAttribute('data-pagefind-title'))
      )
        texts.push({ address: `${address}#${node.id}`, text: '' });
      const inline = getComputedStyle(node).display === 'inline';
      const space = () => {
        const last = texts.at(-1);
        if (last && (!inline || node.nextSibling instanceof Element)) last.text += ' ';
      };
      space();
      node.childNodes.forEach(visit);
      space();
    };
    // Of some pages no more is found than title and lead.
    if (main.getAttribute('data-pagefind-body') === 'title')
      for (const part of main.querySelectorAll('h1, h1 + .text-lead')) visit(part);
    else visit(main);
    return texts.map(({ address, text }) => ({
      address,
      words: (
        text
          .normalize('NFC')
          .replace(/\u00AD/g, '')
          .toLowerCase()
          .match(/[\p{L}\p{N}]+(?:[-’':][\p{L}\p{N}]+)*/gu) ?? []
      ).filter((word) => /\p{L}/u.test(word)),
    }));
  }, path);
}
