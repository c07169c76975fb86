/** Addresses of this site as its pages need them. */
import { EMBED } from './lib/content/addresses.ts';
import { withBase } from './lib/site/site-url.ts';

/** An address of this site as it stands under the published base path. */
export const href = (path: string) => withBase(path, import.meta.env.BASE_URL);

/** The whole of it, for others. */
export const absolute = (path: string) => new URL(href(path), import.meta.env.SITE).href;

/** Attributes of a link that says when it leads to the page it stands on. @param page - That page's own. */
export const linkTo = (path: string, page: URL) => ({
  href: href(path),
  'aria-current': href(path) === page.pathname ? ('page' as const) : undefined,
});

/** @returns Whether a page is made for a frame on somebody else's page. @param url - The page's own. */
export const isEmbedded = (url: URL) => url.pathname.startsWith(href(EMBED));
