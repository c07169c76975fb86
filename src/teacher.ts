/** The teacher's desk, read from the content collections. */
import { getEntry, render } from 'astro:content';
import type { Lesson, Plans } from './lib/content/teacher-schemas.ts';

/** Several pages tell of the same lesson; while an author writes, each reads it anew. */
const kept = new Map<string, Promise<unknown>>();

function keep<T>(name: string, read: () => Promise<T>): Promise<T> {
  if (import.meta.env.DEV) return read();
  const made = (kept.get(name) as Promise<T> | undefined) ?? read();
  kept.set(name, made);
  return made;
}

/** The lesson of a chapter; none when it has not been written. @param slug - The chapter's slug. */
export const getLesson = (slug: string): Promise<Lesson | undefined> =>
  keep(`lessons/${slug}`, async () => (await getEntry('lessons', slug))?.data);

/** @throws {Error} when `content/teacher/plans.yaml` is missing. */
export const getPlans = (): Promise<Plans> =>
  keep('plans', async () => {
    const entry = await getEntry('plans', 'plans');
    if (!entry) throw new Error('content/teacher/plans.yaml puuttuu');
    return entry.data;
  });

/**
 * A text of the desk, ready to be drawn.
 *
 * @param name - File name in `content/teacher/` without its ending.
 * @throws {Error} when the file is missing.
 */
export async function getTeacherText(name: string) {
  const entry = await getEntry('teacherTexts', name);
  if (!entry) throw new Error(`content/teacher/${name}.mdx puuttuu`);
  return { ...entry.data, ...(await render(entry)) };
}
