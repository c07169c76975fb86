import { CHAPTER_PARTS } from '../../lib/content/addresses.ts';
import type { LearnerRecord } from '../../lib/reader/learner-record.ts';

/** How much of a part is done. */
interface Done {
  done: number;
  of: number;
}

const ids = (text: Element, selector: string, name: string) =>
  [...text.querySelectorAll<HTMLElement>(selector)].map((one) => one.dataset[name] ?? '');

/** What of a chapter's tasks the reader has done, by the id of the part that they stand in. */
export function doneOf(text: Element, record: LearnerRecord): Record<string, Done> {
  const count = (all: string[], isDone: (id: string) => boolean | undefined) => ({
    done: all.filter(isDone).length,
    of: all.length,
  });
  return {
    [CHAPTER_PARTS.encounters]: count(
      ids(text, 'encounter-player', 'encounter'),
      (id) => record.paths[id] !== undefined,
    ),
    [CHAPTER_PARTS.selfCheck]: count(
      ids(text, 'self-check-question', 'question'),
      (id) => record.answers[id]?.right,
    ),
    [CHAPTER_PARTS.reflections]: count(
      ids(text, 'own-text', 'id'),
      (id) => record.texts[id] !== undefined,
    ),
  };
}
