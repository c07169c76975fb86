import { fileURLToPath } from 'node:url';

/** Where the tests' own servers listen: three ports, the first in E2E_PORT. */
const port = Number(process.env['E2E_PORT'] || 4328);
export const SITE = `http://127.0.0.1:${port + 1}/`;
export const NGINX_SITE = `http://127.0.0.1:${port + 2}/`;

/** Where the site that `authored-site.ts` builds is published, and where the tests find it. */
export const PUBLISHED_AT = 'https://esimerkki.fi/kurssit/kohtaamisen-taito/';
export const AUTHORED_SITE = `http://127.0.0.1:${port}${new URL(PUBLISHED_AT).pathname}`;
/** The folder of that site. */
export const AUTHORED = fileURLToPath(
  new URL('../node_modules/.cache/authored-site/', import.meta.url),
);
