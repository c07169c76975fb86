import { readFile } from 'node:fs/promises';
import {
  checkContract,
  landing,
  unrecorded,
  type BuiltSite,
} from '../lib/site/address-contract.ts';
import { CONTRACT_FILE, contractSchema, type Contract } from '../lib/content/contract-schema.ts';
import { builtPage, withMoves, type Move } from '../lib/site/built-page.ts';
import { formatProblems } from '../lib/content/check/problem.ts';
import { readYaml } from '../lib/content/check/yaml-text.ts';
import { withBase } from '../lib/site/site-url.ts';
import type { FinishedSite, Logger } from './finished-site.ts';

/** So many new addresses are named in the warning; the rest are counted. */
const NAMED = 5;

/** Refuses a site in which a promised address leads nowhere, and keeps moved sections reachable. */
export async function keepAddresses(site: FinishedSite, logger: Logger): Promise<void> {
  const built = addressesOf(site);
  const read = readYaml(CONTRACT_FILE, await readFile(CONTRACT_FILE, 'utf8'), contractSchema);
  const problems = [...read.problems, ...checkContract(read, built)];
  if (problems.length > 0 || !read.value) {
    console.error(`\n${formatProblems(problems)}\n`);
    process.exit(1);
  }
  keepMoved(site, read.value, built);
  const fresh = unrecorded(read.value, built);
  if (fresh.length > 0) {
    const more = fresh.length > NAMED ? ` ja ${fresh.length - NAMED} muuta` : '';
    logger.warn(
      `Osoitteita ei ole vielä kirjattu pysyviksi: ${fresh.slice(0, NAMED).join(', ')}${more}. Komento npm run addresses kirjaa ne.`,
    );
  }
}

/** What the link contract has to know of a built site. */
export function addressesOf({ address, pages }: FinishedSite): BuiltSite {
  const own = [...pages].filter(([path]) => path.endsWith('/'));
  return new Map(own.map(([path, html]) => [path, builtPage(html, address + path.slice(1))]));
}

function keepMoved(site: FinishedSite, { forwarding }: Contract, built: BuiltSite): void {
  const base = new URL(site.address).pathname;
  const moves = Map.groupBy(
    Object.keys(forwarding).filter((from) => from.includes('#')),
    (from) => from.split('#')[0] ?? '',
  );
  for (const [path, froms] of moves) {
    const html = site.pages.get(path);
    // A page that has moved as a whole lists its sections itself.
    if (html === undefined || built.get(path)?.forwards) continue;
    const all = froms.map((from): Move => {
      const [endPage = '', endId] = (landing(from, forwarding) ?? '').split('#');
      const id = from.split('#')[1] ?? '';
      if (endPage === path && endId) return { id, to: { id: endId } };
      const target = built.get(endPage);
      const section = endId && target?.places.get(endId);
      const name = [target?.title, section].filter(Boolean).join(': ');
      return { id, to: { href: withBase(endId ? `${endPage}#${endId}` : endPage, base), name } };
    });
    site.pages.set(path, withMoves(html, all));
  }
}
