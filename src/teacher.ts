/** The teacher's desk, read from the content collections. */
import { getEntry, render } from 'astro:content';
import type { Lesson, Plans } from './lib/content/teacher-schemas.ts';

/** The lesson of a chapter; none when it has not been written. @param slug - The chapter's slug. */
export const getLesson = async (slug: string): Promise<Lesson | undefined> =>
  (await getEntry('lessons', slug))?.data;

/** The lessons that have been written, by their chapters' slugs. */
export const getLessons = async (
  chapters: readonly { slug: string }[],
): Promise<Record<string, Lesson | undefined>> =>
  Object.fromEntries(
    await Promise.all(chapters.map(async ({ slug }) => [slug, await getLesson(slug)] as const)),
  );

/** @throws {Error} when `content/teacher/plans.yaml` is missing. */
export async function getPlans(): Promise<Plans> {
  const entry = await getEntry('plans', 'plans');
  if (!entry) throw new Error('content/teacher/plans.yaml puuttuu');
  return entry.data;
}

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
