import { absolute } from '../href.ts';
import { editionFeed } from '../lib/out/edition-feed.ts';
import { getModule } from '../module.ts';

export async function GET(): Promise<Response> {
  const feed = editionFeed(await getModule(), absolute);
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml' } });
}
