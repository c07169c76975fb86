import { BASE, fetchList, keptPaths, removeModule, savedList, saveModule } from './saved-module.ts';
import type { OfflineList } from '../../lib/site/offline-list.ts';

/** Keeps the whole module on the device, takes it away, and tells which pages are there. */
class OfflineModule extends HTMLElement {
  #part = <T extends HTMLElement>(selector: string) => this.querySelector(selector) as T;
  #status = this.#part('[data-status]');
  #save = this.#part<HTMLButtonElement>('[data-save]');
  #remove = this.#part<HTMLButtonElement>('[data-remove]');
  #progress = this.#part<HTMLProgressElement>('progress');

  connectedCallback() {
    if (!('serviceWorker' in navigator) || !storageIsAllowed()) return;
    this.#part('[data-needs-script]').hidden = true;
    this.#part('[data-tools]').classList.remove('script-shows');
    this.#save.addEventListener('click', () => void this.#keep());
    this.#remove.addEventListener('click', () => void this.#takeAway());
    void this.#show();
  }

  async #show() {
    const saved = await savedList();
    this.#remove.hidden = saved === undefined;
    this.#save.textContent = saved
      ? 'Päivitä tallennettu moduuli'
      : 'Tallenna moduuli tälle laitteelle';
    const list = saved ?? (await fetchList().catch(() => undefined));
    if (list) this.#part('[data-size]').textContent = `Koko on ${megabytes(list.bytes)}.`;
    this.#part('[data-state]').textContent = saved
      ? 'Moduuli on tallennettu tälle laitteelle.'
      : 'Moduulia ei ole tallennettu tälle laitteelle.';
    await this.#showPages(list);
  }

  /** The pages of which there is a copy, by name. */
  async #showPages(list: OfflineList | undefined) {
    const titles = new Map(list?.files.map(({ path, title }) => [BASE + path, title]));
    const paths = (await keptPaths()).filter(
      (path) => titles.get(path) && path !== `${BASE}verkoton/`,
    );
    const pages = paths
      .map((path) => ({ path, name: titles.get(path)?.split(' – ')[0] ?? path }))
      .sort((one, other) => one.name.localeCompare(other.name, 'fi', { numeric: true }));
    const items = pages.map(({ path, name }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = path;
      link.className = 'inline-flex min-h-[2.75rem] items-center';
      link.textContent = name;
      item.append(link);
      return item;
    });
    this.#part('[data-pages]').replaceChildren(...items);
    this.#part('[data-pages-part]').hidden = items.length === 0;
  }

  async #keep() {
    this.#save.disabled = true;
    this.#progress.hidden = false;
    this.#progress.value = 0;
    this.#status.textContent = 'Tallennetaan… Pidä tämä sivu auki.';
    try {
      await saveModule((part) => (this.#progress.value = part));
      this.#status.textContent = 'Moduuli on tallennettu. Se toimii nyt ilman verkkoa.';
      // Not every browser has it; the copies are there without it, too.
      await navigator.storage?.persist?.().catch(() => false);
    } catch {
      this.#status.textContent =
        'Tallennus epäonnistui. Tarkista verkkoyhteys ja laitteen vapaa tila. Yritä uudelleen: tallennus jatkuu siitä, mihin se jäi.';
    } finally {
      this.#progress.hidden = true;
      this.#save.disabled = false;
      await this.#show();
    }
  }

  async #takeAway() {
    await removeModule();
    this.#status.textContent = 'Tallennettu moduuli on poistettu tältä laitteelta.';
    await this.#show();
    this.#save.focus();
  }
}

/** Touching the storage of copies throws where it is blocked. */
function storageIsAllowed(): boolean {
  try {
    return Boolean(window.caches);
  } catch {
    return false;
  }
}

/** `3,4 megatavua`. */
function megabytes(bytes: number): string {
  const number = (bytes / 1e6).toLocaleString('fi', { maximumFractionDigits: 1 });
  return `${number} megatavua`;
}

customElements.define('offline-module', OfflineModule);
