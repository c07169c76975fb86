/**
 * Keeps the screen from going dark while something on it is read from afar, where the browser can. It is
 * lost whenever the page is out of sight, and asked for anew when it comes back.
 *
 * @param isNeeded - Asked then.
 * @returns Lets go of it, or asks for it, as things stand now.
 */
export function stayAwake(isNeeded: () => boolean): () => void {
  let lock: WakeLockSentinel | undefined;
  const update = async () => {
    // Engines that do not have it.
    if (!('wakeLock' in navigator)) return;
    const wanted = isNeeded() && document.visibilityState === 'visible';
    try {
      if (!wanted) await lock?.release();
      else if (!lock || lock.released) lock = await navigator.wakeLock.request('screen');
    } catch {
      // A battery that is low may forbid it: the screen then does as always.
    }
  };
  document.addEventListener('visibilitychange', () => void update());
  return () => void update();
}
