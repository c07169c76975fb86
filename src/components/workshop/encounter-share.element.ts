import { EncounterError, type OwnEncounter } from '../../lib/content/own-encounter.ts';
import { EMBED_HEIGHTS, embedCode } from '../../lib/out/embed-code.ts';
import { encodeEncounter } from '../../lib/out/encounter-link.ts';
import { figure, LONGEST_IN_QR, reachOf, roomLeft, type Reach } from '../../lib/out/link-length.ts';
import { MISSING } from '../learn/draw-encounter.ts';
import { copy } from '../site/clipboard.ts';
import { element } from '../site/element.ts';
import cardPrinter from './print-cards.ts?worker&url';

const STATES: Readonly<Record<Reach['state'], string>> = {
  fits: '✓ Onnistuu',
  risky: '! Voi katketa',
  'too-long': '✗ Ei mahdu',
};

/** Shares an own encounter: link, QR code, file, embed code, cards. Nothing is kept and nothing sent. */
export class EncounterShare extends HTMLElement {
  #part = <T extends HTMLElement>(selector: string) => this.querySelector(selector) as T;
  #status = this.#part('[data-status]');
  #qr = this.#part<HTMLDetailsElement>('[data-qr]');
  #own: OwnEncounter | undefined;
  #address = '';
  /** Grows with each encounter that is given: an answer that comes late is of an older one. */
  #turn = 0;

  connectedCallback() {
    this.classList.remove('script-shows');
    this.#part('[data-copy-link]').addEventListener('click', () => {
      void this.#copy('[data-link]', 'Linkki on kopioitu.');
    });
    this.#part('[data-copy-embed]').addEventListener('click', () => {
      void this.#copy('[data-embed-code]', 'Upotuskoodi on kopioitu.');
    });
    this.#part('[data-file]').addEventListener('click', () => void this.#saveFile());
    this.#part('[data-cards]').addEventListener('click', () => void this.#print());
    this.#part('[data-send]').addEventListener('click', () => void this.#send());
    this.#qr.addEventListener('toggle', () => void this.#drawCode());
    for (const button of this.querySelectorAll<HTMLElement>('[data-save-qr]'))
      button.addEventListener('click', () => void this.#saveCode(button.dataset['saveQr'] ?? ''));
  }

  /**
   * Offers an encounter.
   *
   * @param own - May be a draft; whether it is ready to be shared, the page knows.
   */
  async share(own: OwnEncounter): Promise<void> {
    const turn = ++this.#turn;
    const fragment = await encodeEncounter(own).catch((error: unknown) => {
      if (error instanceof EncounterError || !('CompressionStream' in globalThis)) return undefined;
      throw error;
    });
    if (turn !== this.#turn) return;
    this.#own = own;
    this.#address = fragment === undefined ? '' : `${this.dataset['play'] ?? ''}#${fragment}`;
    this.#part('[data-hold]').hidden = true;
    this.#part('[data-ways]').hidden = false;
    this.#status.textContent = '';
    this.#offer(fragment);
  }

  /** Offers nothing. @param why - What is told in its place; empty for nothing. */
  hold(why: string): void {
    this.#turn++;
    this.#own = undefined;
    this.#address = '';
    this.#part('[data-ways]').hidden = true;
    this.#part('[data-hold]').hidden = !why;
    this.#part('[data-hold]').textContent = why;
  }

  #offer(fragment: string | undefined) {
    this.#part('[data-linked]').hidden = fragment === undefined;
    this.#part('[data-copy-link]').hidden = fragment === undefined;
    this.#part('[data-send]').hidden = fragment === undefined || !('share' in navigator);
    if (fragment === undefined) {
      this.#status.textContent =
        'CompressionStream' in globalThis
          ? 'Kohtaaminen on niin pitkä, ettei se mahdu linkkiin. Jaa se tiedostona.'
          : 'Selaimesi ei osaa tehdä linkkiä. Päivitä selain tai jaa kohtaaminen tiedostona.';
      return;
    }
    const vote = this.querySelector<HTMLAnchorElement>('[data-vote]');
    if (vote) vote.hash = fragment;
    const { length } = this.#address;
    this.#part<HTMLInputElement>('[data-link]').value = this.#address;
    this.#part<HTMLTextAreaElement>('[data-embed-code]').value = embedCode(
      `${this.dataset['embed'] ?? ''}#${fragment}`,
      `Kohtaaminen: ${this.#title()}`,
      EMBED_HEIGHTS.encounter,
    );
    this.#part('[data-length]').textContent =
      `Linkissä on ${figure(length)} merkkiä, koska koko kohtaaminen on siinä. ${roomLeft(length)}`.trim();
    this.#part('[data-reach]').replaceChildren(...reachOf(length).map(drawReach));
    const fits = length <= LONGEST_IN_QR;
    this.#part('[data-qr-fits]').hidden = !fits;
    this.#part('[data-qr-too-long]').hidden = fits;
    void this.#drawCode();
  }

  #title = () => this.#own?.title || MISSING.title;

  async #copy(field: string, done: string) {
    const from = this.#part<HTMLInputElement | HTMLTextAreaElement>(field);
    const isCopied = await copy(from.value);
    this.#status.textContent = isCopied
      ? done
      : 'Selain ei anna kopioida. Teksti on valittuna: kopioi se näppäimillä tai pitkällä painalluksella.';
    if (!isCopied) from.select();
  }

  async #saveFile() {
    const own = this.#own;
    if (!own) return;
    await this.#withLoaded(async () => {
      const { saveOwn } = await import('./own-file.ts');
      this.#tellSaved(saveOwn(own));
    });
  }

  #tellSaved(name: string) {
    this.#status.textContent = `Tiedosto ${name} on ladattu.`;
  }

  async #send() {
    try {
      await navigator.share({ title: this.#title(), url: this.#address });
    } catch (error) {
      // Who closes the device's list has changed their mind.
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        this.#status.textContent = 'Jakaminen ei onnistunut. Kopioi linkki sen sijaan.';
    }
  }

  async #print() {
    const own = this.#own;
    if (!own) return;
    await this.#withLoaded(async () => {
      await import(/* @vite-ignore */ cardPrinter);
      globalThis.printEncounterCards?.(own, this.closest('article') ?? document.body);
    });
  }

  /** Only while its fold is open: what draws it is loaded for that. */
  async #drawCode() {
    const place = this.#part('[data-code]');
    if (!this.#qr.open || this.#address.length > LONGEST_IN_QR) return place.replaceChildren();
    const turn = this.#turn;
    await this.#withLoaded(async () => {
      const { drawQrCode } = await import('./qr-code.ts');
      if (turn !== this.#turn) return;
      place.replaceChildren(drawQrCode(this.#address));
      for (const button of this.querySelectorAll<HTMLButtonElement>('[data-save-qr]'))
        button.disabled = false;
    });
  }

  async #saveCode(format: string) {
    const own = this.#own;
    if (!own) return;
    await this.#withLoaded(async () => {
      const { saveCode } = await import('./own-file.ts');
      this.#tellSaved(await saveCode(own, this.#address, format === 'png' ? 'png' : 'svg'));
    });
  }

  async #withLoaded(use: () => Promise<void>) {
    try {
      await use();
    } catch {
      this.#status.textContent =
        'Tarvittavaa osaa sivusta ei saatu ladattua. Tarkista verkkoyhteys, lataa sivu uudelleen ja yritä sitten.';
    }
  }
}

const drawReach = ({ place, state, about }: Reach): HTMLElement =>
  element(
    'li',
    '',
    element('strong', '', place),
    element('span', '', element('b', '', `${STATES[state]}. `), about),
  );

// Content blockers hide what is named “share”.
customElements.define('encounter-handoff', EncounterShare);
