import { CHAPTER_PARTS } from '../../lib/content/chapter-part-ids.ts';
import { countDone, type Done } from '../../lib/reader/done.ts';
import type { LearnerRecord } from '../../lib/reader/learner-record.ts';

const ids = (text: Element, selector: string, name: string) =>
  [...text.querySelectorAll<HTMLElement>(selector)].map((one) => one.dataset[name] ?? '');

/** What of a chapter's tasks the reader has done, by the id of the part that they stand in. */
export const doneOf = (text: Element, record: LearnerRecord): Record<string, Done> => ({
  [CHAPTER_PARTS.encounters]: countDone(
    'encounter',
    ids(text, 'encounter-player', 'encounter'),
    record,
  ),
  [CHAPTER_PARTS.selfCheck]: countDone(
    'question',
    ids(text, 'self-check-question', 'question'),
    record,
  ),
  [CHAPTER_PARTS.reflections]: countDone('text', ids(text, 'own-text', 'id'), record),
});
