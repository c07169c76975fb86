/** Whether the reader has asked the browser to fetch no more than it must. */
const savesData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;

/**
 * Fetches the reading font for the next page, where asking for it at once would only have delayed
 * this one's first paint (`first-script.ts`).
 */
function fetchFonts(): void {
  for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[media="not all"]'))
    // Without it the text stands in the system's own.
    fetch(href, { priority: 'low' }).catch(() => undefined);
}

if (!savesData) {
  if (document.readyState === 'complete') fetchFonts();
  else addEventListener('load', fetchFonts, { once: true });
}
