import type { StartingTest as KeptTest } from '../../lib/reader/learner-record.ts';
import { dayOf } from '../../lib/reader/practice.ts';
import { element } from '../site/element.ts';
import { changeRecord, followRecord, readRecord } from './store.ts';

/** The starting test: says which chapter to begin from, and shows the first try beside the newest. */
class StartingTest extends HTMLElement {
  #situations = [...this.querySelectorAll<HTMLElement>('[data-situation]')];
  #links = [...this.querySelectorAll<HTMLAnchorElement>('[data-suggestion]')];
  #part = <T extends HTMLElement>(selector: string) => this.querySelector(selector) as T;
  #check = this.#part<HTMLButtonElement>('[data-check]');
  #again = this.#part<HTMLButtonElement>('[data-again]');
  #result = this.#part('[data-result]');

  connectedCallback() {
    for (const button of [this.#check, this.#again]) button.disabled = false;
    this.#check.hidden = false;
    this.#hide();
    const form = this.#part<HTMLFormElement>('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#judge();
    });
    form.addEventListener('input', ({ target }) => {
      if (target instanceof Element) this.#settle(target.closest('[data-situation]'));
    });
    this.#again.addEventListener('click', () => {
      form.reset();
      this.#hide();
      this.#part('input').focus();
    });
    followRecord(({ tests }) => this.#tellBefore(tests.at(-1)));
  }

  /** The last try of another visit; the result tells of this one. */
  #tellBefore(last: KeptTest | undefined) {
    const before = this.#part('[data-before]');
    before.hidden = !last || !this.#result.hidden;
    if (!last) return;
    const hits = this.#hits(last);
    before.textContent = `Viimeksi ${inWords(last.day)}: parhaita valintoja ${hits}/${this.#situations.length}.`;
  }

  #hide() {
    this.#again.hidden = true;
    this.#result.hidden = true;
    for (const situation of this.#situations) {
      const details = situation.querySelector('details');
      if (details) details.open = false;
      details?.classList.remove('script-hides');
      details?.classList.add('waiting');
      this.#settle(situation);
      for (const option of situation.querySelectorAll<HTMLElement>('[data-option]'))
        delete option.dataset['state'];
    }
  }

  #judge() {
    const open = this.#situations.filter((situation) => !chosenIn(situation));
    if (open[0]) return this.#ask(open[0], open.length);
    const test: KeptTest = {
      day: dayOf(new Date()),
      chosen: Object.fromEntries(
        this.#situations.map((one) => [idOf(one), Number(chosenIn(one)?.value)]),
      ),
    };
    for (const situation of this.#situations) {
      const option = chosenIn(situation)?.closest<HTMLElement>('[data-option]');
      const isBest = option !== null && option !== undefined && 'right' in option.dataset;
      if (option) option.dataset['state'] = isBest ? 'right' : 'wrong';
      const details = situation.querySelector('details');
      details?.classList.remove('waiting');
      if (details) details.open = !isBest;
    }
    const first = readRecord().tests[0];
    // The first and the newest are shown: what lies between them is not kept.
    const kept = changeRecord((record) => ({
      ...record,
      tests: [...record.tests.slice(0, 1), test],
    }));
    this.#show(test, first, kept);
  }

  #show(test: KeptTest, first: KeptTest | undefined, isKept: boolean) {
    this.#result.hidden = false;
    this.#again.hidden = false;
    this.#part('[data-before]').hidden = true;
    this.#part('[data-kept]').hidden = !isKept;
    const count = this.#situations.length;
    const hits = this.#hits(test);
    const before = first ? ` Ensimmäisellä kerralla ${this.#hits(first)}/${count}.` : '';
    this.#part('[data-status]').textContent =
      hits === count
        ? `Valitsit joka tilanteessa parhaan vaihtoehdon.${before} Voit aloittaa mistä luvusta haluat.`
        : `Parhaita valintoja ${hits}/${count}.${before} Muiden tilanteiden palaute on auki yllä.`;
    const missed = (slug: string) => this.#of(slug).length - this.#hits(test, slug);
    const best = this.#links.toSorted((a, b) => missed(slugOf(b)) - missed(slugOf(a)))[0];
    for (const link of this.#links) link.hidden = link !== best;
    this.#part('[data-first-day]').textContent = first ? inWords(first.day) : 'Ensin';
    for (const row of this.querySelectorAll<HTMLElement>('[data-row]')) {
      const slug = row.dataset['row'] ?? '';
      const cell = (name: string) => row.querySelector(`[data-${name}]`) as HTMLElement;
      cell('first').textContent = first
        ? `${this.#hits(first, slug)}/${this.#of(slug).length}`
        : '';
      cell('now').textContent = `${this.#hits(test, slug)}/${this.#of(slug).length}`;
    }
    this.#result.focus({ preventScroll: true });
    this.#result.scrollIntoView({ block: 'nearest' });
  }

  #of = (slug?: string) =>
    this.#situations.filter(({ dataset }) => !slug || dataset['chapter'] === slug);

  /** Best choices. @param slug - Of the chapter's situations; of all where it is left out. */
  #hits = ({ chosen }: KeptTest, slug?: string): number =>
    this.#of(slug).filter((situation) => {
      const options = situation.querySelectorAll<HTMLElement>('[data-option]');
      return 'right' in (options[chosen[idOf(situation)] ?? -1]?.dataset ?? {});
    }).length;

  /** Says at the first open situation that it is open; the reader may be far from it. */
  #ask(situation: HTMLElement, count: number) {
    for (const one of this.#situations) this.#settle(one);
    const note = element('p', 'situation-open');
    note.role = 'alert';
    situation.querySelector('fieldset')?.append(note);
    note.textContent = `Valitse, mitä tekisit. Vastaamatta on vielä ${count}.`;
    situation.dataset['state'] = 'open';
    situation.querySelector('input')?.focus({ preventScroll: true });
    note.scrollIntoView({ block: 'center' });
  }

  #settle(situation: Element | null) {
    situation?.querySelector('.situation-open')?.remove();
    situation?.removeAttribute('data-state');
  }
}

const chosenIn = (situation: Element) => situation.querySelector<HTMLInputElement>('input:checked');
const idOf = ({ dataset }: HTMLElement) => dataset['situation'] ?? '';
const slugOf = ({ dataset }: HTMLElement) => dataset['suggestion'] ?? '';

/** @param day - ISO date. */
const inWords = (day: string) => day.split('-').map(Number).reverse().join('.');

customElements.define('starting-test', StartingTest);
