import { moduleJson } from '../lib/published-module.ts';
import { href } from '../href.ts';
import { getModule } from '../module.ts';

/** The module model for others to build on; what it holds is told on the downloads page. */
export async function GET({ site }: { site: URL | undefined }): Promise<Response> {
  const absolute = (address: string) => new URL(href(address), site).href;
  const pieces = moduleJson(await getModule(), absolute);
  const encoder = new TextEncoder();
  const stream = new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(stream, { headers: { 'Content-Type': 'application/json' } });
}
