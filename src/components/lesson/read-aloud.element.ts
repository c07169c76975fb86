import { adoptStyle } from '../site/adopt-style.ts';
import style from './read-aloud.css?inline';
import { sentencesOf, type Sentence } from './read-aloud-sentences.ts';

const HIGHLIGHT = 'kuuntelu';

/**
 * Reads the chapter aloud with a Finnish voice that the device itself has; a voice that needs a
 * server would send the text there, so it is not used. Shown only where there is such a voice. The
 * sentence being read is marked and kept in sight.
 */
class ReadAloud extends HTMLElement {
  #part = <T extends Element>(selector: string) => this.querySelector(selector) as T;
  #start = this.#part<HTMLButtonElement>('[data-start]');
  #bar = this.#part<HTMLElement>('[data-bar]');
  #pause = this.#part<HTMLButtonElement>('[data-pause]');
  #rate = this.#part<HTMLSelectElement>('select');
  #status = this.#part<HTMLElement>('[data-status]');
  #voice: SpeechSynthesisVoice | undefined;
  #sentences: Sentence[] = [];
  #index = 0;
  #isReading = false;
  /** What is being said; the browser drops an utterance that nothing holds. */
  #utterance: SpeechSynthesisUtterance | undefined;

  connectedCallback() {
    if (!('speechSynthesis' in globalThis)) return;
    adoptStyle(style);
    this.#findVoice();
    // Some browsers know their voices only after a while.
    speechSynthesis.addEventListener('voiceschanged', () => this.#findVoice());
    this.#start.addEventListener('click', () => this.#open());
    this.#pause.addEventListener('click', () => (this.#isReading ? this.#rest() : this.#read()));
    this.#part('[data-previous]').addEventListener('click', () => this.#move(-1));
    this.#part('[data-next]').addEventListener('click', () => this.#move(1));
    this.#part('[data-stop]').addEventListener('click', () => this.#close());
    this.#rate.addEventListener('change', () => {
      if (this.#isReading) this.#read();
    });
    this.#bar.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close();
    });
    addEventListener('pagehide', () => speechSynthesis.cancel());
  }

  #findVoice() {
    this.#voice = speechSynthesis
      .getVoices()
      .find(({ lang, localService }) => localService && /^fi\b/i.test(lang));
    this.hidden = !this.#voice;
  }

  #open() {
    const text = this.closest('article');
    this.#sentences = text ? sentencesOf(text) : [];
    this.#index = this.#firstSelected();
    this.#status.textContent = '';
    this.#bar.hidden = false;
    this.#start.hidden = true;
    this.#pause.focus();
    this.#read();
  }

  /** Reading begins at what the reader has selected, else at the top. */
  #firstSelected(): number {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return 0;
    const chosen = selection.getRangeAt(0);
    const at = this.#sentences.findIndex(
      ({ range }) => range.compareBoundaryPoints(Range.START_TO_END, chosen) > 0,
    );
    return Math.max(at, 0);
  }

  #close() {
    this.#rest();
    CSS.highlights?.delete(HIGHLIGHT);
    this.#bar.hidden = true;
    this.#start.hidden = false;
    this.#start.focus({ preventScroll: true });
  }

  #move(step: number) {
    this.#index = Math.min(Math.max(this.#index + step, 0), this.#sentences.length - 1);
    if (this.#isReading) this.#read();
    else this.#follow();
  }

  #rest() {
    this.#isReading = false;
    this.#utterance = undefined;
    speechSynthesis.cancel();
    this.#pause.textContent = 'Jatka';
  }

  /** Says the sentence that is due, then the next one. Pausing inside a sentence is not reliable. */
  #read() {
    const sentence = this.#sentences[this.#index];
    if (!sentence || !this.#voice) return this.#close();
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang;
    utterance.rate = Number(this.#rate.value);
    utterance.addEventListener('end', () => {
      if (this.#utterance !== utterance) return;
      this.#index += 1;
      this.#read();
    });
    utterance.addEventListener('error', () => {
      if (this.#utterance !== utterance) return;
      this.#rest();
      this.#status.textContent = 'Lukeminen epäonnistui. Yritä uudelleen painikkeella Jatka.';
    });
    this.#utterance = utterance;
    this.#isReading = true;
    this.#status.textContent = '';
    this.#pause.textContent = 'Tauko';
    this.#follow();
    speechSynthesis.speak(utterance);
  }

  #follow() {
    const range = this.#sentences[this.#index]?.range;
    if (!range) return;
    CSS.highlights?.set(HIGHLIGHT, new Highlight(range));
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight - this.#bar.offsetHeight) {
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    }
  }
}

customElements.define('read-aloud', ReadAloud);
