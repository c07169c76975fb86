import { withBase } from '../lib/site/site-url.ts';

/** Everything may be indexed; where the list of pages is. */
export function GET({ site }: { site: URL | undefined }): Response {
  const sitemap = new URL(withBase('/sitemap-index.xml', import.meta.env.BASE_URL), site);
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${sitemap.href}\n`);
}
