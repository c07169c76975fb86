import { cleanQuery } from '../finnish/query.ts';
import type { Found } from './protocol.ts';
import { search } from './search-client.ts';

export type SearchState =
  /** `isShort` where something was typed that is too little to search for. */
  | { kind: 'idle'; isShort: boolean }
  | { kind: 'loading'; query: string }
  /** `done` is false while more of it is on its way. */
  | { kind: 'found'; query: string; found: Found; done: boolean }
  | { kind: 'nothing'; query: string; found: Found }
  | { kind: 'failed'; query: string }
  /** This browser lacks what searches, or the reader has switched it off. */
  | { kind: 'unable' };

/** What the worker cannot do without. */
const CAN_SEARCH = ['Worker', 'WebAssembly', 'DecompressionStream'].every(
  (name) => name in globalThis,
);

const TYPING_PAUSE_MS = 30;
const MIN_LENGTH = 2;
/**
 * So long after the question a part of its answer waits for the rest: a list that grows is hard to read, and rows that change
 * under the reader's hand are worse than a short wait.
 */
const PATIENCE_MS = 400;
/** Pages that are shown at first, and then each time that more is asked for. */
const MOST_PAGES = 40;

/**
 * Follows a search field: waits for a pause in typing, asks, and tells each change of state. An
 * answer that comes after a newer question is dropped.
 */
export class SearchSession {
  #emit: (state: SearchState) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: string | undefined;
  /** Only pages in plain Finnish. */
  plain = false;
  /** Only this chapter's pages; a slug. */
  chapter = '';
  /** Takes no word for another one. */
  exact = false;
  /** For a reader who comes from plain Finnish. */
  plainFirst = false;
  #most = MOST_PAGES;
  #query = '';
  #typed = '';

  constructor(emit: (state: SearchState) => void) {
    this.#emit = emit;
  }

  /** The field's text has changed. What was not typed letter by letter is whole at once. */
  typed(text: string): void {
    clearTimeout(this.#timer);
    const [shorter = '', longer = ''] = [this.#typed, text].sort((a, b) => a.length - b.length);
    const isOneLetter = longer.length - shorter.length < 2 && longer.startsWith(shorter);
    this.#typed = text;
    if (isOneLetter) this.#timer = setTimeout(() => void this.ask(text), TYPING_PAUSE_MS);
    else void this.ask(text);
  }

  /** Searches now. Asking the same again is only done after a failure. */
  async ask(text: string): Promise<void> {
    clearTimeout(this.#timer);
    const query = cleanQuery(text);
    if (query !== this.#query) this.#most = MOST_PAGES;
    this.#query = query;
    const { plain, chapter, plainFirst, exact } = this;
    const question = `${exact} ${plain} ${chapter} ${this.#most} ${query}`;
    if (question === this.#asked) return;
    this.#asked = question;
    if (query.length < MIN_LENGTH) return this.#emit({ kind: 'idle', isShort: text.trim() !== '' });
    if (!CAN_SEARCH) return this.#emit({ kind: 'unable' });
    const asked = { query, plain, chapter, plainFirst, most: this.#most, exact };
    const start = performance.now();
    let late: ReturnType<typeof setTimeout> | undefined;
    const coming = search(asked, (found) => {
      late = setTimeout(
        () => {
          if (question === this.#asked) this.#emit({ kind: 'found', query, found, done: false });
        },
        PATIENCE_MS - (performance.now() - start),
      );
    });
    this.#emit({ kind: 'loading', query });
    const state = await coming.then(
      (found): SearchState =>
        found.pages.length + found.terms.length + found.bests.length === 0
          ? { kind: 'nothing', query, found }
          : { kind: 'found', query, found, done: true },
      (): SearchState => ({ kind: 'failed', query }),
    );
    clearTimeout(late);
    if (question !== this.#asked) return;
    if (state.kind === 'failed') this.#asked = undefined;
    this.#emit(state);
  }

  /** The same with more pages. */
  async more(): Promise<void> {
    this.#most += MOST_PAGES;
    await this.ask(this.#query);
  }
}

/**
 * The state in one sentence, for the live region and the eye alike.
 *
 * @param filters - What the search is kept to, in words.
 */
export function describe(state: SearchState, filters: readonly string[] = []): string {
  switch (state.kind) {
    case 'idle':
      return state.isShort ? 'Kirjoita hakuun vähintään kaksi kirjainta.' : '';
    case 'loading':
      return 'Haetaan…';
    case 'nothing':
      return filters.length > 0
        ? `Ei tuloksia haulle ”${state.query}”, kun rajauksena on: ${filters.join(', ')}.`
        : `Ei tuloksia haulle ”${state.query}”.`;
    case 'failed':
      return 'Haku ei ole juuri nyt käytettävissä. Yritä hetken päästä uudelleen tai selaa lukuja ja sanastoa.';
    case 'unable':
      return 'Haku ei toimi tässä selaimessa tai sen suojausasetuksilla. Selaa lukuja ja sanastoa.';
    case 'found': {
      if (!state.done) return 'Haetaan…';
      const { pages, more, terms, bests } = state.found;
      const count = pages.reduce((sum, { hits, others }) => sum + hits.length + others.length, 0);
      const places = count === 1 ? 'Yksi kohta' : `${count} kohtaa`;
      const shown = pages.length === 1 ? 'yhdellä sivulla' : `${pages.length} sivulla`;
      const where = more > 0 ? `${shown}, ja lisää löytyy` : shown;
      const inGlossary = terms.length > 0 ? ' Sanastossa on selitys.' : '';
      if (count === 0 && bests.length > 0) return `Löytyi suora linkki.${inGlossary}`;
      return `${count > 0 ? `${places} ${where}.` : ''}${inGlossary}`.trim();
    }
  }
}

const ANNOUNCEMENT_PAUSE_MS = 1000;

/** Tells a live region what has been found when the reader pauses: not each letter's own result. */
export class Announcer {
  readonly #region: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(region: HTMLElement) {
    this.#region = region;
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#region.textContent = text), ANNOUNCEMENT_PAUSE_MS);
  }
}
