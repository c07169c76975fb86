import { copy, readyToSay, say } from './clipboard.ts';

const SHOWN_MS = 4000;

/**
 * Turns a link to a place of the page into a button that copies a titled link to it. Where the
 * browser refuses, a field opens with the address selected. Without this script it stays a link.
 */
class CopyLink extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector('a');
    const name = this.querySelector('span')?.firstChild;
    if (!link || !name) return;
    readyToSay();
    const label = 'Kopioi linkki tähän kohtaan';
    link.setAttribute('role', 'button');
    link.title = label;
    name.nodeValue = name.nodeValue?.replace('Linkki kohtaan', `${label}:`) ?? '';
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      void this.#copy(link);
    });
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      link.click();
    });
  }

  async #copy(link: HTMLAnchorElement) {
    const anchor = document.createElement('a');
    anchor.href = publicAddress(link);
    anchor.textContent = [link.dataset['name'], document.querySelector('h1')?.textContent.trim()]
      .filter(Boolean)
      .join(' – ');
    this.querySelector('.copied')?.remove();
    if (await copy(`${anchor.textContent} – ${anchor.href}`, anchor.outerHTML)) {
      const shown = document.createElement('span');
      shown.className = 'copied';
      shown.setAttribute('aria-hidden', 'true');
      shown.textContent = 'Linkki kopioitu';
      this.append(shown);
      setTimeout(() => shown.remove(), SHOWN_MS);
      say('Linkki kopioitu');
    } else {
      this.#offer(anchor.href, link);
    }
  }

  #offer(address: string, link: HTMLAnchorElement) {
    const label = document.createElement('label');
    const field = document.createElement('input');
    label.className = 'copied';
    field.className = 'copy-field';
    field.readOnly = true;
    field.value = address;
    label.append('Selain ei anna kopioida. Kopioi osoite tästä:', field);
    field.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      label.remove();
      link.focus();
    });
    this.append(label);
    field.select();
  }
}

/** Inside another site's frame a link leads to the page itself, not to what stands in the frame. */
function publicAddress(link: HTMLAnchorElement): string {
  const url = new URL(link.href);
  if (url.pathname !== location.pathname) return url.href;
  const whole = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const page = (self !== top && whole) || location.origin + location.pathname;
  return page.split('#')[0] + url.hash;
}

customElements.define('copy-link', CopyLink);
