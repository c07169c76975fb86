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

/**
 * What the browser may draw before it is asked for: the next chapter when the reader comes near its
 * link (`links-ahead.ts` marks it), the neighbours and other pages when the reader points at them.
 * @see https://wicg.github.io/nav-speculation/speculation-rules.html
 */
export const SPECULATION_RULES = JSON.stringify({
  prerender: [
    { where: { selector_matches: 'a[data-near]' }, eagerness: 'eager' },
    { where: { selector_matches: 'a[rel=next], a[rel=prev]' }, eagerness: 'eager' },
    { where: pages, eagerness: 'moderate' },
  ],
});

export const SPECULATION_RULES_HASH = createHash('sha256')
  .update(SPECULATION_RULES)
  .digest('base64');
