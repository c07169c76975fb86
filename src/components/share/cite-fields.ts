import { fillPlace } from '../../lib/out/share-place.ts';
import { copy } from '../site/clipboard.ts';
import { printAs } from '../site/print-as.ts';

/** Makes the chapter's link, embed code, citation and QR code for any place of it, and copies them. */
export class CiteFields {
  readonly #kit: HTMLElement;

  /** What the fields say of the whole chapter, as the page came. */
  readonly #whole = new Map<HTMLElement, string>();

  /** What the whole chapter's QR code is saved as. */
  #fileName = '';

  constructor(kit: HTMLElement) {
    this.#kit = kit;
    for (const part of kit.querySelectorAll('[data-needs-kit]'))
      part.classList.remove('script-shows');
    for (const field of this.#fields()) this.#whole.set(field, field.value);
    const places = kit.querySelector<HTMLSelectElement>('[data-place]');
    // A browser that goes back to the page keeps what was chosen.
    if (places) this.#show(places);
    places?.addEventListener('change', () => this.#show(places));
    for (const part of kit.querySelectorAll<HTMLElement>('[data-field]')) {
      part.querySelector('button')?.addEventListener('click', () => void this.#copy(part));
    }
    this.#kit.querySelector('[data-print-qr]')?.addEventListener('click', () => printAs('qr'));
    this.#offerSharing();
  }

  #fields() {
    return this.#kit.querySelectorAll<HTMLTextAreaElement>('[data-field] textarea');
  }

  #field(name: string) {
    return (
      this.#kit.querySelector<HTMLTextAreaElement>(`[data-field=${name}] textarea`)?.value ?? ''
    );
  }

  #show(places: HTMLSelectElement) {
    const [option] = places.selectedOptions;
    const place = { id: places.value, title: option?.text.trim() ?? '' };
    const { embed, height } = option?.dataset ?? {};
    const text = (whole: string, pattern = '') => (place.id ? fillPlace(pattern, place) : whole);
    for (const field of this.#fields()) {
      const { pattern, partPattern } = field.closest<HTMLElement>('[data-field]')?.dataset ?? {};
      field.value =
        embed && partPattern
          ? fillPlace(partPattern, { ...place, id: embed, height: Number(height) })
          : text(this.#whole.get(field) ?? '', pattern);
    }
    const picture = this.#kit.querySelector('img');
    const file = this.#kit.querySelector<HTMLAnchorElement>('[data-qr-file]');
    if (!picture || !file) return;
    picture.dataset['whole'] ??= picture.getAttribute('src') ?? '';
    picture.src = text(picture.dataset['whole'], picture.dataset['pattern']);
    picture.alt = `QR-koodi osoitteeseen ${this.#field('osoite')}`;
    file.href = picture.src;
    this.#fileName ||= file.download;
    file.download = place.id ? this.#fileName.replace('-qr', `-${place.id}-qr`) : this.#fileName;
    this.#say(
      '[data-qr-title]',
      text(this.#kit.dataset['title'] ?? '', this.#kit.dataset['pattern']),
    );
    this.#say('[data-qr-address]', this.#field('osoite'));
    this.#say('[data-print-citation]', this.#field('viite'));
    this.#say('[data-status]', '');
  }

  #say(selector: string, words: string) {
    const part = this.#kit.querySelector(selector);
    if (part) part.textContent = words;
  }

  async #copy(part: HTMLElement) {
    const field = part.querySelector('textarea');
    if (!field) return;
    const name = part.querySelector('label')?.textContent.trim() ?? '';
    // In a word processor the link is a link, in an editor of code it is code.
    const html = part.dataset['field'] === 'linkki' ? field.value : undefined;
    if (await copy(field.value, html)) {
      this.#say(
        '[data-status]',
        `Kopioitu: ${name.toLocaleLowerCase('fi').replace('html', 'HTML')}.`,
      );
    } else {
      field.select();
      this.#say(
        '[data-status]',
        'Selain ei anna kopioida. Teksti on valittu, joten voit kopioida sen itse.',
      );
    }
  }

  #offerSharing() {
    const button = this.#kit.querySelector<HTMLButtonElement>('[data-share]');
    if (!button || !('share' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      const title = this.#kit.querySelector('[data-qr-title]')?.textContent.trim() ?? '';
      // Who closes the device's menu has changed their mind; that is no fault.
      navigator.share({ title, url: this.#field('osoite') }).catch(() => undefined);
    });
  }
}
