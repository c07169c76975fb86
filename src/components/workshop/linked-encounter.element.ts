import { EncounterError, type OwnEncounter } from '../../lib/content/own-encounter.ts';
import { moduleSourceOf } from '../../lib/content/own-form.ts';
import { decodeEncounter } from '../../lib/out/encounter-link.ts';
import { drawEncounter } from '../learn/draw-encounter.ts';
import { element } from '../site/element.ts';

/** Plays what the page's address carries, and says so when that is not an encounter. */
class LinkedEncounter extends HTMLElement {
  #part = (selector: string) => this.querySelector(selector) as HTMLElement;
  #place = this.#part('[data-player]');
  #pageTitle = document.title;
  /** With its `#`, of what is on the page now. */
  #shown = '';
  #turn = 0;

  connectedCallback() {
    addEventListener('hashchange', () => void this.#follow());
    void this.#follow();
  }

  async #follow() {
    const { hash } = location;
    // A link within the page, such as the one to its text: the address goes on carrying the encounter.
    if (isPlace(hash) && this.#shown) {
      history.replaceState(history.state, '', this.#shown);
      return;
    }
    const turn = ++this.#turn;
    const read = isPlace(hash) ? 'nothing' : await readEncounter(hash);
    // Shown before it can be played it would change its height before the reader's eyes.
    if (typeof read !== 'string') await customElements.whenDefined('encounter-player');
    if (turn !== this.#turn) return;
    this.#shown = typeof read === 'string' ? '' : hash;
    this.#show(read);
  }

  #show(read: OwnEncounter | Reason) {
    const own = typeof read === 'string' ? undefined : read;
    for (const problem of this.querySelectorAll<HTMLElement>('[data-problem]'))
      problem.hidden = problem.dataset['problem'] !== read;
    this.#part('[data-own]').hidden = !own;
    this.#place.replaceChildren();
    if (own) this.#play(own);
    document.title = own?.title ? `${own.title} – ${this.#pageTitle}` : this.#pageTitle;
    // Also outside this element: the embed view has such a link in its bar.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-carries]'))
      link.hash = this.#shown;
    document.querySelector('[data-needs-script]')?.remove();
    this.classList.remove('script-shows');
    this.dispatchEvent(new CustomEvent('encounter-linked', { bubbles: true, detail: own }));
  }

  #play(own: OwnEncounter) {
    const template = document.querySelector<HTMLTemplateElement>('[data-encounter-template]');
    if (!template) return;
    this.#place.append(drawEncounter(template, own));
    // What has been made from the module's own keeps its licence and its origin.
    const source = moduleSourceOf(own);
    this.#part('[data-made-from]').hidden = !source;
    this.#part('[data-all-own]').hidden = Boolean(source);
    this.#part('[data-source]').textContent = source ?? '';
    const name = own.author && element('bdi', '', own.author);
    this.#part('[data-author]').replaceChildren(
      ...(name
        ? [
            source ? 'Linkin mukaan sitä on muokannut ' : 'Linkin mukaan sen on kirjoittanut ',
            name,
            '.',
          ]
        : [source ? 'Sen jakaja ei ole kertonut nimeään.' : 'Sen tekijä ei ole kertonut nimeään.']),
    );
  }
}

type Reason = EncounterError['reason'] | 'nothing' | 'unable';

declare global {
  interface DocumentEventMap {
    /** What the page's address carries now; nothing when it has no encounter. */
    'encounter-linked': CustomEvent<OwnEncounter | undefined>;
  }
}

async function readEncounter(hash: string): Promise<OwnEncounter | Reason> {
  if (!('DecompressionStream' in globalThis)) return 'unable';
  try {
    return await decodeEncounter(hash);
  } catch (error) {
    if (error instanceof EncounterError) return error.reason;
    throw error;
  }
}

/** Whether an address names no more than a place of the page, or nothing. */
const isPlace = (hash: string): boolean =>
  hash.length < 2 || document.getElementById(hash.slice(1)) !== null;

customElements.define('linked-encounter', LinkedEncounter);
