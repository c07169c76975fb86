import { SEARCH_QUERY_KEY } from '../../lib/reader/storage-keys.ts';
import { loadAhead } from './search-ahead.ts';
import type { SearchChoices } from './search-choices.ts';

/**
 * Search over any page: `/` (unless switched off) or the *Haku* control opens it, Escape closes. What searches
 * and what is found to choose from (`search-choices.ts`) is loaded when a hand comes to it.
 */
class SearchDialog extends HTMLElement {
  #part = <T extends Element>(selector: string) => this.querySelector(selector) as T;
  #dialog = this.#part<HTMLDialogElement>('dialog');
  #field = this.#part<HTMLInputElement>('input');
  #choices: SearchChoices | undefined;

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
      this.#choices?.typed(this.#field.value);
    });
    this.#field.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      // A search field would only empty itself at the first press.
      event.preventDefault();
      this.#dialog.close();
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
    if (this.#field.value) this.#choices?.typed(this.#field.value);
    void this.#load();
  }

  async #load() {
    if (this.#choices) return;
    loadAhead();
    try {
      const { SearchChoices } = await import('./search-choices.ts');
      this.#choices ??= new SearchChoices(this.#dialog, this.#field);
      if (this.#field.value) this.#choices.typed(this.#field.value);
    } catch {
      this.#part('[data-search-status]').textContent =
        'Haku ei ole juuri nyt käytettävissä. Selaa lukuja ja sanastoa tai lataa sivu uudelleen.';
      this.#part<HTMLElement>('[data-search-help]').hidden = false;
    }
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

customElements.define('search-dialog', SearchDialog);
