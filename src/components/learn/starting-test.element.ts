import type { StartingTest as KeptTest } from '../../lib/reader/learner-record.ts';
import { finnishDate } from '../../lib/module/finnish-date.ts';
import { dayOf } from '../../lib/reader/practice.ts';
import { bestIn, ofChapter, weakestChapter, type TestKey } from '../../lib/reader/starting-test.ts';
import { element } from '../site/element.ts';
import { changeRecord, followRecord, readRecord } from './store.ts';

/** The starting test: says which chapter to begin from, and shows the first try beside the newest. */
class StartingTest extends HTMLElement {
  #situations = [...this.querySelectorAll<HTMLElement>('[data-situation]')];
  #key: TestKey = this.#situations.map((one) => ({
    id: idOf(one),
    chapter: one.dataset['chapter'] ?? '',
    best: [...one.querySelectorAll<HTMLElement>('[data-option]')].findIndex(
      ({ dataset }) => 'right' in dataset,
    ),
  }));
  #links = [...this.querySelectorAll<HTMLAnchorElement>('[data-suggestion]')];
  #part = <T extends HTMLElement>(selector: string) => this.querySelector(selector) as T;
  #check = this.#part<HTMLButtonElement>('[data-check]');
  #again = this.#part<HTMLButtonElement>('[data-again]');
  #result = this.#part('[data-result]');

  connectedCallback() {
    for (const button of [this.#check, this.#again]) button.disabled = false;
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
    const hits = bestIn(last, this.#key);
    before.textContent = `Viimeksi ${finnishDate(last.day)}: parhaita valintoja ${hits}/${this.#situations.length}.`;
  }

  /** A tried test is not mended by its own feedback: what comes next is another try. */
  #lock(isLocked: boolean) {
    for (const fieldset of this.querySelectorAll('fieldset')) fieldset.disabled = isLocked;
    this.#check.hidden = isLocked;
    this.#again.hidden = !isLocked;
  }

  #hide() {
    this.#lock(false);
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
    this.#lock(true);
    this.#part('[data-before]').hidden = true;
    this.#part('[data-kept]').hidden = !isKept;
    const count = this.#situations.length;
    const hits = bestIn(test, this.#key);
    const before = first ? ` Ensimmäisellä kerralla ${bestIn(first, this.#key)}/${count}.` : '';
    this.#part('[data-status]').textContent =
      hits === count
        ? `Valitsit joka tilanteessa parhaan vaihtoehdon.${before} Voit ${first ? 'kerrata minkä luvun' : 'aloittaa mistä luvusta'} haluat.`
        : `Parhaita valintoja ${hits}/${count}.${before} Muiden tilanteiden palaute on auki yllä.`;
    // With nothing missed, which chapter is for the reader to choose.
    const suggested = weakestChapter(test, this.#key) ?? '';
    for (const link of this.#links) link.hidden = link.dataset['suggestion'] !== suggested;
    for (const word of this.querySelectorAll('[data-begin-word]'))
      word.textContent = first ? 'Kertaa' : 'Aloita';
    if (first) this.#part('[data-first-day]').textContent = finnishDate(first.day);
    for (const cell of this.querySelectorAll<HTMLElement>('[data-first-day], [data-first]'))
      cell.hidden = !first;
    for (const row of this.querySelectorAll<HTMLElement>('[data-row]')) {
      const slug = row.dataset['row'] ?? '';
      const cell = (name: string) => row.querySelector(`[data-${name}]`) as HTMLElement;
      const count = ofChapter(this.#key, slug).length;
      cell('first').textContent = first ? `${bestIn(first, this.#key, slug)}/${count}` : '';
      cell('now').textContent = `${bestIn(test, this.#key, slug)}/${count}`;
    }
    this.#result.focus({ preventScroll: true });
    this.#result.scrollIntoView({ block: 'nearest' });
  }

  /** Says at the first open situation that it is open; the reader may be far from it. */
  #ask(situation: HTMLElement, count: number) {
    for (const one of this.#situations) this.#settle(one);
    const note = element('p', 'situation-open');
    note.role = 'alert';
    situation.querySelector('legend')?.after(note);
    note.textContent = `Valitse, mitä tekisit. Vastaamatta on vielä ${count}.`;
    situation.dataset['state'] = 'open';
    situation.querySelector('input')?.focus({ preventScroll: true });
    // From its title on: what is to be chosen is read first.
    situation.scrollIntoView({ block: 'start' });
  }

  #settle(situation: Element | null) {
    situation?.querySelector('.situation-open')?.remove();
    situation?.removeAttribute('data-state');
  }
}

const chosenIn = (situation: Element) => situation.querySelector<HTMLInputElement>('input:checked');
const idOf = ({ dataset }: HTMLElement) => dataset['situation'] ?? '';

customElements.define('starting-test', StartingTest);
