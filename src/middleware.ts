import { defineMiddleware } from 'astro:middleware';
import { isEmbedded } from './embedded.ts';
import { forFrame } from './lib/for-frame.ts';

/** Embed views are drawn by the same components as the site's pages; what differs is seen to here. */
export const onRequest = defineMiddleware(async ({ url, site }, next) => {
  const response = await next();
  // While an author writes, scripts are modules that no one bundles.
  if (import.meta.env.DEV || !isEmbedded(url)) return response;
  return new Response(forFrame(await response.text(), (site ?? url).origin), response);
});
