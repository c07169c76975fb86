/**
 * The pages ahead are at hand when they are asked for. The speculation rules of the page say what
 * is drawn beforehand; this marks the next chapter when the reader is near its link. A browser that
 * does not know the rules fetches pages that the reader points at.
 */
const NEAR = '200%';

const connection = (navigator as { connection?: { saveData?: boolean } }).connection;

if (HTMLScriptElement.supports?.('speculationrules'))
  markNear((link) => (link.dataset['near'] = ''));
else if (!connection?.saveData) {
  markNear(fetchAhead);
  for (const event of ['pointerover', 'touchstart', 'focusin'])
    addEventListener(
      event,
      ({ target }) => {
        const link =
          target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
        if (link) fetchAhead(link);
      },
      { passive: true },
    );
}

// A page that is drawn beforehand is laid out beforehand, too: asking for a measure does it.
if ((document as { prerendering?: boolean }).prerendering)
  addEventListener('load', () => void document.body.offsetHeight, { once: true });

function markNear(mark: (link: HTMLAnchorElement) => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        mark(target as HTMLAnchorElement);
      }
    },
    { rootMargin: `${NEAR} 0px` },
  );
  for (const link of document.querySelectorAll('a[rel=next]')) observer.observe(link);
}

function fetchAhead({ href, origin, pathname }: HTMLAnchorElement): void {
  if (origin !== location.origin || pathname === location.pathname || !pathname.endsWith('/'))
    return;
  const address = href.split('#')[0] ?? href;
  if (document.querySelector(`link[rel=prefetch][href="${CSS.escape(address)}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'prefetch';
  link.href = address;
  document.head.append(link);
}
