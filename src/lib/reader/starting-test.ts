/** How a starting test went: the best choice of each situation is known, so only choices are kept. */
import { finnishDate } from '../module/finnish-date.ts';
import type { StartingTest } from './learner-record.ts';

/** The best choice of each situation, and which chapter it belongs to, in their order. */
export type TestKey = readonly { id: string; chapter: string; best: number }[];

interface Situation {
  id: string;
  chapter: string;
  options: readonly { correct?: boolean | undefined }[];
}

export const testKey = (situations: readonly Situation[]): TestKey =>
  situations.map(({ id, chapter, options }) => ({
    ...{ id, chapter },
    best: options.findIndex(({ correct }) => correct),
  }));

/** Best choices. @param chapter - Slug of the chapter whose situations count; all where it is left out. */
export const bestIn = ({ chosen }: StartingTest, key: TestKey, chapter?: string): number =>
  ofChapter(key, chapter).filter(({ id, best }) => chosen[id] === best).length;

export const ofChapter = (key: TestKey, chapter?: string): TestKey =>
  key.filter((one) => chapter === undefined || one.chapter === chapter);

/** Slug of the chapter with most to learn, the first of equals; nothing when every choice was the best. */
export function weakestChapter(test: StartingTest, key: TestKey): string | undefined {
  const missed = (chapter: string) => ofChapter(key, chapter).length - bestIn(test, key, chapter);
  const [weakest] = [...new Set(key.map(({ chapter }) => chapter))].sort(
    (one, other) => missed(other) - missed(one),
  );
  return weakest !== undefined && missed(weakest) > 0 ? weakest : undefined;
}

/**
 * Each test in words, the first one first; none whose situations are all gone.
 *
 * @param chapters - In their order.
 */
export const describeTests = (
  tests: readonly StartingTest[],
  key: TestKey,
  chapters: readonly { slug: string; number: number }[],
): string[] =>
  tests
    .filter(({ chosen }) => key.some(({ id }) => Object.hasOwn(chosen, id)))
    .map((test) => {
      const rows = chapters.flatMap(({ slug, number }) => {
        const count = ofChapter(key, slug).length;
        return count > 0 ? [`luku ${number}: ${bestIn(test, key, slug)}/${count}`] : [];
      });
      return `${finnishDate(test.day)}: parhaita valintoja ${bestIn(test, key)}/${key.length} (${rows.join(', ')})`;
    });
