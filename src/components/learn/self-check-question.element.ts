import type { Question } from '../../lib/content/exercise-schemas.ts';
import { TERM_QUESTION } from '../../lib/module/question-parts.ts';
import { judge, type Verdict } from '../../lib/module/question-verdict.ts';
import type { CheckedAnswer } from '../../lib/reader/scorm-progress.ts';
import { element } from '../site/element.ts';
import { keepField } from './kept-field.ts';
import { shuffled } from './shuffle.ts';
import { changeRecord, followRecord, readRecord } from './store.ts';

/** What the question's one button does: checks, lets go of what was wrong, or goes on. */
type Deed = 'check' | 'retry' | 'onward';

/** A self-check question; `Question.astro` draws it and says what each kind's parts are. */
export class SelfCheckQuestion extends HTMLElement {
  #form = this.querySelector('form') as HTMLFormElement;
  #options = [...this.querySelectorAll<HTMLElement>('[data-option]')];
  #check = this.querySelector('[data-check]') as HTMLButtonElement;
  #status = this.querySelector('[data-status]') as HTMLElement;
  #answers = this.querySelector('[data-answers]') as HTMLDetailsElement;
  #section = this.querySelector('[data-section]');
  #checkWord = this.#check.textContent.trim();
  #onward = '';
  #solved = solvedMark();
  #id = this.dataset['question'] ?? '';
  #kind = this.dataset['kind'] as Question['kind'];
  /** Answers that have been checked since the question was last solved. */
  #tries = 0;

  connectedCallback() {
    // Nothing is revealed before an attempt.
    this.#answers.classList.add('waiting');
    this.#check.disabled = false;
    this.#check.classList.remove('script-shows');
    // Not the form's submit: in a sandboxed frame without `allow-forms` it never comes. Enter clicks, too.
    this.#check.addEventListener('click', (event) => {
      event.preventDefault();
      this.#press();
    });
    if (this.#kind === 'order') for (const option of this.#options) this.#listenToMoves(option);
    // What was said of the answer before holds no longer.
    this.#form.addEventListener('input', ({ target }) => {
      this.#beginTry();
      this.#clearFeedback((target as Element).closest<HTMLElement>('[data-option]'));
    });
    const field = this.querySelector('textarea');
    if (field) keepField(field, this.#id);
    else this.#shuffle();
    followRecord(({ answers }) => {
      if (answers[this.#id]?.right) this.querySelector('h3')?.append(this.#solved);
      else this.#solved.remove();
    });
  }

  /** What the button says when there is somewhere to go on to; empty where the question stands alone. */
  set onward(word: string) {
    this.#onward = word;
    this.#offer(this.#check.dataset['check'] as Deed);
  }

  /**
   * Shows an answer that was checked at an earlier visit; nothing is counted.
   *
   * @param last - The answer as `question-checked` told it.
   */
  restore(last: readonly number[]) {
    const byIndex = new Map(this.#options.map((one) => [Number(one.dataset['option']), one]));
    if (this.#kind === 'order') {
      const placed = last.flatMap((index) => byIndex.get(index) ?? []);
      placed[0]?.parentElement?.append(...placed);
      this.#refreshMoves();
    }
    for (const [index, option] of byIndex) {
      const fields = inputs(option);
      if (this.#kind === 'sort') {
        for (const [box, field] of fields.entries()) field.checked = box + 1 === last[index];
      } else if (fields[0]) {
        fields[0].checked = last.includes(index);
      }
    }
    this.#tries = readRecord().answers[this.#id]?.attempts ?? 0;
    const verdict = this.#judge();
    // An open answer's text may not have been kept.
    if (verdict.right || verdict.earned.length > 0) this.#show(verdict);
  }

  /** Indices of the options chosen, of the boxes by option from 1 on, or of the options in their order. */
  #answer(): number[] {
    const index = (option: Element) => Number((option as HTMLElement).dataset['option']);
    if (this.#kind === 'order')
      return [...(this.#options[0]?.parentElement?.children ?? [])].map(index);
    const byIndex = [...this.#options].sort((a, b) => index(a) - index(b));
    return this.#kind === 'sort'
      ? byIndex.map((option) => inputs(option).findIndex(({ checked }) => checked) + 1)
      : byIndex.filter(chosenIn).map(index);
  }

  /** @returns Whether there was an answer to show something of. */
  #show(verdict: Verdict<HTMLElement>): boolean {
    this.#clearFeedback();
    for (const { option, right } of verdict.earned) this.#showFeedback(option, right);
    if (verdict.earned.length === 0 && !verdict.right) {
      this.#say(verdict.message, 'note');
      if (verdict.open) this.#ask(verdict.open);
      return false;
    }
    this.#say(verdict.message, verdict.right ? 'right' : 'wrong');
    this.#offer(verdict.right ? 'onward' : 'retry');
    // Where to read more stands in what is read first.
    if (!verdict.right && this.#section) this.#told(false).append(this.#section);
    this.#answers.classList.toggle('waiting', !verdict.right && this.#tries < 2);
    if (verdict.right) this.#tries = 0;
    if (this.#kind === 'open') this.#answers.open = true;
    return true;
  }

  #say(text: string, state?: 'right' | 'wrong' | 'note') {
    this.#status.textContent = text;
    if (state) this.#status.dataset['state'] = state;
    else delete this.#status.dataset['state'];
  }

  #press() {
    const deed = this.#check.dataset['check'] as Deed;
    if (deed === 'check') this.#attempt();
    else if (deed === 'retry') this.#letGo();
    else if (this.#onward) this.dispatchEvent(new Event('question-left', { bubbles: true }));
    else this.restart();
  }

  #offer(deed: Deed) {
    const words: Record<Deed, string> = {
      check: this.#checkWord,
      retry: this.#kind === 'choice' ? 'Valitse toinen' : TRY_AGAIN,
      onward: this.#onward || TRY_AGAIN,
    };
    this.#check.dataset['check'] = deed;
    this.#check.textContent = words[deed];
    this.#check.classList.toggle('control-strong', deed !== 'onward' || this.#onward !== '');
  }

  #beginTry() {
    this.#say('');
    this.#offer('check');
  }

  /** Takes back what was wrong; what was said of it stays, to think with. */
  #letGo() {
    this.#beginTry();
    const isWrong = ({ dataset }: HTMLElement) => dataset['state'] === 'wrong';
    const wrong = this.#options.filter(isWrong);
    for (const field of wrong.flatMap(inputs)) field.checked = false;
    const all = [...(this.#options[0]?.parentElement?.children ?? [])] as HTMLElement[];
    const toTry = all.filter((option) => isWrong(option) === (this.#kind !== 'choice'));
    (toTry[0] ?? this).querySelector<HTMLElement>('input, button:enabled')?.focus();
  }

  #attempt() {
    const verdict = this.#judge();
    if (verdict.right || verdict.earned.length > 0) this.#tries++;
    if (!this.#show(verdict)) return;
    this.#goToFeedback(verdict.right);
    const last = this.#answer();
    const kept = changeRecord((record) => {
      const before = record.answers[this.#id];
      return {
        ...record,
        answers: {
          ...record.answers,
          [this.#id]: {
            right: verdict.right || before?.right === true,
            // How many it took; what is tried for fun after that is not counted.
            attempts: (before?.attempts ?? 0) + (before?.right ? 0 : 1),
            // What lured. Where the first answer was not kept, a later one is not taken for it.
            first: before ? before.first : last,
          },
        },
      };
    });
    const detail = { question: this.#id, right: verdict.right, last };
    this.dispatchEvent(new CustomEvent('question-checked', { bubbles: true, detail }));
    if (verdict.right) this.#markChapter();
    if (!kept) this.#status.append(' Selain ei salli tallennusta, joten tulos ei säily.');
  }

  /** What tells first why the answer fits or does not. */
  #told(right: boolean): HTMLElement {
    const find = (selector: string) => this.querySelector<HTMLElement>(selector);
    return (
      find(`[data-option][data-state=${right ? 'right' : 'wrong'}]`) ??
      find('[data-option][data-state]') ??
      this.#answers
    );
  }

  /** There the reader reads on. */
  #goToFeedback(right: boolean) {
    const told = this.#told(right);
    const feedback = told.querySelector<HTMLElement>('.option-feedback, summary');
    feedback?.focus({ preventScroll: true });
    const fits = told.offsetHeight < innerHeight * 0.8;
    (fits ? told : feedback)?.scrollIntoView({ block: 'nearest' });
  }

  #judge(): Verdict<HTMLElement> {
    const inOrder = [...(this.#options[0]?.parentElement?.children ?? [])] as HTMLElement[];
    const all = inOrder.map((option, place) => {
      const chosen = chosenIn(option);
      const { box, option: index } = option.dataset;
      const isPlaced = { sort: chosen?.value === box, order: index === String(place) };
      const fits = isPlaced[this.#kind as 'sort' | 'order'] ?? 'right' in option.dataset;
      return { option, isChosen: chosen !== undefined, fits };
    });
    return judge(this.#kind, all, this.querySelector('textarea')?.value ?? '');
  }

  #showFeedback(option: HTMLElement, right: boolean) {
    const index = option.dataset['option'] ?? '';
    const own =
      this.#answers.querySelector(`[data-answer="${index}"] [data-feedback]`)?.textContent ?? '';
    // In a task of places an item's own words tell where it belongs: first comes something to think with.
    const isPlaced = this.#kind === 'sort' || this.#kind === 'order';
    const text = isPlaced && !right && this.#tries < 2 ? this.#placeHint(option) : own;
    const choice = this.#id.startsWith(TERM_QUESTION) ? ['Oikein', 'Ei'] : ['Paras', 'Ei paras'];
    const words: Partial<Record<Question['kind'], string[]>> = {
      choice,
      multiple: ['Kyllä', 'Ei'],
    };
    const word = words[this.#kind] ?? ['Oikein', 'Ei tähän'];
    option.dataset['state'] = right ? 'right' : 'wrong';
    const badge = element('span', 'verdict-badge', right ? '✓' : '✗');
    badge.ariaHidden = 'true';
    const feedback = element(
      'p',
      'option-feedback',
      element('strong', '', badge, ` ${word[right ? 0 : 1]}. `),
      text,
    );
    feedback.tabIndex = -1;
    option.append(feedback);
  }

  /** Asks for an answer where it is missing: far from the button, maybe. */
  #ask(option: HTMLElement) {
    option.dataset['state'] = 'open';
    option.append(element('p', 'option-feedback', 'Valitse tähän laatikko.'));
    inputs(option)[0]?.focus({ preventScroll: true });
    option.scrollIntoView({ block: 'nearest' });
  }

  /** Why an item does not belong where it was put, without telling where it does. */
  #placeHint(option: HTMLElement): string {
    const box = chosenIn(option);
    if (box) return box.dataset['meaning'] ?? '';
    const now = [...(option.parentElement?.children ?? [])].indexOf(option);
    return now > Number(option.dataset['option']) ? 'Paikka on ylempänä.' : 'Paikka on alempana.';
  }

  /** @param only - Of this option; of all where there is none. */
  #clearFeedback(only?: HTMLElement | null) {
    for (const option of only ? [only] : this.#options) {
      delete option.dataset['state'];
      option.querySelector('.option-feedback')?.remove();
      const section = option.querySelector('[data-section]');
      if (section) this.#answers.append(section);
    }
  }

  /** Begins the question anew; an own answer is kept. */
  restart() {
    this.#clearFeedback();
    if (this.#kind !== 'open') this.#form.reset();
    this.#answers.open = false;
    this.#answers.classList.add('waiting');
    this.#beginTry();
    if (this.#kind !== 'open') this.#shuffle();
    this.querySelector<HTMLElement>('input, textarea, button:enabled')?.focus();
  }

  #shuffle() {
    const list = this.#options[0]?.parentElement;
    if (!list) return;
    let order = shuffled(this.#options);
    const isRight = () =>
      order.every((option, place) => option.dataset['option'] === String(place));
    while (this.#kind === 'order' && isRight()) order = shuffled(this.#options);
    list.append(...order);
    this.#refreshMoves();
  }

  #listenToMoves(option: HTMLElement) {
    option.querySelector('.option-moves')?.classList.remove('script-shows');
    for (const button of option.querySelectorAll<HTMLButtonElement>('[data-move]'))
      button.addEventListener('click', () =>
        this.#move(option, button.dataset['move'] === '-1' ? -1 : 1, button),
      );
  }

  #move(option: HTMLElement, step: -1 | 1, button: HTMLButtonElement) {
    const neighbour = step === -1 ? option.previousElementSibling : option.nextElementSibling;
    if (!neighbour) return;
    this.#clearFeedback();
    if (step === -1) neighbour.before(option);
    else neighbour.after(option);
    this.#refreshMoves();
    this.#beginTry();
    const place = [...(option.parentElement?.children ?? [])].indexOf(option) + 1;
    this.#say(`Nyt ${place}. paikalla.`);
    const enabled = button.disabled ? option.querySelector<HTMLElement>('button:enabled') : button;
    enabled?.focus();
  }

  #refreshMoves() {
    for (const option of this.#options) {
      const [up, down] = option.querySelectorAll<HTMLButtonElement>('[data-move]');
      if (up) up.disabled = !option.previousElementSibling;
      if (down) down.disabled = !option.nextElementSibling;
    }
  }

  /** The chapter counts as read when all its questions have been answered right. */
  #markChapter() {
    // A frame may hold one question of many, and what it keeps is not seen on the site.
    if ('embed' in document.body.dataset) return;
    const chapter = this.dataset['chapter'] ?? '';
    const all = document.querySelectorAll<HTMLElement>(
      `self-check-question[data-chapter="${CSS.escape(chapter)}"]`,
    );
    const { answers, read } = readRecord();
    const passed = [...all].every((one) => answers[one.dataset['question'] ?? '']?.right);
    if (!passed || read.includes(chapter)) return;
    changeRecord((record) => ({ ...record, read: [...new Set([...record.read, chapter])] }));
    this.#status.append(' Itsetesti on läpi, ja luku on merkitty luetuksi.');
  }
}

declare global {
  interface DocumentEventMap {
    'question-checked': CustomEvent<CheckedAnswer>;
  }
  interface HTMLElementEventMap {
    /** The reader goes on from a question that was right. */
    'question-left': Event;
  }
}

/** Tells at a question's title that it has been solved, at this visit or an earlier one. */
function solvedMark(): HTMLElement {
  const sign = element('span', '', '✓');
  sign.ariaHidden = 'true';
  return element(
    'span',
    'solved no-print',
    ' ',
    sign,
    element('span', 'sr-only', '(vastattu oikein)'),
  );
}

const TRY_AGAIN = 'Yritä uudelleen';

const inputs = (option: HTMLElement) => [...option.querySelectorAll('input')];
const chosenIn = (option: HTMLElement) => inputs(option).find(({ checked }) => checked);

customElements.define('self-check-question', SelfCheckQuestion);
