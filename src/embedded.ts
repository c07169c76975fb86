import { href } from './href.ts';
import { EMBED } from './lib/content/addresses.ts';

/** @returns Whether a page is made for a frame on somebody else's page. @param url - The page's own. */
export const isEmbedded = (url: URL) => url.pathname.startsWith(href(EMBED));
