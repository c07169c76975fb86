/** Keys and an awake screen for the card; without this it works by its links. */
import { stayAwake } from '../site/stay-awake.ts';

const chosen = () => document.querySelector<HTMLElement>('.ballot-full:target');
const update = stayAwake(() => chosen() !== null);

addEventListener('hashchange', () => {
  update();
  chosen()?.focus({ preventScroll: true });
});
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const back = chosen();
  const letter = event.key.toUpperCase();
  if (event.key === 'Escape' || event.key === ' ') {
    if (!back) return;
    event.preventDefault();
    back.click();
  } else document.querySelector<HTMLElement>(`[data-choose="${CSS.escape(letter)}"]`)?.click();
});
update();
