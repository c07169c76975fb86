import { element } from '../site/element.ts';
import { changeRecord } from './store.ts';
import {
  describeTrust,
  TRUST_SIZE,
  TRUST_WORDS,
  trustPoints,
  type Trust,
} from '../../lib/trust.ts';

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
  #taken: HTMLElement[] = [];

  connectedCallback() {
    for (const choice of this.querySelectorAll<HTMLElement>('[data-choice]'))
      this.#makeButton(choice);
    for (const button of [this.#next, this.#again]) button.disabled = false;
    this.#next.addEventListener('click', () => this.#goOn());
    this.#again.addEventListener('click', () => {
      this.#restart();
      this.#tell();
      this.#steps[0]?.querySelector<HTMLElement>('.encounter-line')?.focus();
    });
    this.#restart();
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
    for (const step of this.#steps) step.classList.add('waiting');
    for (const choice of this.querySelectorAll<HTMLElement>('[data-choice]')) {
      choice.classList.remove('waiting', 'chosen');
      choice.querySelector('[data-consequence]')?.classList.add('waiting');
      const button = choice.querySelector('button');
      if (button) button.disabled = false;
    }
    for (const word of this.querySelectorAll('[data-best-word]')) word.classList.add('waiting');
    this.#end.classList.add('waiting');
    this.#paths.hidden = true;
    this.#figure.hidden = true;
    this.#next.hidden = true;
    this.#again.hidden = true;
    this.#status.textContent = '';
    this.#steps[0]?.classList.remove('waiting');
  }

  /**
   * Plays an earlier visit's choices again; where it was broken off, it can be gone on with.
   *
   * @param path - Index of the choice taken at each step, as `encounter-stepped` told it.
   */
  restore(path: readonly number[]) {
    this.#restart();
    for (const [step, index] of path.entries()) {
      const choice = this.#steps[step]?.querySelector<HTMLElement>(`[data-choice="${index}"]`);
      if (!choice) return;
      if (step > 0) this.#openNext();
      this.#choose(choice);
    }
    if (path.length === this.#steps.length && path.length > 0) this.#conclude();
  }

  #tell() {
    const detail = { encounter: this.dataset['encounter'] ?? '', path: this.#path() };
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
    this.#tell();
  }

  #choose(choice: HTMLElement) {
    this.#taken.push(choice);
    choice.classList.add('chosen');
    choice.querySelector('[data-consequence]')?.classList.remove('waiting');
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
    if (step) step.querySelector<HTMLElement>('.encounter-line')?.focus();
    else this.#finish();
  }

  /** @returns The step that is shown now; none after the last. */
  #openNext(): HTMLElement | undefined {
    const step = this.#steps[this.#taken.length];
    this.#next.hidden = true;
    this.#status.textContent = '';
    step?.classList.remove('waiting');
    return step;
  }

  #finish() {
    this.#conclude();
    this.#again.focus();
    const id = this.dataset['encounter'] ?? '';
    changeRecord((record) => ({ ...record, paths: { ...record.paths, [id]: this.#path() } }));
  }

  #conclude() {
    this.#next.hidden = true;
    const best = this.#steps.map((step) => step.querySelector<HTMLElement>('[data-best]'));
    this.#part('[data-taken]').replaceChildren(...this.#taken.map(describeChoice));
    this.#part('[data-better]').replaceChildren(
      ...best.flatMap((choice) => (choice ? [describeChoice(choice)] : [])),
    );
    const wasBest = this.#taken.filter((choice) => 'best' in choice.dataset).length;
    this.#paths.hidden = false;
    this.#end.classList.remove('waiting');
    this.#status.classList.remove('sr-only');
    this.#status.textContent = `Kohtaaminen päättyi. Parhaita valintoja: ${wasBest}/${this.#steps.length}.`;
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

function describeChoice(choice: HTMLElement): HTMLElement {
  const text = choice.querySelector('button')?.textContent?.trim() ?? '';
  return element(
    'li',
    '',
    text,
    ' ',
    element('em', '', `(${TRUST_WORDS[trustOf(choice)].toLowerCase()})`),
  );
}

customElements.define('encounter-player', EncounterPlayer);
