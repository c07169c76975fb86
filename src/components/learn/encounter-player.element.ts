import { element } from '../site/element.ts';
import { withWalk, type LearnerRecord } from '../../lib/reader/learner-record.ts';
import {
  describeTrust,
  endingAt,
  levelOf,
  TRUST_CHANGED,
  TRUST_WORDS,
} from '../../lib/content/trust.ts';
import {
  bestChoices,
  choicesTaken,
  describeTaken,
  describeWalks,
  isBest,
  partAt,
  standingAfter,
  trustOf,
} from './encounter-turns.ts';
import { drawWalk } from './encounter-walk.ts';
import { setStage } from './encounter-stage.ts';
import { changeRecord, followRecord, keepWalk, readWalk } from './store.ts';

/**
 * Plays an encounter a step at a time; `Encounter.astro` draws the whole script. With `data-guest` it is
 * not the module's own (`draw-encounter.ts`): then nothing is kept of it, and nothing told.
 */
export class EncounterPlayer extends HTMLElement {
  #part = <T extends HTMLElement>(selector: string) => this.querySelector(selector) as T;
  #all = (selector: string) => [...this.querySelectorAll<HTMLElement>(selector)];
  #steps = this.#all('[data-step]');
  #status = this.#part('[data-status]');
  #next = this.#part<HTMLButtonElement>('[data-next]');
  #again = this.#part<HTMLButtonElement>('[data-again]');
  #end = this.#part('[data-end]');
  #paths = this.#part('[data-paths]');
  #stage = this.#part('[data-trust-stage]');
  #last = this.#part('[data-last]');
  #id = this.dataset['encounter'] ?? '';
  #isGuest = 'guest' in this.dataset;
  #taken: HTMLElement[] = [];

  connectedCallback() {
    for (const choice of this.#all('[data-choice]')) this.#makeButton(choice);
    for (const button of [this.#next, this.#again]) button.disabled = false;
    this.#next.addEventListener('click', () => this.#goOn());
    // A link to a piece of text, or a search in the page, has found it in a part that waits.
    this.addEventListener('beforematch', () => this.#openScript());
    this.#again.addEventListener('click', () => {
      this.#restart();
      this.#emit();
      this.#lineOf(this.#steps[0])?.focus();
    });
    if (this.#isGuest) return this.#restart();
    // It goes on where it was left: a link on the way leads back to the same step.
    const { path, isNextOpen } = readWalk(this.#id);
    if (this.#replay(path) > 0 && isNextOpen) this.#openNext();
    followRecord((record) => this.#follow(record));
  }

  /** Tells of walks that have been played to the end, where the record has any. */
  #follow({ paths, best }: LearnerRecord) {
    const path = paths[this.#id];
    // The record has been cleared: so is this.
    if (this.#taken.length > 0 && !path && readWalk(this.#id).path.length === 0) this.#restart();
    const told = describeWalks(this.#steps, path, best[this.#id]?.path);
    this.#last.textContent = told && `Viimeksi: ${told}`;
    this.#showLast();
  }

  /** The end tells the same itself. */
  #showLast() {
    this.#last.hidden = !this.#last.textContent || !this.#paths.hidden;
  }

  #makeButton(choice: HTMLElement) {
    const text = choice.querySelector<HTMLElement>('[data-text]');
    if (!text) return;
    const button = element('button', 'option-label option-button', ...text.childNodes);
    button.type = 'button';
    button.dataset['text'] = '';
    button.addEventListener('click', () => this.#take(choice));
    text.replaceWith(button);
  }

  #restart() {
    this.#taken = [];
    this.dataset['playing'] = '';
    for (const part of this.#laterParts()) part.setAttribute('hidden', 'until-found');
    for (const part of this.#all('.waiting, .chosen')) part.classList.remove('waiting', 'chosen');
    for (const button of this.#all('[data-choice] > button'))
      (button as HTMLButtonElement).disabled = false;
    for (const word of this.#all('[data-best-word]')) word.classList.add('waiting');
    for (const step of this.#steps) {
      unfold(step);
      askBefore(step.querySelector('[data-choices]'));
    }
    this.#meet(this.#steps[0]);
    this.#paths.hidden = true;
    this.#stage.hidden = false;
    this.#next.hidden = true;
    this.#again.hidden = true;
    this.#again.textContent = 'Aloita alusta';
    this.#status.textContent = '';
    this.#showTrust();
    this.#showLast();
  }

  #laterParts(): HTMLElement[] {
    return [...this.#steps.slice(1), ...this.#all('[data-consequence]'), this.#end];
  }

  /** Shows all of it to read, as without this script. */
  #openScript() {
    this.#restart();
    delete this.dataset['playing'];
    for (const part of this.#laterParts()) part.hidden = false;
    for (const part of this.#all('.waiting')) part.classList.remove('waiting');
    for (const button of this.#all('[data-choice] > button'))
      (button as HTMLButtonElement).disabled = true;
    this.#stage.hidden = true;
    this.#again.hidden = false;
    this.#again.textContent = 'Pelaa askel kerrallaan';
  }

  /**
   * Plays an earlier visit's choices again; where it was broken off, it can be gone on with.
   *
   * @param path - Index of the choice taken at each step, as `encounter-stepped` told it.
   * @param isNextOpen - Whether the step after the last choice had been gone on to.
   */
  restore(path: readonly number[], isNextOpen = false) {
    const taken = this.#replay(path);
    if (taken === this.#steps.length && taken > 0) this.#conclude();
    else if (taken > 0 && isNextOpen) this.#openNext();
  }

  /** @returns How many steps there were to play again. */
  #replay(path: readonly number[]): number {
    this.#restart();
    const choices = choicesTaken(this.#steps, path);
    for (const [step, choice] of choices.entries()) {
      if (step > 0) this.#openNext();
      this.#choose(choice);
    }
    return choices.length;
  }

  #emit() {
    if (this.#isGuest) return;
    const detail = { encounter: this.#id, path: this.#path() };
    keepWalk(this.#id, { path: detail.path, isNextOpen: false });
    this.dispatchEvent(new CustomEvent('encounter-stepped', { bubbles: true, detail }));
  }

  #path() {
    return this.#taken.map((choice) => Number(choice.dataset['choice']));
  }

  #take(choice: HTMLElement) {
    this.#choose(choice);
    // All of it stands on the page, too: this is for those who hear the page.
    this.#status.classList.add('sr-only');
    this.#status.textContent = `${textOf(choice, '[data-reaction]')} ${TRUST_WORDS[trustOf(choice)]}.`;
    this.#next.focus({ preventScroll: true });
    this.#showTogether(choice);
    this.#emit();
  }

  /** What was answered is read below what it answers, where the window has room for both. */
  #showTogether(choice: HTMLElement) {
    choice.scrollIntoView({ block: 'nearest' });
    const line = this.#lineOf(choice.closest<HTMLElement>('[data-step]') ?? undefined);
    const note = choice.querySelector('.encounter-note');
    if (!line || !note) return;
    const height = note.getBoundingClientRect().bottom - line.getBoundingClientRect().top;
    const above = parseFloat(getComputedStyle(line).scrollMarginBlockStart);
    if (above + height <= innerHeight) line.scrollIntoView({ block: 'nearest' });
  }

  #choose(choice: HTMLElement) {
    this.#taken.push(choice);
    choice.classList.add('chosen');
    choice.querySelector('[data-consequence]')?.removeAttribute('hidden');
    for (const other of choice.parentElement?.children ?? []) {
      const button = other.querySelector('button');
      if (button) button.disabled = true;
      if (other !== choice) other.classList.add('waiting');
    }
    choice.closest('[data-step]')?.querySelector('[data-ask]')?.classList.add('waiting');
    this.#showTrust();
    const isLast = this.#taken.length === this.#steps.length;
    this.#next.hidden = false;
    this.#next.textContent = isLast ? 'Katso, miten kävi' : 'Jatka';
    this.#again.hidden = false;
  }

  #goOn() {
    const step = this.#openNext();
    if (!step) return this.#finish();
    if (!this.#isGuest) keepWalk(this.#id, { path: this.#path(), isNextOpen: true });
    this.#lineOf(step)?.focus();
  }

  /** @returns The step that is shown now; none after the last. */
  #openNext(): HTMLElement | undefined {
    const at = this.#taken.length;
    const step = this.#steps[at];
    this.#next.hidden = true;
    this.#status.textContent = '';
    const [before, said] = [this.#steps[at - 1], this.#taken[at - 1]];
    if (before && said) fold(before, `${at}. ${textOf(said, '[data-text]')}`);
    this.#meet(step);
    this.#showTrust();
    return step;
  }

  /** Shows a step as trust makes it. */
  #meet(step: HTMLElement | undefined) {
    if (!step) return;
    step.removeAttribute('hidden');
    const standing = standingAfter(this.#taken);
    for (const kind of ['[data-line]', '[data-choices]']) {
      const parts = [...step.querySelectorAll<HTMLElement>(kind)];
      const met = partAt(parts, standing);
      for (const part of parts) part.classList.toggle('waiting', part !== met);
      if (kind === '[data-choices]') askBefore(met);
    }
  }

  #lineOf = (step: HTMLElement | undefined) =>
    step?.querySelector<HTMLElement>('[data-line]:not(.waiting)');

  #finish() {
    this.#conclude();
    this.#part('[data-ending]:not(.waiting) > h4').focus();
    if (this.#isGuest) return;
    const level = levelOf(this.#taken.map(trustOf));
    changeRecord((record) => withWalk(record, this.#id, this.#path(), level));
    keepWalk(this.#id);
  }

  #conclude() {
    this.#next.hidden = true;
    const ending = endingAt(levelOf(this.#taken.map(trustOf)), this.#steps.length);
    for (const one of this.#all('[data-ending]'))
      one.classList.toggle('waiting', one.dataset['ending'] !== ending);
    drawWalk(this.#paths, this.#taken, bestChoices(this.#steps));
    this.#paths.hidden = false;
    this.#showLast();
    this.#end.hidden = false;
    this.#again.textContent = this.#taken.every(isBest)
      ? 'Pelaa uudelleen'
      : 'Kokeile toista reittiä';
    this.#status.classList.remove('sr-only');
    this.#status.textContent = describeTaken(this.#taken);
  }

  #showTrust() {
    const taken = this.#taken.map(trustOf);
    const count = this.#steps.length;
    const isOpen = this.#steps[taken.length] && !this.#steps[taken.length]?.hidden;
    const at = Math.min(count, taken.length + (isOpen || taken.length === 0 ? 1 : 0));
    this.#part('[data-place]').textContent = `Askel ${at}/${count}`;
    const last = taken.at(-1);
    this.#part('[data-change]').textContent = last ? TRUST_CHANGED[last] : '';
    const picture = this.#part('[data-picture]');
    picture.setAttribute('aria-label', describeTrust(taken));
    setStage(picture, levelOf(taken), count);
    this.toggleAttribute('data-begun', taken.length > 0);
  }
}

declare global {
  interface DocumentEventMap {
    'encounter-stepped': CustomEvent<{ encounter: string; path: number[] }>;
  }
}

const textOf = (part: HTMLElement, selector: string) =>
  part.querySelector(selector)?.textContent?.trim() ?? '';

/** What has been said folds to a line that opens it again. */
function fold(step: HTMLElement, said: string) {
  unfold(step);
  const button = element('button', 'step-fold no-print', element('span', '', said));
  button.type = 'button';
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => {
    const isFolded = step.classList.toggle('step-folded');
    button.setAttribute('aria-expanded', String(!isFolded));
  });
  step.prepend(button);
  step.classList.add('step-folded');
}

/** A step asks between what the customer says and what can be answered, whichever choices it offers. */
function askBefore(choices: Element | null | undefined) {
  const ask = choices?.parentElement?.querySelector('[data-ask]');
  if (ask) choices?.before(ask);
}

function unfold(step: HTMLElement) {
  step.querySelector('.step-fold')?.remove();
  step.classList.remove('step-folded');
}

customElements.define('encounter-player', EncounterPlayer);
