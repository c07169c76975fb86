import { rememberMarks } from '../../components/site/search-marks.ts';
import { SEARCH_QUERY_KEY } from '../../lib/reader/storage-keys.ts';
import { loadAhead } from './search-client.ts';
import type { SearchState } from './search-session.ts';

/**
 * Search over any page: `/` (unless switched off) or the *Haku* control opens it. A combobox with a listbox: arrows walk,
 * Enter goes, Escape closes. What searches is loaded when a hand comes to it.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
class SearchDialog extends HTMLElement {
  #part = <T extends Element>(selector: string) => this.querySelector(selector) as T;
  #dialog = this.#part<HTMLDialogElement>('dialog');
  #field = this.#part<HTMLInputElement>('input');
  #list = this.#part<HTMLUListElement>('[role=listbox]');
  #status = this.#part<HTMLElement>('[data-search-status]');
  #help = this.#part<HTMLElement>('[data-search-help]');
  #retry = this.#part<HTMLButtonElement>('[data-search-retry]');
  #all = this.#part<HTMLButtonElement>('[data-search-all]');
  #session: { typed(text: string): void; ask(text: string): Promise<void> } | undefined;
  #active = -1;
  #isPressed = false;
  /** Rows that came while one was pressed. */
  #waiting: HTMLLIElement[] | undefined;

  connectedCallback() {
    // A hand that comes near the control is about to open it.
    for (const event of ['pointerover', 'focusin'])
      this.addEventListener(event, () => void this.#load(), { once: true });
    this.#part<HTMLAnchorElement>('a').addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      this.#open();
    });
    this.#announceKey();
    new MutationObserver(() => this.#announceKey()).observe(document.documentElement, {
      attributeFilter: ['data-slash'],
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.isComposing || !slashOpens()) return;
      if (
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable]')
      )
        return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      this.#open();
    });
    this.#part('[data-close]').addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('click', ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
    });
    this.#field.addEventListener('input', () => {
      remember(this.#field.value);
      this.#session?.typed(this.#field.value);
    });
    this.#field.addEventListener('keydown', (event) => this.#onKey(event));
    this.#retry.addEventListener('click', () => {
      this.#field.focus();
      void this.#session?.ask(this.#field.value);
    });
    // What is pressed stays under the finger until it is lifted: else a tap would be lost.
    this.#list.addEventListener('pointerdown', () => (this.#isPressed = true));
    for (const event of ['pointerup', 'pointercancel'])
      document.addEventListener(event, () => setTimeout(() => this.#release()));
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role=option]') : null;
      if (option instanceof HTMLElement) this.#go(option);
    });
  }

  /** The control says its key as long as there is one. */
  #announceKey() {
    const control = this.#part('a');
    if (slashOpens()) control.setAttribute('aria-keyshortcuts', '/');
    else control.removeAttribute('aria-keyshortcuts');
  }

  #open() {
    // A page with a search field of its own has no use for a second one.
    const ownField = document.querySelector<HTMLInputElement>('main input[type=search]');
    if (ownField) {
      ownField.focus();
      ownField.select();
      return;
    }
    // Who comes back from a result goes on where the search was.
    this.#field.value ||= remembered();
    this.#dialog.showModal();
    this.#field.focus();
    this.#field.select();
    if (this.#session && this.#field.value) this.#session.typed(this.#field.value);
    void this.#load();
  }

  async #load() {
    if (this.#session) return;
    loadAhead();
    try {
      const { sessionOf } = await import('./search-options.ts');
      this.#session ??= sessionOf(this.#part('[role=status]'), (...drawn) => this.#show(...drawn));
      if (this.#field.value) this.#session.typed(this.#field.value);
    } catch {
      this.#status.textContent =
        'Haku ei ole juuri nyt käytettävissä. Selaa lukuja ja sanastoa tai lataa sivu uudelleen.';
      this.#help.hidden = false;
    }
  }

  #show(state: SearchState, text: string, needsHelp: boolean, options: HTMLLIElement[]) {
    this.#status.textContent = text;
    this.#help.hidden = !needsHelp;
    this.#retry.hidden = state.kind !== 'failed';
    // What stands there stays until there is something else.
    if (state.kind === 'loading') return;
    this.#all.hidden = state.kind !== 'found';
    if (this.#isPressed) this.#waiting = options;
    else this.#draw(options);
  }

  #release() {
    this.#isPressed = false;
    if (this.#waiting) this.#draw(this.#waiting);
    this.#waiting = undefined;
  }

  #draw(options: readonly HTMLLIElement[]) {
    const chosen = this.#list.children[this.#active];
    this.#list.replaceChildren(...options);
    // What the reader has chosen stays chosen while more of the answer comes.
    this.#activate(placeOf(chosen, options));
    this.#field.setAttribute('aria-expanded', String(this.#list.childElementCount > 0));
  }

  #onKey(event: KeyboardEvent) {
    if (event.isComposing) return;
    const count = this.#list.childElementCount;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && count > 0) {
      event.preventDefault();
      // One place beyond the ends stands for the field itself.
      this.#activate(((this.#active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Enter') {
      const option = this.#list.children[this.#active];
      if (!(option instanceof HTMLElement)) return;
      event.preventDefault();
      this.#go(option);
    } else if (event.key === 'Escape') {
      // A search field would only empty itself at the first press.
      event.preventDefault();
      this.#dialog.close();
    }
  }

  #activate(index: number) {
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.#list.children[index];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      this.#field.setAttribute('aria-activedescendant', option.id);
    } else {
      this.#field.removeAttribute('aria-activedescendant');
    }
  }

  #go(option: HTMLElement) {
    const { address, query, forms } = option.dataset;
    if (query !== undefined) {
      this.#field.value = query;
      remember(query);
      this.#field.focus();
      void this.#session?.ask(query);
      return;
    }
    this.#dialog.close();
    if (!address) return;
    if (forms) rememberMarks(address, forms.split(' '));
    location.assign(address);
  }
}

/** The query stays for the visit: a result is left with Back, and the search goes on. */
function remember(query: string): void {
  try {
    sessionStorage.setItem(SEARCH_QUERY_KEY, query);
  } catch {
    // Without storage the next search begins anew.
  }
}

function remembered(): string {
  try {
    return sessionStorage.getItem(SEARCH_QUERY_KEY) ?? '';
  } catch {
    return '';
  }
}

/** The reader may have switched the key off in the reading settings. */
const slashOpens = () => document.documentElement.dataset['slash'] !== 'off';

/**
 * Where the row is among others that leads to the same; else the first of the same page, which was
 * named before its sections were known; else -1.
 */
function placeOf(row: Element | undefined, others: readonly HTMLElement[]): number {
  if (!(row instanceof HTMLElement)) return -1;
  const { address, query } = row.dataset;
  if (query !== undefined) return others.findIndex((other) => other.dataset['query'] === query);
  const pageOf = (one: string | undefined) => one?.split('#')[0];
  const same = others.findIndex((other) => other.dataset['address'] === address);
  if (same >= 0) return same;
  return others.findIndex((other) => pageOf(other.dataset['address']) === pageOf(address));
}

customElements.define('search-dialog', SearchDialog);
