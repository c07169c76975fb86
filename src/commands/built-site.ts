import { resolve } from 'node:path';
import { readSite, type FinishedSite } from '../integrations/finished-site.ts';
import { siteAddress } from '../integrations/publishing.ts';

/**
 * The site as it was built last, by OUT_DIR and SITE_URL as at the build.
 *
 * @throws {Error} where there is none.
 */
export async function readBuilt(): Promise<FinishedSite> {
  const folder = resolve(process.env['OUT_DIR'] || 'dist');
  const { site, base } = siteAddress();
  try {
    return await readSite(folder, new URL(base, site).href);
  } catch (error) {
    throw new Error(`${folder} has no pages: run npm run build first`, { cause: error });
  }
}
