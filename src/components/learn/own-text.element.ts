import { withText } from '../../lib/learner-record.ts';
import { changeRecord, followRecord } from './store.ts';

const PAUSE_MS = 600;

/** A text field whose text is kept in the learner's record as it is written. */
class OwnText extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    const field = this.querySelector('textarea');
    const status = this.querySelector('[data-status]');
    const id = this.dataset['id'] ?? '';
    if (!field || !status) return;
    followRecord((record) => {
      const text = id === 'lupaus' ? record.promise : (record.texts[id] ?? '');
      if (document.activeElement !== field && field.value !== text) field.value = text;
    });
    const save = () => {
      clearTimeout(this.#timer);
      const text = field.value;
      const kept = changeRecord((record) =>
        id === 'lupaus' ? { ...record, promise: text } : withText(record, id, text),
      );
      status.textContent = kept
        ? 'Tallennettu tälle laitteelle.'
        : 'Selain ei salli tallennusta: teksti säilyy vain niin kauan kuin sivu on auki.';
    };
    field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(save, PAUSE_MS);
    });
    field.addEventListener('change', save);
    addEventListener('pagehide', () => {
      if (document.activeElement === field) save();
    });
  }
}

customElements.define('own-text', OwnText);
