/**
 * The response headers that a host adds to the built site. What a meta element can carry stands on
 * every page already and works on any host; headers add what it cannot: who may frame a page, caching,
 * types taken as they are said.
 */

import { EMBED, MODULE_JSON, MODULE_SCHEMA } from '../content/addresses.ts';

/** Headers of one path; `*` at its end stands for everything that begins so. */
interface HeaderRule {
  path: string;
  headers: Readonly<Record<string, string>>;
}

const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/** What other sites' scripts may read: the module as data. */
const DATA = [MODULE_JSON, MODULE_SCHEMA].map((path) => ({
  path,
  headers: { 'Access-Control-Allow-Origin': '*' },
}));

const FOREVER = 'public, max-age=31536000, immutable';

/** Folders whose files carry a hash of their content in their names. */
const HASHED = [
  // A sandboxed frame of a platform has no origin: its scripts, styles and fonts need permission.
  { path: '/_astro/*', headers: { 'Cache-Control': FOREVER, 'Access-Control-Allow-Origin': '*' } },
  { path: '/pagefind/index/*', headers: { 'Cache-Control': FOREVER } },
] as const;

/**
 * The rules of a built site, one for each folder of pages. No header stands in two rules that match
 * the same path: hosts join such headers with a comma, and then both policies hold.
 *
 * @param pages - Paths of all pages from the site's root, e.g. `/luvut/asenne/`, in any order.
 * @param base - Path that the site lives under, with a slash at both ends.
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headerRules(pages: readonly string[], base = '/'): HeaderRule[] {
  const folders = [...new Set(pages.map(folderOf))].sort();
  const pageRules = folders.map((folder): HeaderRule => {
    const framed = folder === `${EMBED}*`;
    return {
      path: folder,
      headers: {
        'Content-Security-Policy': `frame-ancestors ${framed ? 'https:' : "'self'"}`,
        ...(framed ? {} : { 'Cross-Origin-Opener-Policy': 'same-origin' }),
      },
    };
  });
  const rules = [
    { path: '/*', headers: EVERYWHERE },
    ...pageRules,
    ...HASHED,
    ...DATA,
    { path: '/sw.js', headers: { 'Cache-Control': 'no-cache' } },
  ];
  return rules.map(({ path, headers }) => ({ path: base.slice(0, -1) + path, headers }));
}

/** `/luvut/asenne/` → `/luvut/*`; the front page and files beside it stand for themselves. */
function folderOf(path: string): string {
  const folder = /^\/[^/]+\//.exec(path)?.[0];
  return folder ? `${folder}*` : path;
}

/** The rules as `_headers`, which Netlify, Cloudflare Pages and others read. */
export function formatHeaders(rules: readonly HeaderRule[]): string {
  return rules
    .map(
      ({ path, headers }) =>
        `${path}\n${Object.entries(headers)
          .map(([name, value]) => `  ${name}: ${value}\n`)
          .join('')}`,
    )
    .join('');
}

/**
 * The rules as a server of nginx. Every header stands in `server`, its value chosen by path in a
 * `map`: one `add_header` inside a `location` would drop all the others.
 *
 * @param site.root - Folder on the server that holds the built site (for a site under a path: its parent).
 * @param site.base - As in {@link headerRules}.
 */
export function nginxConfig(
  rules: readonly HeaderRule[],
  site: { name: string; root: string; base: string; listen: string },
): string {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const variable = (name: string) => `$oppi_${name.toLowerCase().replaceAll('-', '_')}`;
  const everywhere = rules.find(({ path }) => path === `${site.base}*`)?.headers ?? {};
  const varying = names.filter((name) => !(name in everywhere));
  const maps = varying.map((name) => {
    const lines = rules
      .filter(({ headers }) => name in headers)
      .map(({ path, headers }) => `  ${quote(`~${pattern(path)}`)} ${quote(headers[name] ?? '')};`);
    return `map $uri ${variable(name)} {\n  default "";\n${lines.join('\n')}\n}\n`;
  });
  return `${maps.join('')}server {
  listen ${site.listen};
  server_name ${site.name};
  root ${quote(site.root)};
  charset utf-8;
  charset_types text/css text/javascript text/plain text/markdown text/vtt application/javascript application/json application/xml image/svg+xml;
  gzip on;
  gzip_types text/css text/javascript text/plain text/markdown application/javascript application/json application/manifest+json application/wasm application/xml image/svg+xml;
  error_page 404 ${site.base}404.html;
${Object.entries(everywhere)
  .map(([name, value]) => `  add_header ${name} ${quote(value)} always;\n`)
  .join('')}${varying.map((name) => `  add_header ${name} ${variable(name)} always;\n`).join('')}
  location = ${site.base}manifest.webmanifest {
    types {}
    default_type application/manifest+json;
  }
  location / { try_files $uri $uri/ =404; }
}
`;
}

/** A path of a rule as a regular expression; a folder's page is the `index.html` in it. */
function pattern(path: string): string {
  const escaped = path.replace(/\*$/, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  if (path.endsWith('*')) return `^${escaped}`;
  return path.endsWith('/') ? `^${escaped}(index\\.html)?$` : `^${escaped}$`;
}

const quote = (text: string) => `"${text.replaceAll('"', '\\"')}"`;
