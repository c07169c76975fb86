import { keepField } from './kept-field.ts';

/** A text field whose text is kept in the learner's record as it is written. */
class OwnText extends HTMLElement {
  #isKept = false;

  connectedCallback() {
    // The diary moves it.
    if (this.#isKept) return;
    const field = this.querySelector('textarea');
    const status = this.querySelector('[data-status]');
    if (!field || !status) return;
    this.#isKept = true;
    keepField(field, this.dataset['id'] ?? '', (kept) => {
      status.textContent =
        kept === undefined
          ? ''
          : kept
            ? 'Tallennettu tälle laitteelle.'
            : 'Selain ei salli tallennusta: teksti säilyy vain niin kauan kuin sivu on auki.';
    });
  }
}

customElements.define('own-text', OwnText);
