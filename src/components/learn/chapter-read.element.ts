import { changeRecord, followRecord } from './store.ts';

/** The switch that marks a chapter as read. */
class ChapterRead extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const status = this.querySelector('[data-status]');
    const slug = this.dataset['slug'] ?? '';
    if (!button || !status) return;
    followRecord(({ read }) => button.setAttribute('aria-pressed', String(read.includes(slug))));
    button.addEventListener('click', () => {
      let isRead = false;
      const kept = changeRecord((record) => {
        isRead = !record.read.includes(slug);
        const others = record.read.filter((one) => one !== slug);
        return { ...record, read: isRead ? [...others, slug] : others };
      });
      status.textContent = [
        isRead ? 'Luku on merkitty luetuksi.' : 'Merkintä on poistettu.',
        kept ? '' : 'Selain ei salli tallennusta, joten merkintä ei säily.',
      ].join(' ');
    });
  }
}

customElements.define('chapter-read', ChapterRead);
