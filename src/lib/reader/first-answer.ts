/** What a first answer says: which options lured, which items were put in a wrong place. */
import { inQuotes } from '../module/in-quotes.ts';

/** A question as the published module has it; options and items in the model's own order. */
export interface Answerable {
  kind: string;
  options?: readonly { text: string; correct?: boolean | undefined }[];
  items?: readonly { text: string; box?: string }[];
  boxes?: readonly { id: string; name: string }[];
}

/**
 * Whether an answer fits its question: a file may say anything, and a question may have changed.
 *
 * @param first - As the learner's record keeps it.
 */
export function fits({ kind, options, items, boxes }: Answerable, first: readonly number[]) {
  if (kind === 'choice' || kind === 'multiple') {
    const isSet = new Set(first).size === first.length;
    return isSet && first.length > 0 && first.every((index) => index < (options?.length ?? 0));
  }
  if (first.length !== items?.length) return false;
  if (kind === 'sort') return first.every((box) => box > 0 && box <= (boxes?.length ?? 0));
  return (
    kind === 'order' && new Set(first).size === first.length && Math.max(...first) < first.length
  );
}

/**
 * Items that were not where they belong.
 *
 * @param first - An answer that {@link fits}.
 * @returns The item's index, and from 1 on the box or the place where it was put.
 */
export function misplaced(
  { kind, items = [], boxes = [] }: Answerable,
  first: readonly number[],
): { item: number; place: number }[] {
  const places =
    kind === 'sort'
      ? first.map((place, item) => ({ item, place }))
      : first.map((item, at) => ({ item, place: at + 1 })).sort((a, b) => a.item - b.item);
  return places.filter(({ item, place }) =>
    kind === 'sort' ? boxes[place - 1]?.id !== items[item]?.box : place !== item + 1,
  );
}

/** A first answer in words; empty for what does not fit, and for what is written freely. */
export function describeFirst(question: Answerable, first: readonly number[] = []): string {
  const { kind, options = [], items = [], boxes = [] } = question;
  if (!fits(question, first)) return '';
  if (kind === 'choice' || kind === 'multiple')
    return `Ensimmäinen vastaus: ${first.map((index) => inQuotes(options[index]?.text ?? '')).join(', ')}`;
  const wrong = misplaced(question, first).map(({ item, place }) => {
    const where = kind === 'sort' ? (boxes[place - 1]?.name ?? '') : `${place}.`;
    return `${inQuotes(items[item]?.text ?? '')} (${where})`;
  });
  const what = kind === 'sort' ? 'Ensin väärässä laatikossa' : 'Ensin väärällä paikalla';
  return wrong.length > 0 ? `${what}: ${wrong.join(', ')}` : '';
}
