import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatHeaders, headerRules, type PolicyPage } from '../lib/headers.ts';
import { eachPage } from './each-page.ts';

/** Writes `_headers` beside the built pages, from the policies that they carry. */
export function responseHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'response-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await writeFile(
          join(folder, '_headers'),
          formatHeaders(headerRules(await policyPages(folder), base)),
        );
      },
    },
  };
}

/** A page that only leads on to another one has no policy of its own and needs nothing. */
const NOTHING = "default-src 'none'";

function policyPages(folder: string): Promise<PolicyPage[]> {
  return eachPage(folder, (file, html) => {
    const found = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
    const policy = (found ?? NOTHING).replaceAll('&#39;', "'").replaceAll('&amp;', '&');
    return { path: `/${file}`.replace(/index\.html$/, ''), policy };
  });
}
