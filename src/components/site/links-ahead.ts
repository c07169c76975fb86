/**
 * The pages ahead are at hand when they are asked for. The speculation rules of the page say what
 * is drawn beforehand; this adds the rule for the next chapter when the reader is near its link. A
 * browser that does not know the rules has its own cache and the copies of the service worker.
 */
const NEAR = '200%';

if (HTMLScriptElement.supports?.('speculationrules')) whenNear(addNextRules);

function whenNear(act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      act();
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
