import { href } from '../../href.ts';
import { HOME } from '../../lib/content/addresses.ts';

const pages = {
  and: [
    // Every page's address ends with a slash; files to download do not.
    { href_matches: [href(HOME), `${href(HOME)}*/`] },
    // The search opens over the page.
    { not: { selector_matches: 'a[href^="#"], a[download], search-dialog a' } },
  ],
};

/**
 * What the browser may draw before it is asked for: the neighbours at the first sign (on a phone their link
 * in view, on a desktop the pointer on it), other pages when the reader stays at their link.
 *
 * @see https://wicg.github.io/nav-speculation/speculation-rules.html
 */
export const SPECULATION_RULES = JSON.stringify({
  prerender: [
    { where: { selector_matches: 'a[rel=next], a[rel=prev]' }, eagerness: 'eager' },
    { where: pages, eagerness: 'moderate' },
  ],
});
