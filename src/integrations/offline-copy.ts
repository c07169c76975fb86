import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { isForDevice, offlineList, type BuiltFile } from '../lib/offline-list.ts';

const OFFLINE_PAGE = 'verkoton/';

/** Writes `tallennus.json`: what the whole module on a device is made of. Needs the finished site. */
export function offlineCopy(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline-copy',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir }) => writeOfflineList(fileURLToPath(dir), base),
    },
  };
}

/**
 * Writes `tallennus.json` anew.
 *
 * @param folder - The finished site.
 * @param base - The path that it is served under, with a slash at its end.
 */
export async function writeOfflineList(folder: string, base: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const titles = new Map<string, string>();
  let shell = new Set<string>();
  const files: BuiltFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const place = join(entry.parentPath, entry.name);
    const path = relative(folder, place)
      .split(sep)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1');
    if (!isForDevice(path)) continue;
    const body = await readFile(place);
    files.push({ path, hash: mark(body), size: body.length });
    if (!entry.name.endsWith('.html')) continue;
    const html = body.toString();
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
    if (title) titles.set(path, plainText(title));
    if (path === OFFLINE_PAGE) {
      const needed = loadedBy(html)
        .filter((address) => address.startsWith(base) && !address.endsWith('/'))
        .map((address) => address.slice(base.length));
      shell = new Set([OFFLINE_PAGE, ...(await withImports(folder, needed))]);
    }
  }
  const list = offlineList(files, titles, shell, mark);
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

const mark = (content: Buffer | string) =>
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
