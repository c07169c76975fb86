import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { formatHeaders, headerRules } from '../lib/site/headers.ts';
import { withScriptsLast } from '../lib/site/scripts-last.ts';
import { keepAddresses } from './address-contract.ts';
import { writeOfflineList } from './offline-copy.ts';
import { addSchoolFiles } from './school-files.ts';
import { addSearchIndex, PAGEFIND_VERSION } from '../search/index.ts';

/** A built site whose pages have been read. */
export interface FinishedSite {
  folder: string;
  /** Absolute address of the front page, with a slash at its end. */
  address: string;
  /** Path of a page from the site's root, with a slash at its start (`/luvut/asenne/`) → its HTML. */
  pages: Map<string, string>;
}

export type Logger = Pick<AstroIntegrationLogger, 'info' | 'warn'>;

/**
 * What is made of the finished pages. They are read once; each step may change them, and the next one
 * sees it: addresses that have moved, sizes of the files for schools, scripts to be asked for at once, then
 * what depends on all that.
 */
export function finishedSite(): AstroIntegration {
  let address = '';
  return {
    name: 'finished-site',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const define = { 'import.meta.env.PAGEFIND_VERSION': JSON.stringify(PAGEFIND_VERSION) };
        updateConfig({ vite: { define } });
      },
      'astro:config:done': ({ config }) => {
        address = new URL(config.base.replace(/\/?$/, '/'), config.site).href;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = await readSite(fileURLToPath(dir), address);
        await keepAddresses(site, logger);
        await addSchoolFiles(site, logger);
        await putScriptsLast(site);
        await writePages(site);
        await addSearchIndex(site, logger);
        const rules = headerRules([...site.pages.keys()], new URL(address).pathname);
        await writeFile(join(site.folder, '_headers'), formatHeaders(rules));
        await writeOfflineList(site);
      },
    },
  };
}

async function putScriptsLast({ folder, pages }: FinishedSite): Promise<void> {
  const names = (await readdir(join(folder, '_astro'))).filter((name) => name.endsWith('.js'));
  const read = async (name: string) =>
    [name, await readFile(join(folder, '_astro', name), 'utf8')] as const;
  const scripts = new Map(await Promise.all(names.map(read)));
  for (const [path, html] of pages) pages.set(path, withScriptsLast(html, scripts));
}

/**
 * Reads the pages of a built site, in the order of their paths.
 *
 * @param address - As in {@link FinishedSite}.
 */
export async function readSite(folder: string, address: string): Promise<FinishedSite> {
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith('.html'))
    .sort();
  const pages = files.map(async (file) => {
    const path = `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
    return [path, await readFile(join(folder, file), 'utf8')] as const;
  });
  return { folder, address, pages: new Map(await Promise.all(pages)) };
}

/** Writes the pages where they were read. */
export async function writePages({ folder, pages }: FinishedSite): Promise<void> {
  for (const [path, html] of pages)
    await writeFile(join(folder, path.replace(/\/$/, '/index.html')), html);
}
