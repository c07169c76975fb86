import { element } from '../../components/site/element.ts';
import type { Found, Hit, Run, TermHit } from './protocol.ts';
import type { SearchState } from './search-session.ts';

/** Small helpers that make search results from text nodes only. */

function drawExcerpt(runs: readonly Run[]): HTMLElement {
  const parts = runs.map(({ text, marked }) => (marked ? element('mark', '', text) : text));
  return element('span', 'search-excerpt', '… ', ...parts, runs.length > 0 ? ' …' : '');
}

/** Whether other ways on are shown; not while words that begin alike lead on. */
export const needsHelp = (state: SearchState) =>
  state.kind === 'failed' ||
  state.kind === 'unable' ||
  (state.kind === 'nothing' && state.found.completions.length === 0);

/** A hit's three lines: page, section, excerpt. */
export function drawHit({ pageTitle, title, excerpt }: Hit, heading: Node): DocumentFragment {
  const lines = document.createDocumentFragment();
  if (title !== pageTitle) lines.append(element('span', 'search-kicker', pageTitle));
  lines.append(heading, drawExcerpt(excerpt));
  return lines;
}

/** A glossary answer's lines. */
export function drawTerm({ definition, alias }: TermHit, heading: Node): DocumentFragment {
  const lines = document.createDocumentFragment();
  if (alias) lines.append(element('span', 'search-kicker', `Samaa tarkoittaa: ${alias}`));
  lines.append(heading, element('span', 'search-excerpt', `${definition}.`));
  return lines;
}

/** A line of other queries to try; empty when there are none. */
function drawQueries(label: string, name: string, queries: readonly string[]): Node[] {
  if (queries.length === 0) return [];
  const buttons = queries.map((query) => {
    const button = element('button', 'control', query);
    button.type = 'button';
    button.dataset['query'] = query;
    return button;
  });
  const line = element('p', 'search-queries furniture', `${label} `, ...buttons);
  line.dataset['queries'] = name;
  return [line];
}

/** What else the reader may ask. Each is a button with the query in `data-query`. */
export function drawAdvice({ missing, suggestions, completions, synonyms }: Found): Node[] {
  const absent = missing.map((word) => `”${word}”`).join(', ');
  const said =
    missing.length > 0
      ? [
          element(
            'p',
            'furniture',
            `Moduulissa ei ole ${missing.length > 1 ? 'sanoja' : 'sanaa'} ${absent}.`,
          ),
        ]
      : [];
  return [
    ...said,
    ...drawQueries('Samalla alkavia sanoja:', 'completions', completions),
    ...drawQueries('Tarkoititko:', 'suggestions', suggestions),
    ...drawQueries('Sanaston mukaan samaa tarkoittaa:', 'synonyms', synonyms),
  ];
}
