import { KEPT_ON_DEVICE } from '../../lib/reader/device-storage.ts';
import { copiesPrefix } from '../../lib/reader/storage-keys.ts';
import { clearRecord } from '../learn/store.ts';

/** Clears everything of ours from the reader's device, after asking. */
class DeviceStorage extends HTMLElement {
  connectedCallback() {
    const part = <T extends HTMLElement>(selector: string) => this.querySelector(selector) as T;
    const dialog = part<HTMLDialogElement>('[data-confirm]');
    part('[data-needs-script]').remove();
    part('[data-tools]').classList.remove('script-shows');
    part('[data-clear]').addEventListener('click', () => dialog.showModal());
    part('[data-keep]').addEventListener('click', () => dialog.close());
    part('[data-really-clear]').addEventListener('click', () => {
      dialog.close();
      void clearDevice().then((cleared) => {
        part('[data-status]').textContent = cleared
          ? 'Sivuston tiedot on poistettu tältä laitteelta.'
          : 'Selain ei salli tallennusta, joten laitteella ei ole mitään poistettavaa.';
      });
    });
  }
}

/** @returns False where storage is blocked. */
async function clearDevice(): Promise<boolean> {
  clearRecord();
  // The page goes back to what it is without any choice.
  document.querySelector<HTMLFormElement>('reading-settings form')?.reset();
  try {
    for (const { key } of KEPT_ON_DEVICE) {
      if (!key) continue;
      localStorage.removeItem(key);
      sessionStorage.removeItem(key);
    }
    await clearCopies();
    return true;
  } catch {
    return false;
  }
}

/** Copies of pages, and the worker that keeps them: it comes back at the next page that is opened. */
async function clearCopies(): Promise<void> {
  const base = import.meta.env.BASE_URL;
  if ('serviceWorker' in navigator) {
    const registration = await navigator.serviceWorker.getRegistration(base);
    await registration?.unregister();
  }
  if (!('caches' in window)) return;
  const names = (await caches.keys()).filter((name) => name.startsWith(copiesPrefix(base)));
  await Promise.all(names.map((name) => caches.delete(name)));
}

customElements.define('device-storage', DeviceStorage);
