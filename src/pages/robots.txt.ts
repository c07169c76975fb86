import { absolute } from '../href.ts';

/** Everything may be indexed; where the list of pages is. */
export const GET = () =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
