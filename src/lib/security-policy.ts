import { TRUSTED_TYPES_POLICY } from './trusted-types.ts';

/**
 * The content security policy of every page. It stands as a meta element, first after the charset,
 * so that it holds on any static host. Search runs in a worker of its own, so no page needs
 * permission to compile WebAssembly.
 *
 * @param inlineScriptHashes - SHA-256 of the page's inline scripts, base64, as in CSP `'sha256-…'`.
 * @see https://www.w3.org/TR/CSP3/
 */
export function securityPolicy(inlineScriptHashes: readonly string[]): string {
  const hashes = inlineScriptHashes.map((hash) => ` 'sha256-${hash}'`).join('');
  return [
    "default-src 'none'",
    `script-src 'self'${hashes}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES_POLICY}`,
  ].join('; ');
}

/**
 * Names the site itself in a finished page's policy. In a frame with `sandbox="allow-scripts"` alone
 * the page has no origin, and WebKit finds nothing then that is `'self'`.
 *
 * @param origin - Where the site is published, e.g. `https://example.org`.
 */
export function nameOrigin(html: string, origin: string): string {
  return html.replaceAll(/\b(script|style|img|font)-src 'self'/g, `$& ${origin}`);
}

const STYLES = "style-src 'self'";

/**
 * Allows a finished page's inline style in its policy.
 *
 * @param hash - SHA-256 of the style, base64.
 */
export function allowStyles(html: string, hash: string): string {
  return html.replace(STYLES, `${STYLES} 'sha256-${hash}'`);
}
