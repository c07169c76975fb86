import { copy, readyToSay, say } from '../site/clipboard.ts';

/** A text with a button that copies it; where the browser refuses, the text is selected instead. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const value = this.querySelector<HTMLElement>('[data-value]');
    const button = this.querySelector<HTMLButtonElement>('[data-copy]');
    if (!value || !button) return;
    readyToSay();
    button.classList.remove('script-shows');
    button.addEventListener('click', () => void this.#copy(value));
  }

  async #copy(value: HTMLElement) {
    if (await copy(value.innerText)) {
      say('Kopioitu');
      this.toggleAttribute('data-done', true);
      setTimeout(() => this.toggleAttribute('data-done', false), 4000);
      return;
    }
    getSelection()?.selectAllChildren(value);
    say('Selain ei anna kopioida. Teksti on valittuna: kopioi se näppäimistöltä tai valikosta.');
  }
}

customElements.define('copy-text', CopyText);
