import { isLight } from './light-words.ts';

/**
 * Whether a query asks for a task: it has all its words. Where some of them only ask, nothing else stands
 * between (`mitä sanoa`, not `mitä asiakas sanoo`).
 *
 * @param task - Base forms.
 * @param lemmasOf - Base forms of a typed word.
 */
export function isTaskAsked(
  task: readonly string[],
  words: readonly string[],
  lemmasOf: (word: string) => ReadonlySet<string>,
): boolean {
  const places = task.map((one) =>
    words.findIndex((word) => word === one || lemmasOf(word).has(one)),
  );
  if (places.includes(-1)) return false;
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const isBetween = (at: number) => from < at && at < to && !places.includes(at);
  return !task.some(isLight) || !words.some((word, at) => isBetween(at) && !isLight(word));
}
