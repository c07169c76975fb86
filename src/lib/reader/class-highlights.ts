/** What a lesson may begin with. */
import type { ClassSummary } from './class-summary.ts';

export interface Highlight {
  kind: 'question' | 'lure' | 'fall';
  /** Of the question or encounter. */
  id: string;
  title: string;
  /** The chapter's number. */
  chapter: number;
  /** How many had it right at once, chose the wrong option first, or lost trust, of how many. */
  count: number;
  of: number;
  /** The option's own text; of an encounter the number of its step. */
  text: string;
}

/** The hardest question, the wrong option that lured most, the step where trust fell most: what there is of them. */
export function highlights({ chapters }: ClassSummary): Highlight[] {
  const all: Highlight[] = [];
  for (const { number: chapter, questions, encounters } of chapters) {
    for (const { id, title, tried, atOnce, known, options, lure } of questions) {
      const about = { id, title, chapter };
      if (atOnce < tried)
        all.push({ ...about, kind: 'question', count: atOnce, of: tried, text: '' });
      const option = options[lure ?? -1];
      if (option?.isRight === false)
        all.push({ ...about, kind: 'lure', ...option, of: known + atOnce });
    }
    for (const { id, title, walked, steps, fall = -1 } of encounters) {
      const step = steps[fall];
      const about = { id, title, chapter, of: walked };
      if (step) all.push({ ...about, kind: 'fall', count: step.falls, text: `${fall + 1}` });
    }
  }
  const most = (kind: Highlight['kind'], weight: (one: Highlight) => number) =>
    all
      .filter((one) => one.kind === kind)
      .sort((one, other) => weight(other) - weight(one))
      .slice(0, 1)
      .map(({ id, title, chapter, count, of, text }) => ({
        kind,
        id,
        title,
        chapter,
        count,
        of,
        text,
      }));
  return [
    ...most('question', ({ count, of }) => 1 - count / of),
    ...most('lure', ({ count }) => count),
    ...most('fall', ({ count }) => count),
  ];
}
