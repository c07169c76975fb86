/** Asks what is handed in and under which name, and makes the file. */
import { handIn, type Asked, type HandIn } from '../../lib/reader/hand-in.ts';
import { dayOf } from '../../lib/reader/practice.ts';
import { NAME_KEY } from '../../lib/reader/storage-keys.ts';
import { handInHtml, handInPage } from '../../lib/out/hand-in-html.ts';
import { handInText } from '../../lib/out/hand-in-text.ts';
import { copy } from '../site/clipboard.ts';
import { element } from '../site/element.ts';
import { saveFile } from './save-file.ts';
import { readRecord } from './store.ts';

/** One, however often it is asked for while it comes; asked for anew where it did not come. */
let dialog: Promise<HandInDialog> | undefined;

/**
 * Opens the dialog.
 *
 * @param address - Of the published module, which says what the chapters ask.
 * @param chapter - Slug of the chapter that is chosen first; empty for the whole.
 * @throws {Error} when the module can't be had.
 */
export async function openHandIn(address: string, chapter: string): Promise<void> {
  dialog ??= dialogFor(address).catch((error: unknown) => {
    dialog = undefined;
    throw error;
  });
  (await dialog).open(chapter);
}

async function dialogFor(address: string): Promise<HandInDialog> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return new HandInDialog((await response.json()) as Asked);
}

class HandInDialog {
  readonly #asked: Asked;
  #what = element('select', 'control w-full');
  #name = element('input', 'text-field');
  #isKept = element('input', '');
  #makers = element('fieldset', 'flex flex-wrap gap-1 mt-2');
  #text = element('textarea', 'text-field');
  #status = element('p', 'exercise-status mt-1');
  /** Whether a missing name has been asked for; who has none to give presses again. */
  #isNameAsked = false;
  #dialog = element('dialog', 'search-dialog p-3');

  constructor(asked: Asked) {
    this.#asked = asked;
    const title = element('h2', 'text-h3', 'Palauta tehtävät');
    title.id = 'palautus-otsikko';
    this.#dialog.setAttribute('aria-labelledby', title.id);
    this.#status.setAttribute('role', 'status');
    this.#makers.append(element('legend', 'sr-only', 'Palautuksen muoto'));
    this.#what.append(
      ...asked.chapters.map(({ slug, number, title: name }) =>
        option(slug, `Luku ${number}: ${name}`),
      ),
      option('', 'Koko moduuli'),
    );
    this.#what.addEventListener('change', () => this.#see());
    this.#name.autocomplete = 'name';
    this.#isKept.type = 'checkbox';
    for (const field of [this.#name, this.#isKept])
      field.addEventListener('change', () =>
        keepName(this.#isKept.checked ? this.#name.value.trim() : ''),
      );
    this.#text.rows = 8;
    this.#text.readOnly = true;
    this.#text.setAttribute('aria-label', 'Palautus tekstinä');
    this.#offer('Lataa Word-tiedostona', 'control control-strong', (one) => this.#saveWord(one));
    this.#offer('Lataa verkkosivuna', 'control', (one) => this.#save(pageFile(one)));
    this.#offer('Kopioi tekstinä', 'control', (one) => this.#copy(one));
    if (canShare()) this.#offer('Jaa…', 'control', (one) => this.#share(one));
    const close = element('button', 'control control-quiet', 'Sulje');
    close.type = 'button';
    close.addEventListener('click', () => this.#dialog.close());
    this.#dialog.append(
      title,
      element(
        'p',
        'furniture mt-1',
        'Saat tiedoston, jonka voit palauttaa opettajalle. Siinä on nimesi ja se, mitä olet tehnyt, myös se, mitä vastasit itsetestin kysymyksiin ensin. Palauta tiedosto sellaisenaan: jos tallennat sen uudelleen toisella ohjelmalla, opettajan kooste ei ehkä osaa lukea sitä. Sivusto ei lähetä mitään minnekään. Tiedoston voi tuoda myös toisen laitteen päiväkirjaan.',
      ),
      element(
        'label',
        'block mt-2',
        'Mitä palautat?',
        element('span', 'select mt-0.5 w-full', this.#what),
      ),
      element('label', 'block mt-2', 'Nimesi', this.#name),
      element('label', 'control control-quiet', this.#isKept, 'Muista nimi tällä laitteella'),
      this.#makers,
      this.#status,
      this.#text,
      element('p', 'mt-2', close),
    );
    document.body.append(this.#dialog);
  }

  open(chapter: string) {
    if (this.#dialog.open) return;
    this.#what.value = chapter;
    const kept = keptName();
    this.#name.value ||= kept;
    this.#isKept.checked = kept !== '';
    this.#isNameAsked = false;
    this.#see();
    this.#dialog.showModal();
  }

  /** What the file would hold now. */
  #document(): HandIn {
    return handIn({
      asked: this.#asked,
      record: readRecord(),
      chapter: this.#what.value || undefined,
      name: this.#name.value,
      day: dayOf(new Date()),
    });
  }

  #see() {
    const isEmpty = this.#document().parts.length === 0;
    this.#makers.hidden = isEmpty;
    this.#text.hidden = true;
    this.#status.textContent = isEmpty
      ? `Palautettavaa ei vielä ole. Tee ensin ${this.#what.value ? 'luvun' : 'lukujen'} tehtäviä.`
      : '';
  }

  #offer(words: string, className: string, make: (document: HandIn) => unknown) {
    const button = element('button', className, words);
    button.type = 'button';
    button.addEventListener('click', () => {
      this.#text.hidden = true;
      this.#status.textContent = '';
      if (this.#name.value.trim() || this.#isNameAsked) make(this.#document());
      else this.#askName();
    });
    this.#makers.append(button);
  }

  #askName() {
    this.#isNameAsked = true;
    this.#status.textContent =
      'Nimi puuttuu. Kirjoita nimesi, jotta opettaja tietää, kenen tehtävät nämä ovat. Jos et halua kirjoittaa sitä, paina painiketta uudelleen.';
    this.#name.focus();
  }

  #save(file: File) {
    saveFile(file);
    this.#status.textContent = `Tiedosto ${file.name} on ladattu.`;
  }

  async #saveWord(document: HandIn) {
    try {
      this.#status.textContent = 'Tehdään tiedostoa…';
      const { handInWord } = await import('../../lib/out/hand-in-word.ts');
      const content = await handInWord(document);
      this.#save(new File([content], `${document.fileName}.docx`, { type: content.type }));
    } catch {
      this.#status.textContent =
        'Word-tiedostoa ei saatu tehtyä. Tarkista verkkoyhteys tai lataa palautus verkkosivuna.';
    }
  }

  async #copy(document: HandIn) {
    const text = handInText(document);
    if (await copy(text, handInHtml(document))) {
      this.#status.textContent =
        'Palautus on kopioitu. Liitä se esimerkiksi kurssin tekstikenttään.';
      return;
    }
    this.#status.textContent = 'Selain ei anna kopioida. Kopioi teksti tästä:';
    this.#text.value = text;
    this.#text.hidden = false;
    this.#text.select();
  }

  async #share(document: HandIn) {
    try {
      await navigator.share({ files: [pageFile(document)], title: document.title });
    } catch (error) {
      // Who closes the device's list has changed their mind.
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        this.#status.textContent = 'Jakaminen ei onnistunut. Lataa tiedosto sen sijaan.';
    }
  }
}

const option = (value: string, words: string) => {
  const made = element('option', '', words);
  made.value = value;
  return made;
};

const pageFile = (document: HandIn) =>
  new File([handInPage(document)], `${document.fileName}.html`, { type: 'text/html' });

/** Devices share pages where they share files at all; few share Word's. */
const canShare = () =>
  'canShare' in navigator &&
  navigator.canShare({ files: [new File([''], 'palautus.html', { type: 'text/html' })] });

function keptName(): string {
  try {
    return localStorage.getItem(NAME_KEY) ?? '';
  } catch {
    return '';
  }
}

/** @param name - Empty to forget it. */
function keepName(name: string): void {
  try {
    if (name) localStorage.setItem(NAME_KEY, name);
    else localStorage.removeItem(NAME_KEY);
  } catch {
    // Then it is asked again.
  }
}
