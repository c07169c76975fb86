import { SERVICE_WORKER, trustedScript } from './trusted-script.ts';
import { whenShown } from './when-shown.ts';

/**
 * Registers the service worker when the page is there. Everything works without it, so whatever goes
 * wrong is left at that. A page in a frame belongs to another site's visit.
 */
async function register(): Promise<void> {
  if (!import.meta.env.PROD || window.top !== window || !('serviceWorker' in navigator)) return;
  const isFirst = !navigator.serviceWorker.controller;
  await navigator.serviceWorker.register(trustedScript(SERVICE_WORKER), { updateViaCache: 'none' });
  if (!isFirst) return;
  // The worker was not there yet when this page came.
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const paths = [new URL(location.href), ...loaded]
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname }) => pathname);
  active?.postMessage({ type: 'visited', paths });
}

function start(): void {
  whenShown(() => void register().catch(() => undefined));
}

if (document.readyState === 'complete') start();
else addEventListener('load', start, { once: true });
