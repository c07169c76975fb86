/** Stands in a closed row: what fills its fields for any place of the chapter is loaded when that opens. */
class CiteKit extends HTMLElement {
  #fields: Promise<unknown> | undefined;

  connectedCallback() {
    const row = this.closest('details');
    const look = () => void (row?.open && this.#load());
    look();
    row?.addEventListener('toggle', look);
  }

  async #load() {
    await (this.#fields ??= import('./cite-fields.ts').then(
      ({ CiteFields }) => new CiteFields(this),
    ));
  }
}

customElements.define('cite-kit', CiteKit);
