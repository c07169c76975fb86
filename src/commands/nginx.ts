/**
 * `npm run nginx`: prints a server of nginx for the built site, with the headers of `dist/_headers`.
 *
 * Environment: SITE_URL and OUT_DIR as at the build; ROOT, the folder on the server
 * (/srv/kohtaamisen-taito); LISTEN, the port or address (80).
 */
import { headerRules, nginxConfig } from '../lib/site/headers.ts';
import { readBuilt } from './built-site.ts';

const { address, pages } = await readBuilt();
const { hostname, pathname: base } = new URL(address);

console.log(
  nginxConfig(headerRules([...pages.keys()], base), {
    name: hostname,
    root: process.env['ROOT'] || '/srv/kohtaamisen-taito',
    base,
    listen: process.env['LISTEN'] || '80',
  }),
);
