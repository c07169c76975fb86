let last: Promise<unknown> = Promise.resolve();

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Registers a custom element: on a page that is opened at its top when those before it have been
 * registered, in a task of its own, so that the browser can paint, and hear the reader, between them.
 * Elsewhere at once, while the browser still keeps the place that the page was opened at.
 *
 * @param name - Of the element, e.g. `encounter-player`.
 */
export function defineInTurn(name: string, type: CustomElementConstructor): void {
  const define = () => customElements.define(name, type);
  if ('rest' in document.documentElement.dataset) last = last.then(nextTask).then(define);
  else define();
}

/** Settles when all that have been named so far are registered. */
export function allDefined(): Promise<unknown> {
  return last;
}
