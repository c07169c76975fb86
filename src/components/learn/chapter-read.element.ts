import { changeRecord, followRecord } from './store.ts';

/** The switch that marks a chapter as read, says so, and takes the mark back. */
class ChapterRead extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const status = this.querySelector('[data-status]');
    const unread = button?.textContent ?? '';
    const slug = this.dataset['slug'] ?? '';
    if (!button || !status) return;
    followRecord(({ read }) => {
      const isRead = read.includes(slug);
      button.ariaPressed = String(isRead);
      button.textContent = isRead ? '✓ Luettu' : unread;
    });
    button.addEventListener('click', () => {
      let isRead = false;
      const kept = changeRecord((record) => {
        isRead = !record.read.includes(slug);
        const others = record.read.filter((one) => one !== slug);
        return { ...record, read: isRead ? [...others, slug] : others };
      });
      // What is kept shows on the button itself: this is for those who hear the page.
      status.classList.toggle('sr-only', kept);
      status.textContent = [
        isRead ? 'Luku on merkitty luetuksi.' : 'Merkintä on poistettu.',
        kept ? '' : 'Selain ei salli tallennusta, joten merkintä ei säily.',
      ].join(' ');
    });
  }
}

customElements.define('chapter-read', ChapterRead);
