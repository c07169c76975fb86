import type { LearnerRecord } from '../../lib/reader/learner-record.ts';

/** Shows the positions that have been chosen, and hides their section while there is none. */
export function showSides(section: HTMLElement, { sides }: LearnerRecord): void {
  const tensions = [...section.querySelectorAll<HTMLElement>('[data-tension]')];
  for (const tension of tensions) {
    const chosen = sides[tension.dataset['tension'] ?? ''];
    const views = [...tension.querySelectorAll<HTMLElement>('[data-view]')];
    for (const [index, view] of views.entries()) view.hidden = index !== chosen;
    tension.hidden = views.every(({ hidden }) => hidden);
  }
  section.hidden = tensions.every(({ hidden }) => hidden);
}
