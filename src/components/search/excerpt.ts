import type { Run } from './protocol.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * Takes Pagefind's excerpt apart, so that a page can show it as text nodes and never as markup.
 *
 * @param html - Escaped text in which only `<mark>` is markup.
 */
export function excerptRuns(html: string): Run[] {
  return html
    .split(/(<mark>.*?<\/mark>)/s)
    .map((part) => {
      const marked = part.startsWith('<mark>');
      const text = marked ? part.slice('<mark>'.length, -'</mark>'.length) : part;
      return {
        marked,
        text: text.replace(/&(?:lt|gt|amp|quot|#39);/g, (one) => ENTITIES[one] ?? one),
      };
    })
    .filter(({ text }) => text !== '');
}
