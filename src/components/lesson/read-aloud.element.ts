import { whenShown } from '../site/when-shown.ts';
import { finnishVoice } from './finnish-voice.ts';

/** Offers to read the chapter aloud where the device has a Finnish voice; only there is more loaded. */
class ReadAloud extends HTMLElement {
  #player: Promise<unknown> | undefined;

  connectedCallback() {
    if (!('speechSynthesis' in globalThis)) return;
    const look = () => void this.#look();
    whenShown(look);
    // Some browsers know their voices only after a while.
    speechSynthesis.addEventListener('voiceschanged', look);
  }

  async #look() {
    if (finnishVoice())
      await (this.#player ??= import('./read-aloud-player.ts').then(
        ({ ReadAloudPlayer }) => new ReadAloudPlayer(this),
      ));
    this.hidden = !finnishVoice();
  }
}

customElements.define('read-aloud', ReadAloud);
