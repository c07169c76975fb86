import type { LearnerRecord } from '../../lib/reader/learner-record.ts';
import './self-check-question.element.ts';
import type { SelfCheckQuestion } from './self-check-question.element.ts';
import { followRecord, keepView, readRecord, readView } from './store.ts';

const ALL = 'kaikki';
const STATES = { right: 'vastattu oikein', tried: 'ei vielä oikein', open: 'vastaamatta' };

/** A self-check, one question at a time or all of them; `SelfCheck.astro` draws it. */
class SelfCheck extends HTMLElement {
  #part = (selector: string) => this.querySelector(selector) as HTMLElement;
  #questions = [...this.querySelectorAll<SelfCheckQuestion>('self-check-question')];
  #places = [...this.querySelectorAll<HTMLElement>('[data-place]')];
  #missed = [...this.querySelectorAll<HTMLElement>('[data-missed-question]')];
  #head = this.#part('[data-check-head]');
  #view = this.#part('[data-view]');
  #end = this.#part('[data-end]');
  #showsAll = readView() === ALL;
  /** A question, or the end. */
  #shown: HTMLElement = this.#end;

  connectedCallback() {
    this.#head.classList.remove('script-shows');
    for (const [index, question] of this.#questions.entries()) {
      this.#places[index]?.addEventListener('click', () => this.#goTo(question));
      this.#missed[index]?.addEventListener('click', (event) => {
        event.preventDefault();
        question.restart();
        this.#goTo(question);
      });
    }
    this.#view.addEventListener('click', () => {
      this.#showsAll = !this.#showsAll;
      keepView(this.#showsAll ? ALL : '');
      this.#show(this.#shown);
    });
    this.addEventListener('question-left', ({ target }) => this.#goTo(this.#after(target)));
    // A link to a piece of text, or a search in the page, has found it in a question that waits.
    this.addEventListener('beforematch', ({ target }) => this.#show(target as HTMLElement));
    addEventListener('hashchange', () => this.#showLinked());
    this.#show(this.#linked() ?? this.#after());
    followRecord((record) => {
      this.#draw(record);
      // The record has been cleared: so is the end.
      if (this.#shown === this.#end) this.#show(this.#after());
    });
  }

  /** The question that is to be answered after another: the next one that has not been right, or the end. */
  #after(from?: EventTarget | null, { answers } = readRecord()): HTMLElement {
    const at = this.#questions.findIndex((one) => one === from) + 1;
    return (
      [...this.#questions.slice(at), ...this.#questions.slice(0, at)].find(
        (one) => one !== from && !answers[idOf(one)]?.right,
      ) ?? this.#end
    );
  }

  /** The question that the address names. */
  #linked(): HTMLElement | undefined {
    const place = document.getElementById(location.hash.slice(1));
    return this.#questions.find((question) => question.contains(place));
  }

  #showLinked() {
    const question = this.#linked();
    if (!question?.hidden) return;
    this.#show(question);
    // Not every engine could scroll to what was hidden.
    question.querySelector('h3')?.scrollIntoView();
  }

  #goTo(shown: HTMLElement) {
    this.#show(shown);
    const title = shown.querySelector('h3');
    if (!title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    if (this.#showsAll) title.scrollIntoView();
    else this.#head.scrollIntoView({ block: 'nearest' });
  }

  #show(shown: HTMLElement) {
    this.#shown = shown;
    this.dataset['view'] = this.#showsAll ? 'all' : 'one';
    for (const question of this.#questions) {
      if (this.#showsAll || question === shown) question.removeAttribute('hidden');
      else question.setAttribute('hidden', 'until-found');
    }
    this.#draw(readRecord());
  }

  #draw(record: LearnerRecord) {
    const { answers } = record;
    const count = this.#questions.length;
    for (const [index, question] of this.#questions.entries()) {
      const answer = answers[idOf(question)];
      const state = answer ? (answer.right ? 'right' : 'tried') : 'open';
      const place = this.#places[index];
      if (!place) continue;
      place.dataset['state'] = state;
      const isOwn = state === 'right' && question.dataset['kind'] === 'open';
      place.ariaLabel = `Kysymys ${index + 1}/${count}, ${isOwn ? 'vastattu' : STATES[state]}`;
      place.ariaCurrent = !this.#showsAll && question === this.#shown ? 'step' : null;
      const isLast = this.#after(question, record) === this.#end;
      question.onward = this.#showsAll ? '' : isLast ? 'Katso tulos' : 'Seuraava kysymys';
    }
    const right = this.#questions.filter((one) => answers[idOf(one)]?.right).length;
    const at = this.#questions.findIndex((one) => one === this.#shown) + 1;
    this.#part('[data-where]').textContent =
      this.#showsAll || at === 0 ? `Valmiina ${right}/${count}` : `Kysymys ${at}/${count}`;
    this.#view.textContent = this.#showsAll ? 'Yksi kerrallaan' : 'Näytä kaikki';
    this.#end.hidden = this.#showsAll ? right < count : this.#shown !== this.#end;
    this.#drawResult(record);
  }

  /** How it went at the first try; what is written freely is neither right nor wrong. */
  #drawResult({ answers }: LearnerRecord) {
    const judged = this.#questions.filter(({ dataset }) => dataset['kind'] !== 'open').map(idOf);
    const missed = judged.filter((id) => (answers[id]?.attempts ?? 0) > 1);
    const hits = judged.length - missed.length;
    this.#part('[data-result]').textContent =
      missed.length > 0
        ? `Oikein heti ensimmäisellä yrityksellä: ${hits}/${judged.length}.`
        : 'Kaikki meni oikein heti ensimmäisellä yrityksellä.';
    this.#part('[data-missed]').hidden = missed.length === 0;
    for (const line of this.#missed)
      line.hidden = !missed.includes(line.dataset['missedQuestion'] ?? '');
  }
}

const idOf = ({ dataset }: HTMLElement) => dataset['question'] ?? '';

customElements.define('self-check', SelfCheck);
