import { rememberMarks } from '../site/search-marks.ts';
import { drawHit, drawTerm, element, needsHelp } from './draw.ts';
import type { Found } from './protocol.ts';
import type { SearchState } from './search-session.ts';

/** Options beyond this are on the search page. */
const MOST_OPTIONS = 8;
/** Words that begin like the one that is being typed. */
const MOST_WORDS = 3;

/**
 * Search over any page: `/` or the *Haku* control opens it. A combobox with a listbox: arrows walk,
 * Enter goes, Escape closes. What searches is loaded when it is first opened.
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

  connectedCallback() {
    this.#part<HTMLAnchorElement>('a').addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      this.#open();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
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
    this.#field.addEventListener('input', () => this.#session?.typed(this.#field.value));
    this.#field.addEventListener('keydown', (event) => this.#onKey(event));
    this.#retry.addEventListener('click', () => {
      this.#field.focus();
      void this.#session?.ask(this.#field.value);
    });
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role=option]') : null;
      if (option instanceof HTMLElement) this.#go(option);
    });
  }

  #open() {
    // A page with a search field of its own has no use for a second one.
    const ownField = document.querySelector<HTMLInputElement>('main input[type=search]');
    if (ownField) {
      ownField.focus();
      ownField.select();
      return;
    }
    this.#dialog.showModal();
    this.#field.focus();
    this.#field.select();
    void this.#load();
  }

  async #load() {
    if (this.#session) return;
    try {
      const { describe, SearchSession } = await import('./search-session.ts');
      this.#session ??= new SearchSession((state) => this.#show(state, describe(state)));
      if (this.#field.value) this.#session.typed(this.#field.value);
    } catch {
      this.#status.textContent =
        'Haku ei ole juuri nyt käytettävissä. Selaa lukuja ja sanastoa tai lataa sivu uudelleen.';
      this.#help.hidden = false;
    }
  }

  #show(state: SearchState, text: string) {
    this.#status.textContent = text;
    this.#help.hidden = !needsHelp(state);
    this.#retry.hidden = state.kind !== 'failed';
    this.#all.hidden = state.kind !== 'found';
    if (state.kind === 'loading') return;
    this.#list.replaceChildren(...('found' in state ? this.#options(state.found) : []));
    this.#activate(-1);
    this.#field.setAttribute('aria-expanded', String(this.#list.childElementCount > 0));
  }

  #options({ terms, hits, missing, suggestions, completions }: Found): HTMLLIElement[] {
    const ask = (label: string) => (query: string) => ({
      data: { query },
      lines: element('span', 'furniture', `${label} `, element('strong', '', query)) as Node,
    });
    const words = [
      ...completions.slice(0, MOST_WORDS).map(ask('Hae sanaa:')),
      ...suggestions.map(ask('Tarkoititko:')),
    ];
    const places = [
      ...terms.map((term) => ({
        data: { address: term.address },
        lines: drawTerm(term, element('strong', 'block', `Sanasto: ${term.term}`)) as Node,
      })),
      ...hits.map((hit) => ({
        data: { address: hit.address, forms: hit.forms.join(' ') },
        lines: drawHit(hit, element('strong', 'block', hit.title)) as Node,
      })),
    ];
    // Words to try come first where there is nothing else to choose.
    const rows =
      missing.length > 0 ? words : [...places.slice(0, MOST_OPTIONS - words.length), ...words];
    return rows.slice(0, MOST_OPTIONS).map(({ data, lines }, index) => {
      const option = element('li', 'search-option', lines);
      option.id = `hakuehdotus-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      Object.assign(option.dataset, data);
      return option;
    });
  }

  #onKey(event: KeyboardEvent) {
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

customElements.define('search-dialog', SearchDialog);
