import { adoptStyle } from '../site/adopt-style.ts';
import { finnishVoice } from './finnish-voice.ts';
import style from './read-aloud.css?inline';
import { sentencesOf, type Sentence } from './read-aloud-sentences.ts';

const HIGHLIGHT = 'kuuntelu';

/** Says the chapter a sentence at a time; the sentence being said is marked and kept in sight. */
export class ReadAloudPlayer {
  readonly #element: HTMLElement;
  #part = <T extends Element>(selector: string) => this.#element.querySelector(selector) as T;
  #start: HTMLButtonElement;
  #bar: HTMLElement;
  #pause: HTMLButtonElement;
  #rate: HTMLSelectElement;
  #status: HTMLElement;
  #sentences: Sentence[] = [];
  #index = 0;
  #isReading = false;
  /** What is being said; the browser drops an utterance that nothing holds. */
  #utterance: SpeechSynthesisUtterance | undefined;

  /** @param element - As `ReadAloud.astro` draws it. */
  constructor(element: HTMLElement) {
    this.#element = element;
    this.#start = this.#part('[data-start]');
    this.#bar = this.#part('[data-bar]');
    this.#pause = this.#part('[data-pause]');
    this.#rate = this.#part('select');
    this.#status = this.#part('[data-status]');
    adoptStyle(style);
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

  #open() {
    const text = this.#element.closest('article');
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
    const voice = finnishVoice();
    if (!sentence || !voice) return this.#close();
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
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
