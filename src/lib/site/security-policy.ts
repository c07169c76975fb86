import { createHash } from 'node:crypto';
import { TRUSTED_TYPES_POLICY } from './trusted-types.ts';

const CHARSET = /<meta charset="utf-8"\s*\/?>/i;
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
/** Data in a script element is not run. */
const SCRIPT = /<script(?![^>]*(?:\ssrc=|application\/ld\+json))[^>]*>([\s\S]*?)<\/script>/g;

/**
 * Puts the content security policy into a finished page, as a meta element first after the charset, so
 * that it holds on any static host: only what is the site's own, and what stands inline by its hash.
 * Search runs in a worker of its own, so no page needs permission to compile WebAssembly.
 *
 * @param html - A whole page; no script or style that stands inline may change afterwards.
 * @param origin - Names the site, e.g. `https://example.org`, for a page that is shown in a frame: with
 * `sandbox="allow-scripts"` alone it has no origin, and WebKit finds nothing then that is `'self'`.
 * @see https://www.w3.org/TR/CSP3/
 */
export function withPolicy(html: string, origin = ''): string {
  const own = `'self'${origin && ` ${origin}`}`;
  const policy = [
    "default-src 'none'",
    `script-src ${own}${hashesOf(html, SCRIPT)}`,
    `style-src ${own}${hashesOf(html, STYLE)}`,
    `img-src ${own}`,
    `font-src ${own}`,
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES_POLICY}`,
  ].join('; ');
  return html.replace(
    CHARSET,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

function hashesOf(html: string, inline: RegExp): string {
  const hashes = Array.from(html.matchAll(inline), ([, text = '']) =>
    createHash('sha256').update(text).digest('base64'),
  );
  return [...new Set(hashes)].map((hash) => ` 'sha256-${hash}'`).join('');
}
