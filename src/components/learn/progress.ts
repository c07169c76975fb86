/** Says on the front page where the reader goes on. */
import { followRecord } from './store.ts';

const start = document.querySelector<HTMLAnchorElement>('[data-start]');
const cards = [...document.querySelectorAll<HTMLElement>('[data-chapter-card]')];

const begin = start && { href: start.href, text: start.textContent };

followRecord(({ read }) => {
  if (!start || !begin) return;
  const isRead = (card: HTMLElement) => read.includes(card.dataset['chapterCard'] ?? '');
  const hasBegun = cards.some(isRead);
  const next = hasBegun ? cards.findIndex((card) => !isRead(card)) : -1;
  for (const [index, card] of cards.entries())
    card.querySelector('[data-next-mark]')?.toggleAttribute('hidden', index !== next);
  const link = cards[next]?.querySelector('a');
  if (link) {
    start.textContent = `Jatka: luku ${next + 1}`;
    start.href = link.href;
  } else if (hasBegun) {
    start.textContent = 'Avaa päiväkirja';
    start.href = start.dataset['diary'] ?? start.href;
  } else {
    start.textContent = begin.text;
    start.href = begin.href;
  }
});
