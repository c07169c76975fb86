/** Says on the front page where the reader goes on, and shows how encounters have gone at their best. */
import { endingAt, ENDING_NAMES } from '../../lib/content/trust.ts';
import type { LearnerRecord } from '../../lib/reader/learner-record.ts';
import { weakestChapter, type TestKey } from '../../lib/reader/starting-test.ts';
import { setStage } from './encounter-stage.ts';
import { followRecord } from './store.ts';

const start = document.querySelector<HTMLAnchorElement>('[data-start]');
const cards = [...document.querySelectorAll<HTMLElement>('[data-chapter-card]')];

const begin = start && { href: start.href, text: start.textContent };

followRecord((record) => {
  for (const card of cards) showBestWalk(card, record);
  const { read } = record;
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
    const weakest = suggested(record);
    start.textContent = weakest < 0 ? begin.text : `Aloita: luku ${weakest + 1}`;
    start.href = cards[weakest]?.querySelector('a')?.href ?? begin.href;
  }
});

/** Place of the chapter to begin with by the newest starting test; -1 where it says none. */
function suggested({ tests }: LearnerRecord): number {
  const newest = tests.at(-1);
  const key = JSON.parse(start?.dataset['testKey'] ?? '[]') as TestKey;
  const slug = newest && weakestChapter(newest, key);
  return cards.findIndex(({ dataset }) => dataset['chapterCard'] === slug);
}

function showBestWalk(card: HTMLElement, { best }: LearnerRecord) {
  const stage = card.querySelector<HTMLElement>('[data-best-walk]');
  if (!stage) return;
  const walks = (stage.dataset['bestWalk'] ?? '').split(' ').flatMap((id) => best[id] ?? []);
  const [walk] = walks.sort((one, other) => other.level - one.level);
  stage.hidden = !walk;
  if (!walk) return;
  stage.ariaLabel = `Kohtaamisesi parhaimmillaan: ${ENDING_NAMES[endingAt(walk.level, walk.path.length)].toLowerCase()}`;
  setStage(stage, walk.level, walk.path.length);
}
