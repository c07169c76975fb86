/**
 * The service worker. Pages come from the network first, so that a new deploy shows at once; a copy
 * is used when the network fails. What a reader opens is kept, and on asking the whole module, from
 * the list `tallennus.json` that a build makes. Nothing is kept that is not surely ours: no error, no
 * page of a captive portal, no file whose content is other than the list says.
 */
const BASE = new URL(self.registration.scope).pathname;
/** Sites under one address must not touch each other's copies. */
const PREFIX = `kohtaamisen-taito:${BASE}:`;
/** What `/verkoton/` needs. */
const SHELL = `${PREFIX}pohja`;
/** What the reader has opened. */
const VISITED = `${PREFIX}kaydyt`;
/** The whole module. */
const SAVED = `${PREFIX}moduuli`;
const LIST = `${BASE}tallennus.json`;
const OFFLINE_PAGE = `${BASE}verkoton/`;
/** Every page of ours has this element, and no captive portal's page does. */
const OUR_MARK = 'id="sisalto"';
const PATIENCE_MS = 4000;
const MOST_VISITED = 400;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const list = await fetchList();
      const shell = list.files.filter(({ shell }) => shell);
      await keepFiles(SHELL, shell, () => undefined);
      // The page for no network names the pages that are there by the list.
      await (await caches.open(SHELL)).put(LIST, new Response(JSON.stringify(list)));
      await self.skipWaiting();
    })(),
  );
});

// No navigation preload: in Firefox a preload that fails takes the whole answer with it.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      // An earlier worker of ours may have switched it on.
      await self.registration.navigationPreload?.disable().catch(() => undefined);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || request.headers.has('range')) return;
  if (url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
  // Embedded views live in other sites' frames and are left alone.
  if (url.pathname.startsWith(`${BASE}upota/`)) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(event));
  else if (!isPage(url.pathname)) event.respondWith(answerFile(event));
});

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const tell = (message) => port?.postMessage(message);
  const { type, paths } = event.data ?? {};
  if (type === 'save') {
    event.waitUntil(
      saveModule((progress) => tell(progress)).then(
        () => tell({ done: true }),
        (error) => tell({ failed: String(error) }),
      ),
    );
  } else if (type === 'visited' && Array.isArray(paths)) {
    event.waitUntil(keepVisited(paths.filter((path) => typeof path === 'string')));
  }
});

const isPage = (path) => path.endsWith('/') || path.endsWith('.html');
/** Files whose names change with their content. */
const isMarked = (path) => /\/(_astro|pagefind\/(fragment|index))\//.test(path);
const isDownload = (path) => path.startsWith(`${BASE}tiedostot/`);

/** The network's page; a copy when it fails, answers with a server's fault or says nothing. */
async function answerPage(event) {
  const { request } = event;
  const path = new URL(request.url).pathname;
  const online = fetch(request);
  event.waitUntil(
    online.then((response) => refresh(path, response.clone())).catch(() => undefined),
  );
  try {
    const response = await patient(online, () => copyOf(path));
    if (response.status < 500) return response;
    return (await copyOf(path)) ?? response;
  } catch {
    return (await copyOf(path)) ?? (await caches.match(OFFLINE_PAGE)) ?? Response.error();
  }
}

async function answerFile(event) {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (isMarked(path)) {
    const copy = await copyOf(path).catch(() => undefined);
    if (copy) return copy;
  }
  const online = fetch(request);
  if (!isDownload(path)) {
    event.waitUntil(
      online.then((response) => keep(VISITED, path, response.clone())).catch(() => undefined),
    );
  }
  try {
    const response = await patient(online, () => copyOf(path));
    if (response.status < 500) return response;
    return (await copyOf(path)) ?? response;
  } catch (error) {
    const copy = await copyOf(path);
    if (copy) return copy;
    throw error;
  }
}

/** The answer, or a copy when the answer is slow and there is one. */
async function patient(answer, copy) {
  const slow = new Promise((resolve) => setTimeout(() => resolve('slow'), PATIENCE_MS));
  const first = await Promise.race([answer, slow]);
  if (first !== 'slow') return first;
  return (await copy()) ?? answer;
}

async function copyOf(path) {
  for (const name of [VISITED, SAVED, SHELL]) {
    if (!(await caches.has(name))) continue;
    const cache = await caches.open(name);
    const copy = (await cache.match(path)) ?? (await cache.match(folderOf(path)));
    if (copy) return copy;
  }
  return undefined;
}

/** A page's own address for those that a host leads to it: without the last slash, with index.html. */
const folderOf = (path) => path.replace(/(\/index\.html|\/?)$/, '/');

/** Keeps a page that was opened; a page that is gone from the site is forgotten. */
async function refresh(path, response) {
  if (response.status === 404 || response.status === 410) {
    for (const name of [VISITED, SAVED]) await (await caches.open(name)).delete(path);
    return;
  }
  if (await keep(VISITED, path, response)) await renewSaved();
}

/** Keeps an answer if it is surely ours. @returns Whether it was. */
async function keep(cacheName, path, response) {
  if (response.status !== 200 || response.redirected || response.type !== 'basic') return false;
  const isHtml = response.headers.get('content-type')?.includes('text/html') ?? false;
  if (isHtml !== isPage(path)) return false;
  const body = await response.arrayBuffer();
  if (isHtml && !new TextDecoder().decode(body).includes(OUR_MARK)) return false;
  const cache = await caches.open(cacheName);
  await cache.put(path, new Response(body, { headers: copiedHeaders(response) }));
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - MOST_VISITED))) await cache.delete(old);
  return true;
}

/** The body is stored unpacked, so what tells of its packing is left out. */
function copiedHeaders(response) {
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  return headers;
}

async function keepVisited(paths) {
  for (const path of paths) {
    if (!path.startsWith(BASE) || isDownload(path) || (await copyOf(path))) continue;
    const response = await fetch(path).catch(() => undefined);
    if (response) await keep(VISITED, path, response);
  }
}

/** @throws {Error} when what comes is not the list. */
async function fetchList() {
  const response = await fetch(LIST, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} ${LIST}`);
  const list = await response.json();
  if (!Array.isArray(list.files)) throw new Error(`Not a list: ${LIST}`);
  return list;
}

/**
 * Fetches files and keeps those that are what the list says.
 *
 * @param tell - Told the bytes that are there, after each file.
 * @throws {Error} at the first file that can't be had; what was kept stays, so that the next try goes on.
 */
async function keepFiles(cacheName, files, tell) {
  const cache = await caches.open(cacheName);
  // Pages last: a page that is there has everything that it needs.
  const ordered = [...files].sort((a, b) => Number(isPage(a.path)) - Number(isPage(b.path)));
  let bytes = 0;
  for (const { path, hash, size } of ordered) {
    const address = BASE + path;
    const old = await cache.match(address);
    if (old?.headers.get('x-tiiviste') !== hash) {
      const response = await fetch(address, { cache: 'no-cache' });
      if (!response.ok || response.redirected) throw new Error(`${response.status} ${address}`);
      const body = await response.arrayBuffer();
      // Some hosts rewrite pages on their way, so a page is known by its mark.
      const ours = isPage(address)
        ? new TextDecoder().decode(body).includes(OUR_MARK)
        : (await hashOf(body)) === hash;
      if (!ours) throw new Error(`Not ours: ${address}`);
      const headers = copiedHeaders(response);
      headers.set('x-tiiviste', hash);
      await cache.put(address, new Response(body, { headers }));
    }
    bytes += size;
    tell({ bytes });
  }
}

async function hashOf(body) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 16);
}

async function saveModule(tell) {
  const list = await fetchList();
  await keepFiles(SAVED, list.files, (progress) => tell({ ...progress, total: list.bytes }));
  const cache = await caches.open(SAVED);
  const wanted = new Set(list.files.map(({ path }) => BASE + path));
  const pathOf = (request) => new URL(request.url).pathname;
  for (const request of await cache.keys()) {
    if (!wanted.has(pathOf(request))) await cache.delete(request);
  }
  // What was visited before is older than what was saved now.
  const visited = await caches.open(VISITED);
  for (const request of await visited.keys()) {
    if (wanted.has(pathOf(request))) await visited.delete(request);
  }
  await cache.put(LIST, new Response(JSON.stringify(list)));
}

let renewing = false;

/** A module that has been saved follows the site: only what has changed is fetched. */
async function renewSaved() {
  if (renewing || !(await caches.has(SAVED))) return;
  const saved = await (await caches.open(SAVED)).match(LIST);
  if (!saved) return;
  renewing = true;
  try {
    const { version } = await saved.json();
    if ((await fetchList()).version !== version) await saveModule(() => undefined);
  } finally {
    renewing = false;
  }
}
