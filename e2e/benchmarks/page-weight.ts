import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const packedSizes = new Map<string, number>();

/** Bytes of a file of the site on the wire; fonts are packed already. */
export function sizeOnWire(file: string): number {
  const size =
    packedSizes.get(file) ??
    (file.endsWith('.woff2') ? readFileSync(file) : brotliCompressSync(readFileSync(file))).length;
  packedSizes.set(file, size);
  return size;
}

/** Scripts and what they import at once, each in turn. */
function withImports(dist: string, addresses: string[]): string[] {
  const all = new Set(addresses);
  // A set gives what is added to it while it is walked.
  for (const address of all) {
    const code = readFileSync(`${dist}${address.replace(/^\//, '')}`, 'utf8');
    for (const [, name = ''] of code.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+)["']/g))
      all.add(address.slice(0, address.lastIndexOf('/') + 1) + name);
  }
  return [...all];
}

/** What a first visit to a built page puts on the wire, in bytes as brotli packs them at its tightest. */
export interface PageWeight {
  html: number;
  /** Of the HTML, what stands before the end of the page's title: with the styles, all of the first paint. */
  firstPaint: number;
  scripts: number;
  fonts: number;
  total: number;
  requests: number;
}

/**
 * @param dist - The built site's folder, with a slash at its end.
 * @param path - Of the page, e.g. `/luvut/asenne/`.
 */
export function weighPage(dist: string, path: string): PageWeight {
  const html = readFileSync(`${dist}${path.slice(1)}index.html`, 'utf8');
  const addresses = (pattern: RegExp) => [
    ...new Set([...html.matchAll(pattern)].map(([, address]) => address ?? '')),
  ];
  const sizes = (files: string[]) =>
    files.reduce((sum, file) => sum + sizeOnWire(`${dist}${file.replace(/^\//, '')}`), 0);
  const scripts = withImports(dist, addresses(/<script [^>]*src="([^"]+\.js)"/g));
  const fonts = addresses(/url\("?([^")]+\.woff2)"?\)/g);
  const text = (end: number) => brotliCompressSync(html.slice(0, end)).length;
  const weight = {
    html: text(html.length),
    firstPaint: text(html.indexOf('</h1>')),
    scripts: sizes(scripts),
    fonts: sizes(fonts),
  };
  return {
    ...weight,
    total: weight.html + weight.scripts + weight.fonts,
    requests: 1 + scripts.length + fonts.length,
  };
}
