import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatHeaders, headerRules, type PolicyPage } from '../lib/headers.ts';

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

async function policyPages(folder: string): Promise<PolicyPage[]> {
  const files = await readdir(folder, { recursive: true });
  return Promise.all(
    files
      .filter((file) => file.endsWith('.html'))
      .map(async (file) => {
        const html = await readFile(join(folder, file), 'utf8');
        const found = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(
          html,
        )?.[1];
        const policy = (found ?? NOTHING).replaceAll('&#39;', "'").replaceAll('&amp;', '&');
        const path = `/${file.split(sep).join('/')}`.replace(/index\.html$/, '');
        return { path, policy };
      }),
  );
}
