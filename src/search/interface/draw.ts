/** Small helpers that make search results from text nodes only. */
import { element } from '../../components/site/element.ts';
import type { Found, Hit, Run, TermHit } from './protocol.ts';
import type { SearchState } from './search-session.ts';

/** So long a line that is no longer true may stand until there is another. */
const LINE_STAYS_MS = 400;

function drawExcerpt(runs: readonly Run[]): HTMLElement {
  const parts = runs.map(({ text, marked }) => (marked ? element('mark', '', text) : text));
  return element('span', 'search-excerpt', ...parts);
}

/** Whether other ways on are shown. */
export const needsHelp = ({ kind }: SearchState) =>
  kind === 'failed' || kind === 'unable' || kind === 'nothing';

/** A hit's lines: what it is called, excerpt. */
export function drawHit({ excerpt }: Hit, ...headings: Node[]): DocumentFragment {
  const lines = document.createDocumentFragment();
  lines.append(...headings);
  if (excerpt.length > 0) lines.append(drawExcerpt(excerpt));
  return lines;
}

/** A glossary answer's lines. */
export function drawTerm({ definition, alias, isNear }: TermHit, heading: Node): DocumentFragment {
  const lines = document.createDocumentFragment();
  if (isNear) lines.append(element('span', 'search-kicker', 'Lähin sana sanastossa'));
  if (alias) lines.append(element('span', 'search-kicker', `Samaa tarkoittaa: ${alias}`));
  lines.append(heading, element('span', 'search-excerpt', `${definition}.`));
  return lines;
}

/**
 * The line that says what was found. While a search is on its way it says so, yet shows the line before
 * until that has lasted: two texts in turn at every letter would flicker.
 */
export class StatusLine {
  readonly #line: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(line: HTMLElement) {
    this.#line = line;
  }

  show(text: string, isOnItsWay: boolean): void {
    const { dataset, textContent: before } = this.#line;
    clearTimeout(this.#timer);
    if (isOnItsWay) {
      dataset['before'] ??= before;
      this.#timer = setTimeout(() => delete dataset['before'], LINE_STAYS_MS);
    } else delete dataset['before'];
    this.#line.textContent = text;
  }
}

const quoted = (words: readonly string[]) => words.map((word) => `”${word}”`).join(', ');

const NEAREST = 'Lähimmät kohdat:';

/** How the query was understood, in words, where it is not as it was typed; a correction last. */
export function describeUnderstanding(found: Found): string[] {
  const { missing, corrected, instead, noChapter, pages } = found;
  const words = `${missing.length > 1 ? 'Sanoja' : 'Sanaa'} ${quoted(missing)} ei ole moduulissa.`;
  const isLacking = missing.length > 0 && pages.length > 0;
  return [
    ...(noChapter
      ? [`Lukua ${noChapter.asked} ei ole. Moduulissa on luvut 1–${noChapter.last}.`]
      : []),
    ...(instead.length > 0
      ? [`Haettiin myös ${instead.length > 1 ? 'sanoilla' : 'sanalla'} ${quoted(instead)}.`]
      : []),
    ...(isLacking ? [`${words} ${NEAREST}`] : []),
    ...(!isLacking && pages[0]?.isPartly
      ? [`Missään kohdassa ei ole kaikkia hakusanoja. ${NEAREST}`]
      : []),
    ...(corrected.length > 0
      ? [`Haettiin sanalla ${quoted(corrected.map(({ meant }) => meant))}.`]
      : []),
  ];
}

/** The same as lines; one tap undoes a correction. */
export function drawNotes(found: Found): Node[] {
  const { corrected } = found;
  const notes = describeUnderstanding(found).map((text) => element('p', 'furniture', text));
  if (corrected.length > 0) {
    const undo = element(
      'button',
      'control',
      `Hae silti ${quoted(corrected.map(({ typed }) => typed))}`,
    );
    undo.type = 'button';
    undo.dataset['exact'] = '';
    notes.at(-1)?.append(' ', undo);
  }
  return notes;
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
export const drawAdvice = ({ completions, synonyms }: Found): Node[] => [
  ...drawQueries('Sanaston mukaan samaa tarkoittaa:', 'synonyms', synonyms),
  ...drawQueries('Samalla alkavia sanoja:', 'completions', completions),
];
