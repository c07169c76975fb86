import { KEPT_ON_DEVICE } from '../../lib/device-storage.ts';
import { clearRecord } from '../learn/store.ts';

/** Clears everything of ours from the reader's device, after asking. */
class DeviceStorage extends HTMLElement {
  connectedCallback() {
    const part = <T extends HTMLElement>(selector: string) => this.querySelector(selector) as T;
    const dialog = part<HTMLDialogElement>('[data-confirm]');
    part('[data-needs-script]').remove();
    part('[data-tools]').hidden = false;
    part('[data-clear]').addEventListener('click', () => dialog.showModal());
    part('[data-keep]').addEventListener('click', () => dialog.close());
    part('[data-really-clear]').addEventListener('click', () => {
      dialog.close();
      part('[data-status]').textContent = clearDevice()
        ? 'Kaikki on poistettu tältä laitteelta.'
        : 'Selain ei salli tallennusta, joten laitteella ei ole mitään poistettavaa.';
    });
  }
}

/** @returns False where storage is blocked. */
function clearDevice(): boolean {
  clearRecord();
  // The page goes back to what it is without any choice.
  document.querySelector<HTMLFormElement>('reading-settings form')?.reset();
  try {
    for (const { key } of KEPT_ON_DEVICE) {
      if (!key) continue;
      localStorage.removeItem(key);
      sessionStorage.removeItem(key);
    }
    return true;
  } catch {
    return false;
  }
}

customElements.define('device-storage', DeviceStorage);
