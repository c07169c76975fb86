import { rememberMarks } from '../../components/site/search-marks.ts';
import { sessionOf } from './search-options.ts';
import { StatusLine } from './draw.ts';
import type { SearchState } from './search-session.ts';

/**
 * What the search dialog has found, to choose from: its field is a combobox with a listbox, arrows walk, Enter
 * goes. Loaded when the dialog is used.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class SearchChoices {
  readonly #dialog: HTMLDialogElement;
  readonly #field: HTMLInputElement;
  readonly #list: HTMLUListElement;
  readonly #status: StatusLine;
  readonly #session: { typed(text: string): void; ask(text: string): Promise<void> };
  #active = -1;
  #isPressed = false;
  /** Rows that came while one was pressed. */
  #waiting: HTMLLIElement[] | undefined;

  constructor(dialog: HTMLDialogElement, field: HTMLInputElement) {
    this.#dialog = dialog;
    this.#field = field;
    this.#list = this.#part<HTMLUListElement>('[role=listbox]');
    this.#status = new StatusLine(this.#part('[data-search-status]'));
    this.#session = sessionOf(this.#part('[role=status]'), (...drawn) => this.#show(...drawn));
    field.addEventListener('keydown', (event) => this.#onKey(event));
    this.#part('[data-search-retry]').addEventListener('click', () => {
      field.focus();
      void this.#session.ask(field.value);
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

  /** The field has another text. */
  typed(text: string): void {
    this.#session.typed(text);
  }

  #part<T extends HTMLElement>(selector: string) {
    return this.#dialog.querySelector(selector) as T;
  }

  #show(state: SearchState, text: string, needsHelp: boolean, options: HTMLLIElement[]) {
    this.#status.show(text, state.kind === 'loading');
    this.#part('[data-search-help]').hidden = !needsHelp;
    this.#part('[data-search-retry]').hidden = state.kind !== 'failed';
    // What stands there stays until there is something else.
    if (state.kind === 'loading') return;
    this.#part('[data-search-all]').hidden = state.kind !== 'found';
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
      this.#field.dispatchEvent(new Event('input'));
      return;
    }
    this.#dialog.close();
    if (!address) return;
    if (forms) rememberMarks(address, forms.split(' '));
    location.assign(address);
  }
}

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
