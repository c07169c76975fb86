import { publishModule } from '../lib/published-module.ts';
import { href } from '../href.ts';
import { getModule } from '../module.ts';

/** The module model for others to build on; what it holds is told on the downloads page. */
export async function GET({ site }: { site: URL | undefined }): Promise<Response> {
  const absolute = (address: string) => new URL(href(address), site).href;
  return Response.json(publishModule(await getModule(), absolute));
}
