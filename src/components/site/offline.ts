import { savedCache, visitedCache } from '../../lib/reader/storage-keys.ts';
import { SERVICE_WORKER, trustedScript } from './trusted-script.ts';
import { whenShown } from './when-shown.ts';

const BASE = import.meta.env.BASE_URL;

/**
 * Registers the service worker when the page is there, and lets a saved module follow the site.
 * Everything works without it, so whatever goes wrong is left at that. A page in a frame belongs to
 * another site's visit.
 */
async function register(): Promise<void> {
  if (!import.meta.env.PROD || window.top !== window || !('serviceWorker' in navigator)) return;
  const isFirst = !navigator.serviceWorker.controller;
  await navigator.serviceWorker.register(trustedScript(SERVICE_WORKER), { updateViaCache: 'none' });
  if (isFirst) await keepThisPage();
  if (await caches.has(savedCache(BASE))) await (await import('./saved-module.ts')).renewModule();
}

/** The worker was not there yet when this page and its files came. */
async function keepThisPage(): Promise<void> {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const ours = [location.href, ...loaded].map((name) => new URL(name));
  const paths = ours.flatMap(({ origin, pathname }) =>
    origin === location.origin ? pathname : [],
  );
  const visited = await caches.open(visitedCache(BASE));
  await visited.addAll([...new Set(paths)]);
}

function start(): void {
  whenShown(() => void register().catch(() => undefined));
}

if (document.readyState === 'complete') start();
else addEventListener('load', start, { once: true });
