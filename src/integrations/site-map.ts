import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { CONTRACT_FILE, contractSchema } from '../lib/content/contract-schema.ts';
import { isListed } from '../lib/content/addresses.ts';
import { siteAddress } from './publishing.ts';

/** The list of pages for search engines: not what only leads to, or stands for, another page. */
export function siteMap(): AstroIntegration {
  const { base } = siteAddress();
  return sitemap({
    filter: (address) => {
      const path = new URL(address).pathname.replace(base, '/');
      return isListed(address) && !movedPages().includes(path);
    },
  });
}

let moved: string[] | undefined;

function movedPages(): string[] {
  moved ??= Object.keys(
    contractSchema.parse(parse(readFileSync(CONTRACT_FILE, 'utf8'))).forwarding,
  );
  return moved;
}
