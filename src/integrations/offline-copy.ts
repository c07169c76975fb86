import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { isForDevice, offlineList, type BuiltFile } from '../lib/site/offline-list.ts';
import type { FinishedSite } from './finished-site.ts';

const OFFLINE_PAGE = 'verkoton/';

/** Writes `tallennus.json`: what the whole module on a device is made of. */
export async function writeOfflineList({ folder, address, pages }: FinishedSite): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const files = paths
    .map((file) => ({ file, path: file.replace(/(^|\/)index\.html$/, '$1') }))
    .filter(({ path }) => isForDevice(path))
    .map(async ({ file, path }): Promise<BuiltFile> => {
      const body = await readFile(join(folder, file));
      return { path, hash: hash(body), size: body.length };
    });
  const titles = new Map(
    [...pages].map(([path, html]) => [
      path.slice(1),
      plainText(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''),
    ]),
  );
  const base = new URL(address).pathname;
  const needed = loadedBy(pages.get(`/${OFFLINE_PAGE}`) ?? '')
    .filter((one) => one.startsWith(base) && !one.endsWith('/'))
    .map((one) => one.slice(base.length));
  const shell = new Set([OFFLINE_PAGE, ...(await withImports(folder, needed))]);
  const list = offlineList(await Promise.all(files), titles, shell, hash);
  await writeFile(join(folder, 'tallennus.json'), JSON.stringify(list));
}

/** Scripts with the scripts that they import. */
async function withImports(folder: string, paths: readonly string[]): Promise<Set<string>> {
  const all = new Set(paths);
  // A set gives what is added to it while it is walked.
  for (const path of all) {
    if (!path.endsWith('.js')) continue;
    const script = await readFile(join(folder, path), 'utf8');
    for (const [, name] of script.matchAll(/["']\.\/([\w.@-]+\.js)["']/g)) {
      all.add(path.replace(/[^/]+$/, name ?? ''));
    }
  }
  return all;
}

const hash = (content: Buffer | string) =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

type Node = DefaultTreeAdapterTypes.Node;

/** What stands behind HTML without elements. */
function plainText(html: string): string {
  const [text] = parseFragment(html).childNodes;
  return text && 'value' in text ? text.value : '';
}

/** What a page loads: scripts, styles, fonts, icons. */
function loadedBy(html: string): string[] {
  const addresses: string[] = [];
  const walk = (node: Node) => {
    if ('tagName' in node) {
      const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value;
      const address =
        node.tagName === 'script'
          ? attribute('src')
          : node.tagName === 'link' &&
              /icon|preload|stylesheet|manifest/.test(attribute('rel') ?? '')
            ? attribute('href')
            : undefined;
      if (address) addresses.push(address);
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return addresses;
}
