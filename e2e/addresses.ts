/** Where the tests' own servers listen: three ports, the first in E2E_PORT. */
const port = Number(process.env['E2E_PORT'] || 4328);
export const SITE = `http://127.0.0.1:${port + 1}/`;
export const SUB_PATH_SITE = `http://127.0.0.1:${port}/kurssit/kohtaamisen-taito/`;
export const NGINX_SITE = `http://127.0.0.1:${port + 2}/`;
