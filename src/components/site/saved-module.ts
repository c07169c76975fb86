import { copiesPrefix, savedCache, visitedCache } from '../../lib/reader/storage-keys.ts';
import type { OfflineList } from '../../lib/site/offline-list.ts';

/** The whole module on the reader's device; `public/sw.js` reads it when the network fails. */
export const BASE = import.meta.env.BASE_URL;
const SAVED = savedCache(BASE);
const LIST = `${BASE}tallennus.json`;
/** Every page of ours has this element, and no captive portal's page does. */
const OUR_ELEMENT = 'id="sisalto"';
/** Files that are asked for at once. */
const AT_ONCE = 8;
/** Says of a copy what the list said of its file. */
const HASH_HEADER = 'x-tiiviste';

const isPage = (path: string) => path === '' || path.endsWith('/') || path.endsWith('.html');
const pathOf = ({ url }: Request) => new URL(url).pathname;

/** @throws {Error} when what comes is not the list. */
export async function fetchList(): Promise<OfflineList> {
  const response = await fetch(LIST, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} ${LIST}`);
  const list = (await response.json()) as OfflineList;
  if (!Array.isArray(list.files)) throw new Error(`Not a list: ${LIST}`);
  return list;
}

/** @returns The list of what has been saved; nothing where nothing has, or not to its end. */
export async function savedList(): Promise<OfflineList | undefined> {
  if (!(await caches.has(SAVED))) return undefined;
  const found = await (await caches.open(SAVED)).match(LIST);
  return (await found?.json()) as OfflineList | undefined;
}

/**
 * Saves the module, or what has changed of it.
 *
 * @param tell - Told what is there, from 0 to 1.
 * @throws {Error} at the first file that can't be had or is not ours; what was saved stays, so that
 *   the next try goes on from there.
 */
export async function saveModule(tell: (part: number) => void): Promise<void> {
  const list = await fetchList();
  const saved = await caches.open(SAVED);
  // Pages last: a page that is there has everything that it needs.
  const { pages = [], others = [] } = Object.groupBy(list.files, ({ path }) =>
    isPage(path) ? 'pages' : 'others',
  );
  let bytes = 0;
  for (const files of [others, pages])
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const batch = files.slice(at, at + AT_ONCE);
      await Promise.all(batch.map((file) => saveFile(saved, file)));
      bytes += batch.reduce((sum, { size }) => sum + size, 0);
      tell(bytes / list.bytes);
    }
  const wanted = new Set([...list.files.map(({ path }) => BASE + path), LIST]);
  for (const request of await saved.keys())
    if (!wanted.has(pathOf(request))) await saved.delete(request);
  // What was visited before is older than what was saved now.
  const visited = await caches.open(visitedCache(BASE));
  for (const request of await visited.keys())
    if (wanted.has(pathOf(request))) await visited.delete(request);
  await saved.put(LIST, new Response(JSON.stringify(list)));
}

async function saveFile(cache: Cache, { path, hash }: OfflineList['files'][number]): Promise<void> {
  const address = BASE + path;
  const old = await cache.match(address);
  if (old?.headers.get(HASH_HEADER) === hash) return;
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok || response.redirected) throw new Error(`${response.status} ${address}`);
  const body = await response.arrayBuffer();
  // Some hosts rewrite pages on their way, so a page is known by its element.
  const isOurs = isPage(path)
    ? new TextDecoder().decode(body).includes(OUR_ELEMENT)
    : (await hashOf(body)) === hash;
  if (!isOurs) throw new Error(`Not ours: ${address}`);
  // The body is stored unpacked, so only what tells what it is goes along.
  const type = response.headers.get('content-type') ?? '';
  await cache.put(
    address,
    new Response(body, { headers: { 'content-type': type, [HASH_HEADER]: hash } }),
  );
}

/** SHA-256, the first 16 hexadecimal digits. */
async function hashOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A module that has been saved follows the site: only what has changed is fetched. */
export async function renewModule(): Promise<void> {
  const saved = await savedList();
  if (saved && (await fetchList()).version !== saved.version) await saveModule(() => undefined);
}

export const removeModule = (): Promise<boolean> => caches.delete(SAVED);

/** @returns Paths of which the device has a copy, sorted. */
export async function keptPaths(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(copiesPrefix(BASE)));
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return [...new Set(requests.flat().map(pathOf))].sort();
}
