/**
 * What is practised again and when, by Leitner's boxes: a card that was right moves to the next box and
 * rests longer, one that was wrong goes back to the first. Days are ISO dates (`2026-11-29`) by the
 * reader's own calendar.
 */
/** Where a card is: its box, from 1, and the day from which it is due. */
export interface Kept {
  box: number;
  due: string;
}

export interface Card {
  /** Of the question, or of what was made into one. */
  id: string;
  /** Slug of its chapter. */
  chapter: string;
  kind: string;
  /** Id of the encounter that it gives away: it comes only after that has been played. */
  encounter?: string | undefined;
}

/** What of the learner's record tells which cards are due. */
interface Practised {
  answers: Readonly<Record<string, { right: boolean; attempts: number }>>;
  practice: Readonly<Record<string, Kept>>;
  paths: Readonly<Record<string, unknown>>;
}

/** The day's sitting as a card of its own: once it is done it rests until tomorrow. */
const SITTING_CARD = 'paivan-kertaus';

/** Days that a card rests in each box, the first box first. */
export const REST_DAYS = [1, 2, 4, 8, 16] as const;

/** @param day - ISO date. @param days - How many later. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The reader's own day. */
export const dayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** Where a card goes when it has been answered. @param right - At the first try. */
export function afterAnswer(kept: Kept | undefined, right: boolean, today: string): Kept {
  const box = right ? Math.min((kept?.box ?? 1) + 1, REST_DAYS.length) : 1;
  return { box, due: daysAfter(today, REST_DAYS[box - 1] ?? 1) };
}

/** The boxes when a day's sitting has come to its end. */
export const afterSitting = (practice: Practised['practice'], today: string) => ({
  ...practice,
  [SITTING_CARD]: { box: 1, due: daysAfter(today, 1) },
});

/** Whether a sitting has come to its end today. */
export const isDoneToday = ({ practice }: Pick<Practised, 'practice'>, today: string): boolean =>
  (practice[SITTING_CARD]?.due ?? today) > today;

/** What does not give away an encounter that is still to be played. */
export const playable = (cards: readonly Card[], { paths }: Pick<Practised, 'paths'>): Card[] =>
  cards.filter(({ encounter }) => encounter === undefined || Object.hasOwn(paths, encounter));

/**
 * The cards of one sitting, in their order: those that were missed first, then those that have been longest
 * in the lowest boxes, kind after kind so that it stays mixed.
 *
 * @param cards - All there are, in random order: of equals the first is taken.
 * @param begun - Slugs of the chapters that the reader has begun; cards of others stay out.
 * @param count - How many at the most.
 */
export function chooseCards(
  cards: readonly Card[],
  record: Practised,
  begun: readonly string[],
  today: string,
  count: number,
): Card[] {
  const urgency = ({ id }: Card) => {
    const kept = record.practice[id];
    if (kept) return kept.box;
    const answer = record.answers[id];
    return answer && (!answer.right || answer.attempts > 1) ? 0 : 1.5;
  };
  const due = playable(cards, record)
    .filter(({ id, chapter }) => {
      const kept = record.practice[id];
      return begun.includes(chapter) && (!kept || kept.due <= today);
    })
    .sort((one, other) => urgency(one) - urgency(other));
  const queues = [...Map.groupBy(due, ({ kind }) => kind).values()];
  const chosen: Card[] = [];
  while (chosen.length < count && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) chosen.push(...queue.splice(0, 1));
  }
  return chosen.slice(0, count).sort((one, other) => urgency(one) - urgency(other));
}

/** The day on which the next card of begun chapters is due; nothing where there is none. */
export const nextDue = (
  cards: readonly Card[],
  { practice }: Pick<Practised, 'practice'>,
): string | undefined => cards.flatMap(({ id }) => practice[id]?.due ?? []).sort()[0];
