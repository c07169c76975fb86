/** Where the site is published: what Astro calls `site` and `base`. */
export interface SiteAddress {
  /** Origin, e.g. `https://example.org`. */
  site: string;
  /** Path that the site lives under; begins and ends with a slash, e.g. `/` or `/kurssit/kt/`. */
  base: string;
}

/** Used while no address is set, so that a local build works. */
export const LOCAL_ADDRESS = 'http://localhost:4321/';

/**
 * Splits the one address setting into origin and path.
 *
 * @param address - Absolute http(s) address, e.g. `https://host/path/`; the last slash may be missing.
 * @throws {Error} in Finnish (the reader is a maintainer of the site) when it is not such an address.
 */
export function parseSiteAddress(address: string): SiteAddress {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `SITE_URL: ”${address}” ei ole verkko-osoite. Anna koko osoite, esimerkiksi https://esimerkki.fi/kurssi/`,
    );
  }
  if (url.search || url.hash) {
    throw new Error(
      `SITE_URL: ”${address}” sisältää merkin ? tai #. Anna pelkkä osoite, esimerkiksi https://esimerkki.fi/kurssi/`,
    );
  }
  return { site: url.origin, base: url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/` };
}

/**
 * Puts the base path before an address of our own site; leaves every other address as it is.
 *
 * @param path - Root-relative address such as `/luvut/asenne/#raja`, or anything else (`#raja`, `https://…`).
 * @param base - Base path as in {@link SiteAddress}.
 */
export function withBase(path: string, base: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  return base.replace(/\/$/, '') + path;
}
