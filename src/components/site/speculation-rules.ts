import { createHash } from 'node:crypto';
import { href } from '../../href.ts';
import { HOME } from '../../lib/addresses.ts';

const pages = {
  and: [
    // Every page's address ends with a slash; files to download do not.
    { href_matches: [href(HOME), `${href(HOME)}*/`] },
    // The search opens over the page.
    { not: { selector_matches: 'a[href^="#"], a[download], search-dialog a' } },
  ],
};

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

/**
 * What the browser may draw before it is asked for: the neighbours and other pages when the reader
 * points at them.
 * @see https://wicg.github.io/nav-speculation/speculation-rules.html
 */
export const SPECULATION_RULES = JSON.stringify({
  prerender: [
    { where: { selector_matches: 'a[rel=next], a[rel=prev]' }, eagerness: 'eager' },
    { where: pages, eagerness: 'moderate' },
  ],
});

export const SPECULATION_RULES_HASH = hashOf(SPECULATION_RULES);

/**
 * The rule that draws the next page at once; it waits in a template until the reader is near the
 * link (`links-ahead.ts`). A list of addresses is the one kind of rule that needs no pointing.
 *
 * @param address - Of the next page, as its link has it.
 */
export function nextRules(address: string): { text: string; hash: string } {
  const text = JSON.stringify({ prerender: [{ urls: [address] }] });
  return { text, hash: hashOf(text) };
}
