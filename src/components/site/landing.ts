/**
 * A link to a place of the page shows that place, and keeps it where it landed while what stands above
 * it still changes its height: scripts that come, fonts, widgets. Not every engine does that by itself.
 * A reader who has scrolled is left alone.
 */

/** What a reader does before a page moves on purpose. */
const OWN_MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
/** A place further from where links land was left by the reader, or could not be reached. */
const NEAR_PX = 300;
/** Rounding of layout and of scrolling. */
const STILL_PX = 2;

let stopKeeping = () => {};

/** Opens what the place that the address names stands in, and keeps the place where it landed. */
function landAtHash(): void {
  stopKeeping();
  const place = placeOf(location.hash);
  if (!place) return;
  const wasClosed = openAround(place);
  const isNear = isWhereLinksLand(place);
  // Where nothing has scrolled yet, the place is kept where it is going to land.
  if (wasClosed || (isNear && scrollY === 0)) place.scrollIntoView();
  if (wasClosed || isNear) keepInPlace(place);
}

/** @param hash - With its `#`, escaped as in the address. */
function placeOf(hash: string): HTMLElement | undefined {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1))) ?? undefined;
  } catch {
    // Not a name in UTF-8.
    return undefined;
  }
}

/** @returns Whether something was closed. */
function openAround(place: HTMLElement): boolean {
  let wasClosed = false;
  for (
    let part = place.closest<HTMLDetailsElement>('details:not([open])');
    part;
    part = part.closest<HTMLDetailsElement>('details:not([open])')
  ) {
    part.open = true;
    wasClosed = true;
  }
  return wasClosed;
}

/** @returns Whether a link brought the reader, not Back or a reload. */
function isNewVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return visit?.type === 'navigate';
}

const topOf = (place: Element) => place.getBoundingClientRect().top;

function isWhereLinksLand(place: Element): boolean {
  const margin = parseFloat(getComputedStyle(place).scrollMarginTop) || 0;
  const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - STILL_PX;
  return Math.abs(topOf(place) - margin) < NEAR_PX || isAtEnd;
}

function keepInPlace(place: HTMLElement): void {
  const landed = topOf(place);
  let height = document.documentElement.scrollHeight;
  const land = () => {
    height = document.documentElement.scrollHeight;
    const moved = topOf(place) - landed;
    if (Math.abs(moved) > STILL_PX) scrollBy(0, moved);
  };
  const changes = new ResizeObserver(land);
  changes.observe(document.body);
  // Keys of a screen reader and the like move the page without telling of a key or a touch.
  const onScroll = () => {
    const hasChanged = document.documentElement.scrollHeight !== height;
    if (!hasChanged && Math.abs(topOf(place) - landed) > STILL_PX) stopKeeping();
  };
  const signal = new AbortController();
  stopKeeping = () => {
    changes.disconnect();
    signal.abort();
  };
  const options = { signal: signal.signal, passive: true, capture: true };
  for (const name of OWN_MOVES) addEventListener(name, stopKeeping, options);
  addEventListener('scroll', onScroll, options);
}

/** Back and a reload lead to where the reader was: there the place is only opened. */
function arrive(): void {
  const place = placeOf(location.hash);
  if (isNewVisit()) landAtHash();
  else if (place) openAround(place);
}

arrive();
// Some engines scroll to the place only when all scripts have run. Who has moved by then stays there.
const untilMoved = new AbortController();
for (const name of OWN_MOVES)
  addEventListener(name, () => untilMoved.abort(), { once: true, passive: true, capture: true });
addEventListener('load', arrive, { signal: untilMoved.signal });
addEventListener('hashchange', landAtHash);
