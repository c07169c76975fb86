/** Shows on the front page where the reader is: which chapters are read and where to go on. */
import { followRecord } from './store.ts';

const start = document.querySelector<HTMLAnchorElement>('[data-start]');
const cards = [...document.querySelectorAll<HTMLElement>('[data-chapter-card]')];

followRecord(({ read }) => {
  for (const card of cards) {
    const mark = card.querySelector<HTMLElement>('[data-read-mark]');
    if (mark) mark.hidden = !read.includes(card.dataset['chapterCard'] ?? '');
  }
  if (!start || read.length === 0) return;
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
