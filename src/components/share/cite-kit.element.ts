import { loadOnce } from '../site/load-once.ts';

/** Stands in a closed row: what fills its fields for any place of the chapter is loaded when that opens. */
class CiteKit extends HTMLElement {
  #load = loadOnce(async () => new (await import('./cite-fields.ts')).CiteFields(this));

  connectedCallback() {
    const row = this.closest('details');
    const look = () => void (row?.open && this.#load());
    look();
    row?.addEventListener('toggle', look);
  }
}

customElements.define('cite-kit', CiteKit);
