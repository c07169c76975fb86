import type { Hit, Run, TermHit } from './protocol.ts';

/** Small helpers that make search results from text nodes only. */

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

function drawExcerpt(runs: readonly Run[]): HTMLElement {
  const parts = runs.map(({ text, marked }) => (marked ? element('mark', '', text) : text));
  return element('span', 'search-excerpt', '… ', ...parts, ' …');
}

/** A hit's three lines: page, section, excerpt. */
export function drawHit({ pageTitle, title, excerpt }: Hit, heading: Node): DocumentFragment {
  const lines = document.createDocumentFragment();
  if (title !== pageTitle) lines.append(element('span', 'search-kicker', pageTitle));
  lines.append(heading, drawExcerpt(excerpt));
  return lines;
}

/** A glossary answer's lines. */
export function drawTerm({ definition }: TermHit, heading: Node): DocumentFragment {
  const lines = document.createDocumentFragment();
  lines.append(heading, element('span', 'search-excerpt', `${definition}.`));
  return lines;
}
