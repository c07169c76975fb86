/** Says on the front page where the reader goes on. */
import { followRecord } from './store.ts';

const start = document.querySelector<HTMLAnchorElement>('[data-start]');
const cards = [...document.querySelectorAll<HTMLElement>('[data-chapter-card]')];

const begin = start && { href: start.href, text: start.textContent };

followRecord(({ read }) => {
  if (!start || !begin) return;
  if (!cards.some((card) => read.includes(card.dataset['chapterCard'] ?? ''))) {
    start.textContent = begin.text;
    start.href = begin.href;
    return;
  }
  const next = cards.findIndex((card) => !read.includes(card.dataset['chapterCard'] ?? ''));
  const link = cards[next]?.querySelector('a');
  if (link) {
    start.textContent = `Jatka: luku ${next + 1}`;
    start.href = link.href;
  } else {
    start.textContent = 'Kaikki luvut luettu: avaa päiväkirja';
    start.href = start.dataset['diary'] ?? start.href;
  }
});
