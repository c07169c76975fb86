/**
 * `npm run nginx`: prints a server of nginx for the built site, with the headers of `dist/_headers`.
 *
 * Environment: SITE_URL and OUT_DIR as at the build; ROOT, the folder on the server
 * (/srv/kohtaamisen-taito); LISTEN, the port or address (80).
 */
import { readSite } from '../integrations/finished-site.ts';
import { siteAddress } from '../integrations/publishing.ts';
import { headerRules, nginxConfig } from '../lib/site/headers.ts';

const { site, base } = siteAddress();
const { pages } = await readSite(process.env['OUT_DIR'] || './dist', new URL(base, site).href);

console.log(
  nginxConfig(headerRules([...pages.keys()], base), {
    name: new URL(site).hostname,
    root: process.env['ROOT'] || '/srv/kohtaamisen-taito',
    base,
    listen: process.env['LISTEN'] || '80',
  }),
);
