/**
 * `npm run nginx`: prints a server of nginx for the built site, with the headers of `dist/_headers`.
 *
 * Environment: SITE_URL and OUT_DIR as at the build; ROOT, the folder on the server
 * (/srv/kohtaamisen-taito); LISTEN, the port or address (80).
 */
import { readFile } from 'node:fs/promises';
import { siteAddress } from '../integrations/publishing.ts';
import { nginxConfig, parseHeaders } from '../lib/site/headers.ts';

const { site, base } = siteAddress();
const rules = parseHeaders(
  await readFile(`${process.env['OUT_DIR'] || './dist'}/_headers`, 'utf8'),
);

console.log(
  nginxConfig(rules, {
    name: new URL(site).hostname,
    root: process.env['ROOT'] || '/srv/kohtaamisen-taito',
    base,
    listen: process.env['LISTEN'] || '80',
  }),
);
