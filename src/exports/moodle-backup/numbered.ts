/**
 * Gives every record of a course the ids that its backup needs. They only have to differ within the
 * backup (Moodle gives new ones), so they are counted in the order of the course: the same course gives
 * the same ids.
 */
import type { BankQuestion } from '../question-bank.ts';
import type { Activity, Course, CourseSection } from './course.ts';

export const COURSE_ID = 1;
export const COURSE_CONTEXT = 1000;
export const SCALE_ID = 1;
export const GRADE_CATEGORY_ID = 1;
/** Grade items of activities have the activities' own ids, from 1. */
export const COURSE_GRADE_ITEM = 1000;
const TOP_CATEGORY = 1;

export interface NumberedCourse extends Omit<Course, 'sections' | 'categories'> {
  sections: NumberedSection[];
  activities: NumberedActivity[];
  categories: NumberedCategory[];
}

export interface NumberedSection extends CourseSection {
  id: number;
  /** Place in the course, from 0. */
  number: number;
  activityIds: number[];
}

export type NumberedActivity<Kind extends Activity = Activity> = Kind & {
  /** Of its course module and of its own record alike. */
  id: number;
  contextId: number;
  sectionId: number;
  sectionNumber: number;
  /** E.g. `quiz_4`: its name in the backup's contents and its folder. */
  key: string;
};

export interface NumberedCategory {
  id: number;
  /** Id of the category above; 0 of the topmost one. */
  parent: number;
  name: string;
  /** In the question bank; none of categories that only hold others. */
  key: string | undefined;
  infoHtml: string;
  questions: NumberedQuestion[];
}

export type NumberedQuestion = BankQuestion & {
  /** Of the question, its entry in the bank and its version alike. */
  number: number;
};

/** @returns The same course with ids. */
export function numbered(course: Course): NumberedCourse {
  const sections: NumberedSection[] = [];
  const activities: NumberedActivity[] = [];
  for (const [number, section] of course.sections.entries()) {
    const id = number + 1;
    const own = section.activities.map((activity, index) => {
      const activityId = activities.length + index + 1;
      return {
        ...activity,
        id: activityId,
        contextId: COURSE_CONTEXT + activityId,
        sectionId: id,
        sectionNumber: number,
        key: `${activity.kind}_${activityId}`,
      };
    });
    sections.push({ ...section, id, number, activityIds: own.map((one) => one.id) });
    activities.push(...own);
  }
  return { ...course, sections, activities, categories: numberedCategories(course) };
}

/** Every category below the one that Moodle keeps at the top of each context's bank. */
function numberedCategories({ categories }: Course): NumberedCategory[] {
  const all: NumberedCategory[] = [
    { id: TOP_CATEGORY, parent: 0, name: 'top', key: undefined, infoHtml: '', questions: [] },
  ];
  const ids = new Map<string, number>();
  let count = 0;
  for (const { path, id: key, infoHtml, questions } of categories) {
    for (const [depth, name] of path.entries()) {
      const place = JSON.stringify(path.slice(0, depth + 1));
      if (ids.has(place)) continue;
      const parent = ids.get(JSON.stringify(path.slice(0, depth))) ?? TOP_CATEGORY;
      const id = all.length + 1;
      ids.set(place, id);
      const last = depth === path.length - 1;
      all.push({
        id,
        parent,
        name,
        key: last ? key : undefined,
        infoHtml: last ? infoHtml : '',
        questions: last ? questions.map((one) => ({ ...one, number: ++count })) : [],
      });
    }
  }
  return all;
}
