import { defineMiddleware } from 'astro:middleware';
import { isEmbedded } from './href.ts';
import { forFrame } from './lib/site/for-frame.ts';
import { withPolicy } from './lib/site/security-policy.ts';
import { pageWithUnbroken } from './lib/module/unbroken.ts';

/**
 * What is done to every page, whoever wrote its words. Embed views are drawn by the same components
 * as the site's pages; what differs is seen to here.
 */
export const onRequest = defineMiddleware(async ({ url, site }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = pageWithUnbroken(await response.text());
  // While an author writes, scripts and styles are modules that no one bundles.
  if (import.meta.env.DEV) return new Response(html, response);
  const finished = isEmbedded(url)
    ? withPolicy(forFrame(html), (site ?? url).origin)
    : withPolicy(html);
  return new Response(finished, response);
});
