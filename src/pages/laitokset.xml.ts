import { href } from '../href.ts';
import { editionFeed } from '../lib/out/edition-feed.ts';
import { getModule } from '../module.ts';

/** Atom feed of the module's editions. */
export async function GET({ site }: { site: URL | undefined }): Promise<Response> {
  const feed = editionFeed(await getModule(), (path) => new URL(href(path), site).href);
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml' } });
}
