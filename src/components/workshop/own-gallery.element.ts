import {
  emptyEncounter,
  parseEncounters,
  type OwnEncounter,
} from '../../lib/content/own-encounter.ts';
import { fromEncounter, fromQuestion } from '../../lib/content/own-starts.ts';
import type { PublishedModule } from '../../lib/module/published-module.ts';
import { withEncounters, type Draft } from '../../lib/reader/own-gallery.ts';
import { takeFile } from '../site/take-file.ts';
import {
  changeDrafts,
  draftsAreKept,
  freshId,
  hasBrokenDrafts,
  readDrafts,
} from './draft-store.ts';
import { drawDrafts, refusal, saveDrafts, titleOf, toldOf } from './drawn-drafts.ts';

/** What `encounter-chosen` tells: a draft to go on with, or what a new one begins from. */
export type Chosen = { draft: Draft } | { encounter: OwnEncounter; note: string };

/** Where one begins: what an encounter is started from, and those that this device keeps. */
export class OwnGallery extends HTMLElement {
  #part = <T extends HTMLElement>(selector: string) => this.querySelector(selector) as T;
  #status = this.#part('[data-gallery-status]');
  #deleted: Draft | undefined;

  connectedCallback() {
    const on = (selector: string, act: () => void) =>
      this.#part(selector).addEventListener('click', act);
    on('[data-start-empty]', () =>
      this.#choose({ draft: { id: freshId(), changed: 0, encounter: emptyEncounter() } }),
    );
    for (const button of this.querySelectorAll<HTMLElement>('[data-start]'))
      button.addEventListener('click', () => void this.#startFrom(button));
    on('[data-save-all]', () => saveDrafts());
    on('[data-undo-delete]', () => this.#bringBack());
    on('[data-print-sheet]', () => print());
    this.#part('[data-drafts]').addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-act]');
      const draft = button && readDrafts().find(({ id }) => id === button.dataset['draft']);
      if (draft) this.#act(button.dataset['act'] ?? '', draft);
    });
    this.#listenForFiles();
  }

  /** Shows what is kept now. */
  draw() {
    const drafts = readDrafts();
    this.#part('[data-drafts]').replaceChildren(...drawDrafts(drafts));
    this.#part('[data-no-drafts]').hidden = drafts.length > 0;
    this.#part<HTMLButtonElement>('[data-save-all]').disabled = drafts.length === 0;
    this.#part('[data-undo-delete]').hidden = !this.#deleted;
    this.#part('[data-start-status]').textContent = '';
    this.#status.textContent = [
      draftsAreKept()
        ? ''
        : 'Selain ei tallenna: tila on täynnä tai tallennus estetty. Kohtaamiset säilyvät vain tämän käynnin ajan, joten tallenna ne tiedostoon.',
      hasBrokenDrafts()
        ? 'Osa aiemmista kohtaamisista oli rikki, eikä niitä voitu lukea. Ne on pantu talteen.'
        : '',
    ]
      .filter(Boolean)
      .join(' ');
  }

  /** Says something where encounters are begun. */
  tell(text: string) {
    this.#part('[data-start-status]').textContent = text;
  }

  #choose(detail: Chosen) {
    this.#deleted = undefined;
    for (const list of this.querySelectorAll('details')) list.open = false;
    this.dispatchEvent(new CustomEvent('encounter-chosen', { detail }));
  }

  #act(act: string, draft: Draft) {
    if (act === 'open') return this.#choose({ draft });
    this.#deleted = undefined;
    if (act === 'copy') {
      const title = `${draft.encounter.title || titleOf(draft)} (kopio)`;
      const copy = {
        id: freshId(),
        changed: Date.now(),
        encounter: { ...draft.encounter, title },
      };
      changeDrafts((drafts) => [...drafts, copy]);
      this.#tellDone(`Kopio on tehty: ”${title}”.`);
      return this.#openButton(copy).focus();
    }
    changeDrafts((drafts) => drafts.filter(({ id }) => id !== draft.id));
    this.#deleted = draft;
    this.#tellDone(`”${titleOf(draft)}” on poistettu.`);
    this.#part('[data-undo-delete]').focus();
  }

  #bringBack() {
    const draft = this.#deleted;
    if (!draft) return;
    this.#deleted = undefined;
    changeDrafts((drafts) => [...drafts.filter(({ id }) => id !== draft.id), draft]);
    this.#tellDone(`”${titleOf(draft)}” on palautettu.`);
    this.#openButton(draft).focus();
  }

  #openButton = ({ id }: Draft) => this.#part(`[data-act="open"][data-draft="${id}"]`);

  #tellDone(text: string) {
    this.draw();
    this.#status.textContent = [text, this.#status.textContent].filter(Boolean).join(' ');
  }

  #listenForFiles() {
    const file = this.#part<HTMLInputElement>('[data-file]');
    this.#part('[data-bring]').addEventListener('click', () => file.click());
    takeFile(this, file, (one) => this.#bring(one));
  }

  async #bring(file: File) {
    this.#deleted = undefined;
    try {
      const encounters = parseEncounters(await file.text());
      let told = '';
      changeDrafts((drafts) => {
        const next = withEncounters(drafts, encounters, Date.now(), freshId);
        told = toldOf(file.name, next);
        return next.drafts;
      });
      this.#tellDone(told);
    } catch (error) {
      const cure = 'Valitse tiedosto, joka on tallennettu Kohtaamispajasta.';
      this.#tellDone(refusal(error, `Tiedosto ${file.name}`, cure));
    }
  }

  async #startFrom({ dataset }: HTMLElement) {
    this.tell('Haetaan pohjaa…');
    try {
      const response = await fetch(this.dataset['module'] ?? '');
      if (!response.ok) throw new Error(String(response.status));
      this.#choose(chosenIn((await response.json()) as PublishedModule, dataset));
    } catch {
      this.tell(
        'Pohjaa ei saatu haettua. Tarkista verkkoyhteys ja yritä uudelleen tai aloita tyhjästä.',
      );
    }
  }
}

/** What a button of the lists begins from. @throws {Error} when the module has no such exercise. */
function chosenIn({ chapters }: PublishedModule, { start: kind, id }: DOMStringMap): Chosen {
  if (kind === 'encounter') {
    const encounter = chapters
      .flatMap(({ encounters, plain }) => [...encounters, ...(plain?.encounters ?? [])])
      .find((one) => one.id === id);
    if (!encounter) throw new Error(`no encounter ${id}`);
    const note =
      'Tämä on kopio moduulin kohtaamisesta. Muuta siitä omasi: ala, tilanne ja repliikit.';
    return { encounter: fromEncounter(encounter), note };
  }
  const question = chapters
    .flatMap(({ questions }) => questions)
    .filter((one) => one.kind === 'choice')
    .find((one) => one.id === id);
  if (!question) throw new Error(`no question ${id}`);
  const encounter = fromQuestion(question);
  const note = [
    'Kysymyksestä tuli ensimmäinen askel.',
    encounter.steps[0]?.line
      ? ''
      : 'Kysymyksestä ei löytynyt asiakkaan repliikkiä, joten kirjoita se itse.',
    'Luottamuksen muutokset ovat arvauksia: oikea vastaus kasvattaa luottamusta, muut heikentävät sitä. Tarkista ne ja kirjoita, mitä asiakas vastaa.',
  ];
  return { encounter, note: note.filter(Boolean).join(' ') };
}

customElements.define('own-gallery', OwnGallery);
