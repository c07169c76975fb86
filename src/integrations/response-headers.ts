import { glob, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatHeaders, headerRules } from '../lib/headers.ts';

/** Writes `_headers` beside the built pages. */
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
        const files = await Array.fromAsync(glob('**/*.html', { cwd: folder }));
        const pages = files.map((file) =>
          `/${file.split(sep).join('/')}`.replace(/index\.html$/, ''),
        );
        await writeFile(join(folder, '_headers'), formatHeaders(headerRules(pages, base)));
      },
    },
  };
}
