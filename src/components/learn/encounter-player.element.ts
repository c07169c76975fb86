import { element } from '../site/element.ts';
import { changeRecord, followRecord, keepWalk, readWalk } from './store.ts';
import {
  describeTrust,
  describeWalk,
  TRUST_SIZE,
  TRUST_WORDS,
  trustPoints,
  type Trust,
} from '../../lib/module/trust.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Plays an encounter a step at a time; `Encounter.astro` draws the whole script. */
export class EncounterPlayer extends HTMLElement {
  #part = <T extends Element>(selector: string) => this.querySelector(selector) as T;
  #steps = [...this.querySelectorAll<HTMLElement>('[data-step]')];
  #status = this.#part<HTMLElement>('[data-status]');
  #next = this.#part<HTMLButtonElement>('[data-next]');
  #again = this.#part<HTMLButtonElement>('[data-again]');
  #end = this.#part<HTMLElement>('[data-end]');
  #paths = this.#part<HTMLElement>('[data-paths]');
  #figure = this.#part<HTMLElement>('[data-trust-figure]');
  #last = this.#part<HTMLElement>('[data-last]');
  #id = this.dataset['encounter'] ?? '';
  #taken: HTMLElement[] = [];

  connectedCallback() {
    for (const choice of this.querySelectorAll<HTMLElement>('[data-choice]'))
      this.#makeButton(choice);
    for (const button of [this.#next, this.#again]) button.disabled = false;
    this.#next.addEventListener('click', () => this.#goOn());
    // A link to a piece of text, or a search in the page, has found it in a part that waits.
    this.addEventListener('beforematch', () => this.#openScript());
    this.#again.addEventListener('click', () => {
      this.#restart();
      this.#emit();
      this.#steps[0]?.querySelector<HTMLElement>('.encounter-line')?.focus();
    });
    // It goes on where it was left: a link on the way leads back to the same step.
    const { path, isNextOpen } = readWalk(this.#id);
    if (this.#replay(path) > 0 && isNextOpen) this.#openNext();
    followRecord(({ paths }) => this.#follow(paths[this.#id]));
  }

  /** @param path - The last walk to the end, if there is one in the record. */
  #follow(path: readonly number[] | undefined) {
    // The record has been cleared: so is this.
    if (this.#taken.length > 0 && !path && readWalk(this.#id).path.length === 0) this.#restart();
    const taken = this.#choices(path ?? []);
    const isWhole = taken.length > 0 && taken.length === this.#steps.length;
    this.#last.textContent = isWhole ? `Viimeksi: ${resultOf(taken)}` : '';
    this.#showLast();
  }

  /** The end tells the same itself. */
  #showLast() {
    this.#last.hidden = !this.#last.textContent || !this.#paths.hidden;
  }

  #choices(path: readonly number[]): HTMLElement[] {
    const found = path.map((index, step) =>
      this.#steps[step]?.querySelector<HTMLElement>(`[data-choice="${index}"]`),
    );
    const end = found.findIndex((choice) => !choice);
    return found.slice(0, end === -1 ? undefined : end) as HTMLElement[];
  }

  #makeButton(choice: HTMLElement) {
    const text = choice.querySelector<HTMLElement>('[data-text]');
    if (!text) return;
    const button = element('button', 'option-label option-button', ...text.childNodes);
    button.type = 'button';
    button.addEventListener('click', () => this.#take(choice));
    text.replaceWith(button);
  }

  #restart() {
    this.#taken = [];
    for (const part of this.#laterParts()) part.setAttribute('hidden', 'until-found');
    for (const choice of this.querySelectorAll<HTMLElement>('[data-choice]')) {
      choice.classList.remove('waiting', 'chosen');
      const button = choice.querySelector('button');
      if (button) button.disabled = false;
    }
    for (const word of this.querySelectorAll('[data-best-word]')) word.classList.add('waiting');
    this.#paths.hidden = true;
    this.#figure.hidden = true;
    this.#next.hidden = true;
    this.#again.hidden = true;
    this.#again.textContent = 'Yritä uudelleen';
    this.#status.textContent = '';
    this.#showLast();
  }

  #laterParts(): HTMLElement[] {
    return [
      ...this.#steps.slice(1),
      ...this.querySelectorAll<HTMLElement>('[data-consequence]'),
      this.#end,
    ];
  }

  /** Shows all of it to read, as without this script. */
  #openScript() {
    this.#restart();
    for (const part of this.#laterParts()) part.hidden = false;
    for (const word of this.querySelectorAll('[data-best-word]')) word.classList.remove('waiting');
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-choice] > button'))
      button.disabled = true;
    this.#again.hidden = false;
    this.#again.textContent = 'Pelaa askel kerrallaan';
  }

  /**
   * Plays an earlier visit's choices again; where it was broken off, it can be gone on with.
   *
   * @param path - Index of the choice taken at each step, as `encounter-stepped` told it.
   */
  restore(path: readonly number[]) {
    const taken = this.#replay(path);
    if (taken === this.#steps.length && taken > 0) this.#conclude();
  }

  /** @returns How many steps there were to play again. */
  #replay(path: readonly number[]): number {
    this.#restart();
    const choices = this.#choices(path);
    for (const [step, choice] of choices.entries()) {
      if (step > 0) this.#openNext();
      this.#choose(choice);
    }
    return choices.length;
  }

  #emit() {
    const detail = { encounter: this.#id, path: this.#path() };
    keepWalk(this.#id, { path: detail.path, isNextOpen: false });
    this.dispatchEvent(new CustomEvent('encounter-stepped', { bubbles: true, detail }));
  }

  #path() {
    return this.#taken.map((choice) => Number(choice.dataset['choice']));
  }

  #take(choice: HTMLElement) {
    this.#choose(choice);
    const reaction = choice.querySelector('[data-consequence] p')?.textContent?.trim() ?? '';
    // All of it stands on the page, too: this is for those who hear the page.
    this.#status.classList.add('sr-only');
    this.#status.textContent = `${reaction} ${TRUST_WORDS[trustOf(choice)]}.`;
    this.#next.focus();
    this.#emit();
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
    this.#drawTrust();
    const isLast = this.#taken.length === this.#steps.length;
    this.#next.hidden = false;
    this.#next.textContent = isLast ? 'Katso polkusi' : 'Jatka';
    this.#again.hidden = false;
  }

  #goOn() {
    const step = this.#openNext();
    if (!step) return this.#finish();
    keepWalk(this.#id, { path: this.#path(), isNextOpen: true });
    step.querySelector<HTMLElement>('.encounter-line')?.focus();
  }

  /** @returns The step that is shown now; none after the last. */
  #openNext(): HTMLElement | undefined {
    const step = this.#steps[this.#taken.length];
    this.#next.hidden = true;
    this.#status.textContent = '';
    step?.removeAttribute('hidden');
    return step;
  }

  #finish() {
    this.#conclude();
    this.#again.focus();
    changeRecord((record) => ({ ...record, paths: { ...record.paths, [this.#id]: this.#path() } }));
    keepWalk(this.#id);
  }

  #conclude() {
    this.#next.hidden = true;
    this.#part('[data-taken]').replaceChildren(...this.#taken.map(describeChoice));
    const better = this.#steps.flatMap((step, index) => {
      const best = step.querySelector<HTMLElement>('[data-best]');
      return best && !this.#taken.includes(best) ? [describeChoice(best, index)] : [];
    });
    this.#part('[data-better]').replaceChildren(...better);
    this.#part<HTMLElement>('[data-differs]').hidden = better.length === 0;
    this.#part<HTMLElement>('[data-perfect]').hidden = better.length > 0;
    this.#paths.hidden = false;
    this.#showLast();
    this.#end.hidden = false;
    this.#status.classList.remove('sr-only');
    this.#status.textContent = `Kohtaaminen päättyi. ${resultOf(this.#taken)}`;
  }

  #drawTrust() {
    const taken = this.#taken.map(trustOf);
    const points = trustPoints(taken, this.#steps.length);
    const { width, height } = TRUST_SIZE;
    const draw = (name: string, attributes: Record<string, string | number>) => {
      const made = document.createElementNS(SVG, name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
      return made;
    };
    const svg = draw('svg', {
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': describeTrust(taken),
      class: 'trust-line',
    });
    svg.append(
      draw('line', { class: 'trust-ground', x1: 0, x2: width, y1: height / 2, y2: height / 2 }),
      draw('polyline', {
        class: 'art-line-round',
        'stroke-width': 4,
        points: points.map(({ x, y }) => `${x},${y}`).join(' '),
      }),
      ...points.map(({ x, y }, index) =>
        index === points.length - 1
          ? draw('rect', { class: 'art-square', x: x - 8, y: y - 8, width: 16, height: 16 })
          : draw('circle', { class: 'art-round', cx: x, cy: y, r: 6 }),
      ),
    );
    this.#part('[data-trust-line]').replaceChildren(svg);
    this.#figure.hidden = false;
  }
}

declare global {
  interface DocumentEventMap {
    'encounter-stepped': CustomEvent<{ encounter: string; path: number[] }>;
  }
}

const trustOf = (choice: HTMLElement) => choice.dataset['trust'] as Trust;

const resultOf = (taken: readonly HTMLElement[]) =>
  describeWalk(taken.map((one) => ({ trust: trustOf(one), best: 'best' in one.dataset })));

/** A choice as a line of a path, numbered by its step. */
function describeChoice(choice: HTMLElement, step: number): HTMLElement {
  const text = choice.querySelector('button')?.textContent?.trim() ?? '';
  const line = element(
    'li',
    '',
    text,
    ' ',
    element('em', '', `(${TRUST_WORDS[trustOf(choice)].toLowerCase()})`),
  );
  line.value = step + 1;
  return line;
}

customElements.define('encounter-player', EncounterPlayer);
