import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  checkContract,
  CONTRACT_FILE,
  contractSchema,
  landing,
  unrecorded,
  type BuiltSite,
  type Contract,
} from '../lib/address-contract.ts';
import { builtPage, withMoves, type Move } from '../lib/built-page.ts';
import { formatProblems } from '../lib/content-check/problem.ts';
import { readYaml } from '../lib/content-check/yaml-text.ts';
import { withBase } from '../lib/site-url.ts';
import { pagePaths } from './each-page.ts';

/** So many new addresses are named in the warning; the rest are counted. */
const NAMED = 5;

/** Refuses a site in which a promised address leads nowhere, and keeps moved sections reachable. */
export function addressContract(): AstroIntegration {
  let root = '';
  let base = '/';
  let site = '';
  return {
    name: 'address-contract',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const built = await readSite(folder, new URL(base, site).href);
        const read = readYaml(
          CONTRACT_FILE,
          await readFile(join(root, CONTRACT_FILE), 'utf8'),
          contractSchema,
        );
        const problems = [...read.problems, ...checkContract(read, built)];
        if (problems.length > 0 || !read.value) {
          console.error(`\n${formatProblems(problems)}\n`);
          process.exit(1);
        }
        await keepMoved(folder, read.value, built, (path) => withBase(path, base));
        const fresh = unrecorded(read.value, built);
        if (fresh.length > 0) {
          const more = fresh.length > NAMED ? ` ja ${fresh.length - NAMED} muuta` : '';
          logger.warn(
            `Osoitteita ei ole vielä kirjattu pysyviksi: ${fresh.slice(0, NAMED).join(', ')}${more}. Komento npm run addresses kirjaa ne.`,
          );
        }
      },
    },
  };
}

/**
 * Reads the built site.
 *
 * @param folder - Its folder.
 * @param address - Its absolute address, ending in a slash.
 */
export async function readSite(folder: string, address: string): Promise<BuiltSite> {
  const files = (await pagePaths(folder)).filter((file) => /(^|\/)index\.html$/.test(file));
  const pages = files.map(async (file) => {
    const path = file.slice(0, -'index.html'.length);
    return [
      `/${path}`,
      builtPage(await readFile(join(folder, file), 'utf8'), address + path),
    ] as const;
  });
  return new Map(await Promise.all(pages));
}

async function keepMoved(
  folder: string,
  { forwarding }: Contract,
  site: BuiltSite,
  href: (path: string) => string,
): Promise<void> {
  const moves = Map.groupBy(
    Object.keys(forwarding).filter((from) => from.includes('#')),
    (from) => from.split('#')[0] ?? '',
  );
  for (const [page, froms] of moves) {
    // A page that has moved as a whole lists its sections itself.
    if (!site.has(page) || site.get(page)?.forwards) continue;
    const file = join(folder, page, 'index.html');
    const all = froms.map((from): Move => {
      const [endPage = '', endId] = (landing(from, forwarding) ?? '').split('#');
      const id = from.split('#')[1] ?? '';
      if (endPage === page && endId) return { id, to: { id: endId } };
      const target = site.get(endPage);
      const section = endId && target?.places.get(endId);
      const name = [target?.title, section].filter(Boolean).join(': ');
      return { id, to: { href: href(endId ? `${endPage}#${endId}` : endPage), name } };
    });
    await writeFile(file, withMoves(await readFile(file, 'utf8'), all));
  }
}
