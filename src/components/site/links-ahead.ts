/**
 * The pages ahead are at hand when they are asked for. The speculation rules of the page say what
 * is drawn beforehand; this adds the rule for the next chapter when the reader is near its link. A
 * browser that does not know the rules fetches pages that the reader points at.
 */
import { savesData } from './saves-data.ts';

const NEAR = '200%';

if (HTMLScriptElement.supports?.('speculationrules')) whenNear(addNextRules);
else if (!savesData) {
  whenNear(fetchAhead);
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

function whenNear(act: (link: HTMLAnchorElement) => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        act(target as HTMLAnchorElement);
      }
    },
    { rootMargin: `${NEAR} 0px` },
  );
  for (const link of document.querySelectorAll('a[rel=next]')) observer.observe(link);
}

/** Moved, not copied: the policy trusts the text of a script that came with the page. */
function addNextRules(): void {
  const rules = document.querySelector<HTMLTemplateElement>('template[data-next-rules]');
  if (rules) document.body.append(rules.content);
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
