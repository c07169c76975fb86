import { copiesPrefix } from '../../lib/reader/storage-keys.ts';
import type { OfflineList } from '../../lib/site/offline-list.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const PREFIX = copiesPrefix(BASE);
const LIST = `${BASE}tallennus.json`;
const SAVED = `${PREFIX}moduuli`;

type Message = { bytes: number; total: number } | { done: true } | { failed: string };

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
    const list = saved ?? (await listNow());
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
    const items = paths.map((path) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = path;
      link.className = 'inline-flex min-h-[2.75rem] items-center';
      link.textContent = titles.get(path)?.split(' – ')[0] ?? path;
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
    this.#status.textContent = 'Tallennetaan…';
    try {
      await this.#ask();
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

  async #ask(): Promise<void> {
    const worker = (await within(navigator.serviceWorker.ready, 10_000)).active;
    await new Promise<void>((resolve, reject) => {
      const { port1, port2 } = new MessageChannel();
      let silence: ReturnType<typeof setTimeout>;
      const listen = () => {
        clearTimeout(silence);
        silence = setTimeout(() => reject(new Error('The worker is silent')), 30_000);
      };
      port1.onmessage = ({ data }: MessageEvent<Message>) => {
        listen();
        if ('failed' in data) reject(new Error(data.failed));
        else if ('done' in data) resolve();
        else this.#progress.value = data.bytes / data.total;
        if (!('bytes' in data)) clearTimeout(silence);
      };
      listen();
      worker?.postMessage({ type: 'save' }, [port2]);
    });
  }

  async #takeAway() {
    await caches.delete(SAVED);
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

async function savedList(): Promise<OfflineList | undefined> {
  if (!(await caches.has(SAVED))) return undefined;
  const found = await (await caches.open(SAVED)).match(LIST);
  return (await found?.json()) as OfflineList | undefined;
}

async function listNow(): Promise<OfflineList | undefined> {
  try {
    return (await (await fetch(LIST)).json()) as OfflineList;
  } catch {
    return undefined;
  }
}

async function keptPaths(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return [...new Set(requests.flat().map(({ url }) => new URL(url).pathname))].sort();
}

function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('Too slow')), ms)),
  ]);
}

/** `3,4 megatavua`. */
function megabytes(bytes: number): string {
  const number = (bytes / 1e6).toLocaleString('fi', { maximumFractionDigits: 1 });
  return `${number} megatavua`;
}

customElements.define('offline-module', OfflineModule);
