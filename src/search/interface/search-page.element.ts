import { keepInAddress } from '../../components/site/address-parameters.ts';
import { rememberMarks } from '../../components/site/search-marks.ts';
import { element } from '../../components/site/element.ts';
import {
  describeUnderstanding,
  drawAdvice,
  drawHit,
  drawNotes,
  drawTerm,
  needsHelp,
  StatusLine,
} from './draw.ts';
import type { Found, PageHits } from './protocol.ts';
import { Announcer, describe, SearchSession, type SearchState } from './search-session.ts';

/** Pages; more than a window shows. */
const DRAWN_AT_ONCE = 8;

/**
 * The search page: the address carries the query (`?q=`), results are links under their pages, and
 * the arrow keys walk from the field through them.
 */
class SearchPage extends HTMLElement {
  #part = <T extends Element>(selector: string) => this.querySelector(selector) as T;
  #field = this.#part<HTMLInputElement>('input');
  #results = this.#part<HTMLElement>('[data-search-results]');
  #status = new StatusLine(this.#part('[data-search-status]'));
  #help = this.#part<HTMLElement>('[data-search-help]');
  #retry = this.#part<HTMLButtonElement>('[data-search-retry]');
  #notes = this.#part<HTMLElement>('[data-search-notes]');
  #advice = this.#part<HTMLElement>('[data-search-advice]');
  #words = this.#part<HTMLElement>('[data-search-words]');
  #announcer = new Announcer(this.#part('[role=status]'));
  #title = document.title;
  #more = this.#part<HTMLButtonElement>('[data-search-more]');
  #chapter = this.#part<HTMLSelectElement>('[data-chapter]');
  #plain = this.#part<HTMLInputElement>('[data-plain]');
  #session = new SearchSession((state) => this.#draw(state));
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** Pages of which the reader has opened all that was found, by their addresses. */
  #opened = new Set(openedBefore());

  connectedCallback() {
    document.querySelector('[data-needs-script]')?.classList.add('invisible');
    this.#field.addEventListener('input', () => {
      this.#begin();
      this.#session.typed(this.#field.value);
    });
    this.#part('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#begin();
      void this.#session.ask(this.#field.value);
    });
    this.#retry.addEventListener('click', () => {
      this.#field.focus();
      void this.#session.ask(this.#field.value);
    });
    for (const filter of [this.#plain, this.#chapter]) {
      filter.addEventListener('change', () => {
        this.#readFilters();
        this.#remember();
        void this.#session.ask(this.#field.value);
      });
    }
    this.#more.addEventListener('click', () => void this.#session.more());
    this.#advice.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const query = button?.dataset['query'];
      if (query === undefined) return;
      this.#field.value = query;
      this.#field.focus();
      this.#begin();
      void this.#session.ask(query);
    });
    this.#notes.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (!button) return;
      if ('exact' in button.dataset) this.#session.exact = true;
      else this.#setFilters('', '');
      this.#field.focus();
      this.#remember();
      void this.#session.ask(this.#field.value);
    });
    // It does not bubble.
    this.#results.addEventListener('toggle', ({ target }) => this.#keepOpened(target), true);
    this.#results.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link?.dataset['forms']) rememberMarks(link.href, link.dataset['forms'].split(' '));
    });
    this.addEventListener('keydown', (event) => this.#onKey(event));
    const address = new URLSearchParams(location.search);
    this.#field.value = this.#field.defaultValue = address.get('q') ?? '';
    this.#setFilters(address.get('kieli') ?? '', address.get('luku') ?? '');
    this.#session.exact = address.has('silti');
    this.#session.plainFirst = document.referrer.includes('/selko/');
    this.#words.hidden = this.#field.value !== '';
    this.#makeRoom();
    if (this.#field.value) void this.#session.ask(this.#field.value);
    else this.#field.focus();
  }

  /**
   * A reader who comes back is led to where he was before the results are there: until then the page is
   * higher than any results.
   */
  #makeRoom() {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (this.#field.value && visit?.type !== 'navigate') this.style.minHeight = '1000vh';
    this.toggleAttribute('data-waits', this.#field.value !== '');
  }

  #setFilters(language: string, chapter: string) {
    this.#plain.checked = language === 'selko';
    this.#chapter.value = chapter;
    if (this.#chapter.selectedIndex < 0) this.#chapter.value = '';
    this.#readFilters();
  }

  #readFilters() {
    this.#session.plain = this.#plain.checked;
    this.#session.chapter = this.#chapter.value;
  }

  /** What the filters leave, in words; empty when there are none. */
  #filters(): string[] {
    const [chapter] = this.#chapter.selectedOptions;
    return [
      ...(chapter?.value ? [`luku ${chapter.text.trim()}`] : []),
      ...(this.#plain.checked ? ['vain selkosuomeksi'] : []),
    ];
  }

  /** Another query begins: nothing of the one before holds for it. */
  #begin() {
    this.#session.exact = false;
    this.#opened.clear();
    this.#remember();
  }

  /** Who comes back finds open what he had opened. */
  #keepOpened(details: EventTarget | null) {
    if (!(details instanceof HTMLDetailsElement)) return;
    const address = details.dataset['of'] ?? '';
    if (details.open) this.#opened.add(address);
    else this.#opened.delete(address);
    this.#remember();
  }

  #remember() {
    // WebKit gives a field without completion its first value when it brings a page back.
    this.#field.defaultValue = this.#field.value;
    keepInAddress({
      q: this.#field.value,
      kieli: this.#plain.checked ? 'selko' : '',
      luku: this.#chapter.value,
      silti: this.#session.exact ? '1' : '',
    });
    keepInEntry(this.#opened);
  }

  #draw(state: SearchState) {
    const filters = state.kind === 'nothing' && state.found.elsewhere ? this.#filters() : [];
    const text = describe(state, filters);
    const isNothingAsked = state.kind === 'idle' && !state.isShort;
    const isNowhere = state.kind === 'nothing' && filters.length === 0;
    this.#words.hidden = !isNothingAsked && !isNowhere;
    this.#status.show(text, state.kind === 'loading');
    const found = 'found' in state ? state.found : undefined;
    this.#announcer.say([...(found ? describeUnderstanding(found) : []), text].join(' '));
    document.title = 'query' in state ? `${state.query} – ${this.#title}` : this.#title;
    this.#help.hidden = !needsHelp(state);
    this.#retry.hidden = state.kind !== 'failed';
    if (state.kind === 'loading') return;
    this.#notes.replaceChildren(
      ...(found ? drawNotes(found) : []),
      ...(filters.length > 0 ? [drawUnfiltered()] : []),
    );
    this.#advice.replaceChildren(...(found ? drawAdvice(found) : []));
    this.#more.hidden = !(state.kind === 'found' && state.done && state.found.more > 0);
    if (state.kind === 'found') this.#drawResults(state.found, state.done);
    else this.#drawResults(undefined);
  }

  /** What fits no window is drawn when the rest has been: nobody waits for the fortieth page. */
  #drawResults(found: Found | undefined, isAll = false) {
    clearTimeout(this.#rest);
    if (!found) {
      this.style.minHeight = '';
      this.removeAttribute('data-waits');
      this.#results.replaceChildren();
      return;
    }
    const { pages } = found;
    this.#results.replaceChildren(
      ...drawAnswers(found),
      ...this.#drawPages(pages, 0, DRAWN_AT_ONCE),
    );
    this.#rest = setTimeout(() => {
      this.#results.append(...this.#drawPages(pages, DRAWN_AT_ONCE));
      this.style.minHeight = '';
      if (isAll) this.removeAttribute('data-waits');
    });
  }

  #drawPages(pages: readonly PageHits[], from: number, to?: number): HTMLElement[] {
    return pages
      .slice(from, to)
      .flatMap((page, at) => drawPage(page, pages[from + at - 1], this.#opened));
  }

  #onKey(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.isComposing) return;
    const stops: HTMLElement[] = [this.#field, ...this.#results.querySelectorAll('a')];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[here + step];
    if (here === -1 || !next) return;
    event.preventDefault();
    next.focus();
  }
}

const result = (...lines: Node[]) => element('li', 'search-result', ...lines);
const group = (title: Node | string, items: readonly HTMLElement[], ...more: Node[]) =>
  element(
    'section',
    '',
    element('h2', 'search-group', title),
    element('ol', '', ...items),
    ...more,
  );

/** What answers at once, above what was found. */
function drawAnswers({ bests, terms }: Found): HTMLElement[] {
  const direct = bests.map(({ title, address }) => result(link(title, address)));
  const words = terms.map((term) => result(drawTerm(term, link(term.term, term.address))));
  return [
    ...(direct.length > 0 ? [group('Suora linkki', direct)] : []),
    ...(words.length > 0 ? [group('Sanasto', words)] : []),
  ];
}

/** A page with what was found there; where whole answers end, that is said. @param opened - Pages of which all is shown. */
function drawPage(
  page: PageHits,
  before: PageHits | undefined,
  opened: ReadonlySet<string>,
): HTMLElement[] {
  const isBorder = page.isPartly && before?.isPartly === false;
  const border = element(
    'p',
    'search-border furniture',
    'Näissä kohdissa on vain osa hakusanoista:',
  );
  return [...(isBorder ? [border] : []), drawGroup(page, opened.has(page.address))];
}

function drawGroup(page: PageHits, isOpened: boolean): HTMLElement {
  // A page that is found itself is not said twice.
  const [first] = page.hits;
  const own = first?.address === page.address ? first : undefined;
  const name = link(page.pageTitle, page.address, own?.forms, own ? undefined : '');
  const items = page.hits.flatMap((hit) => {
    if (hit === own) return hit.excerpt.length > 0 ? result(drawHit(hit)) : [];
    const made = link(hit.title, hit.address, hit.forms);
    // Sections of several pages share a name; heard alone, the link says whose it is.
    if (hit.title !== hit.pageTitle) made.append(element('span', 'sr-only', `, ${hit.pageTitle}`));
    return result(drawHit(hit, made));
  });
  return group(name, items, ...drawOthers(page, isOpened));
}

/** What else was found on a page, drawn for who asks for it. */
function drawOthers({ others, address: of }: PageHits, isOpened: boolean): HTMLElement[] {
  if (others.length === 0) return [];
  const count = others.length === 1 ? 'Yksi muu kohta' : `${others.length} muuta kohtaa`;
  const details = element(
    'details',
    'furniture',
    element('summary', 'control', `${count} tällä sivulla`),
  );
  const draw = () =>
    element(
      'ul',
      '',
      ...others.map(({ title, address }) =>
        element('li', '', link(title, address, [], 'search-other')),
      ),
    );
  details.dataset['of'] = of;
  details.open = isOpened;
  if (isOpened) details.append(draw());
  else details.addEventListener('toggle', () => details.append(draw()), { once: true });
  return [details];
}

function link(
  text: string,
  address: string,
  forms: readonly string[] = [],
  kind = 'search-link',
): HTMLElement {
  const made = element('a', kind, text);
  made.href = address;
  if (forms.length > 0) made.dataset['forms'] = forms.join(' ');
  return made;
}

function drawUnfiltered(): HTMLElement {
  const button = element('button', 'control', 'Hae ilman rajausta');
  button.type = 'button';
  return element('p', 'mt-1', button);
}

const OPENED = 'avatut';

/** What was opened before the reader went on from this entry of the browser's history. */
function openedBefore(): string[] {
  const { [OPENED]: opened } = (history.state ?? {}) as Record<string, unknown>;
  return Array.isArray(opened) ? opened.filter((one) => typeof one === 'string') : [];
}

function keepInEntry(opened: ReadonlySet<string>): void {
  try {
    history.replaceState({ ...(history.state as object | null), [OPENED]: [...opened] }, '');
  } catch {
    // Browsers limit how often; the next change is kept.
  }
}

customElements.define('search-page', SearchPage);
