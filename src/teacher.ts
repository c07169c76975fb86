/** The teacher's desk, read from the content collections. */
import { getEntry } from './content.ts';
import type { Lesson, Plans } from './lib/teacher-schemas.ts';
import { contentOf } from './mdx-content.ts';

/** The lesson of a chapter; none when it has not been written. @param slug - The chapter's slug. */
export async function getLesson(slug: string): Promise<Lesson | undefined> {
  return (await getEntry('lessons', slug))?.data.value;
}

/** @throws {Error} when `content/teacher/plans.yaml` is missing. */
export async function getPlans(): Promise<Plans> {
  const entry = await getEntry('plans', 'plans');
  if (!entry) throw new Error('content/teacher/plans.yaml puuttuu');
  return entry.data.value;
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
  return { ...entry.data, Content: contentOf(entry) };
}
