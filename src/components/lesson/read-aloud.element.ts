import { loadOnce } from '../site/load-once.ts';
import { whenShown } from '../site/when-shown.ts';
import { finnishVoice } from './finnish-voice.ts';

/** Offers to read the chapter aloud where the device has a Finnish voice; only there is more loaded. */
class ReadAloud extends HTMLElement {
  #load = loadOnce(async () => new (await import('./read-aloud-player.ts')).ReadAloudPlayer(this));

  connectedCallback() {
    if (!('speechSynthesis' in globalThis)) return;
    const look = () => void this.#look();
    whenShown(look);
    // Some browsers know their voices only after a while.
    speechSynthesis.addEventListener('voiceschanged', look);
  }

  async #look() {
    if (finnishVoice()) await this.#load();
    this.hidden = !finnishVoice();
  }
}

customElements.define('read-aloud', ReadAloud);
