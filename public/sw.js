/**
 * The service worker. Pages come from the network first, so that a new deploy shows at once; a copy
 * is used when the network fails. What a reader opens is kept, as far as it is surely ours: no error,
 * no page of a captive portal. The whole module is kept by a page (`saved-module.ts`) and only read here.
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
      const list = await (await fetch(LIST, { cache: 'no-cache' })).json();
      const needed = list.files.filter(({ shell }) => shell).map(({ path }) => BASE + path);
      // The page for no network names the pages that are there by the list.
      await (await caches.open(SHELL)).addAll([LIST, ...needed]);
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

const isPage = (path) => path.endsWith('/') || path.endsWith('.html');
/** Files whose names change with their content. */
const isMarked = (path) => /\/(_astro|pagefind\/index)\//.test(path);
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
    event.waitUntil(online.then((response) => keep(path, response.clone())).catch(() => undefined));
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
  await keep(path, response);
}

/** Keeps an answer if it is surely ours. */
async function keep(path, response) {
  if (response.status !== 200 || response.redirected || response.type !== 'basic') return;
  const isHtml = response.headers.get('content-type')?.includes('text/html') ?? false;
  if (isHtml !== isPage(path)) return;
  if (isHtml && !(await response.clone().text()).includes(OUR_MARK)) return;
  const cache = await caches.open(VISITED);
  await cache.put(path, response);
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - MOST_VISITED))) await cache.delete(old);
}
