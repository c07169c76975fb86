import { type Markup, xml } from '../xml.ts';
import { type Fields, fields, HEAD } from './fields.ts';
import {
  COURSE_GRADE_ITEM,
  COURSE_ID,
  GRADE_CATEGORY_ID,
  type NumberedActivity,
  type NumberedCourse,
  SCALE_ID,
} from './numbered.ts';

/** The best grade of a quiz. */
export const QUIZ_GRADE = 10;

/** Kinds of grades (`lib/grade/constants.php`). */
const GRADE_TYPES = { value: 1, scale: 2, text: 3 } as const;

/** `gradebook.xml`: one category, and in it what the course's quizzes give together. */
export function gradebookFile({ activities, time }: NumberedCourse): string {
  const quizzes = activities.filter(({ kind }) => kind === 'quiz').length;
  return xml`${HEAD}<gradebook>
<attributes>
</attributes>
<grade_categories>
<grade_category id="${GRADE_CATEGORY_ID}">
${fields({
  parent: null,
  depth: 1,
  path: `/${GRADE_CATEGORY_ID}/`,
  fullname: '?',
  // Natural: grades are added up.
  aggregation: 13,
  keephigh: 0,
  droplow: 0,
  aggregateonlygraded: 1,
  aggregateoutcomes: 0,
  timecreated: time,
  timemodified: time,
  hidden: 0,
})}</grade_category>
</grade_categories>
<grade_items>
${gradeItem(COURSE_GRADE_ITEM, time, {
  categoryid: null,
  itemname: null,
  itemtype: 'course',
  itemmodule: null,
  iteminstance: GRADE_CATEGORY_ID,
  itemnumber: null,
  gradetype: GRADE_TYPES.value,
  grademax: quizzes * QUIZ_GRADE,
})}</grade_items>
<grade_letters>
</grade_letters>
<grade_settings>
</grade_settings>
</gradebook>
`.text;
}

/** Whether an activity has a column in the gradebook. */
export const isGraded = ({ kind }: NumberedActivity): boolean =>
  kind === 'quiz' || kind === 'assign';

/** `grades.xml` of an activity. */
export const gradesFile = (activity: NumberedActivity, time: number): string =>
  xml`${HEAD}<activity_gradebook>
<grade_items>
${
  isGraded(activity) &&
  gradeItem(activity.id, time, {
    categoryid: GRADE_CATEGORY_ID,
    itemname: activity.name,
    itemtype: 'mod',
    itemmodule: activity.kind,
    iteminstance: activity.id,
    itemnumber: 0,
    ...kindOfGrade(activity),
  })
}</grade_items>
<grade_letters>
</grade_letters>
</activity_gradebook>
`.text;

function kindOfGrade(activity: NumberedActivity): Fields {
  if (activity.kind === 'quiz') return { gradetype: GRADE_TYPES.value, grademax: QUIZ_GRADE };
  if (activity.kind === 'assign' && activity.rubric)
    return {
      gradetype: GRADE_TYPES.scale,
      grademax: activity.rubric.criteria[0]?.levels.length ?? 1,
      grademin: 1,
      scaleid: SCALE_ID,
      // A level is said in words and counts for nothing in the course's total.
      aggregationcoef2: 0,
      weightoverride: 1,
    };
  return { gradetype: GRADE_TYPES.text, grademax: 100 };
}

/** @param own - Columns that differ from an item without anything special. */
const gradeItem = (id: number, time: number, own: Fields): Markup => xml`<grade_item id="${id}">
${fields({
  categoryid: null,
  itemname: null,
  itemtype: 'mod',
  itemmodule: null,
  iteminstance: COURSE_ID,
  itemnumber: null,
  iteminfo: null,
  idnumber: '',
  calculation: null,
  gradetype: 1,
  grademax: 100,
  grademin: 0,
  scaleid: null,
  outcomeid: null,
  gradepass: 0,
  multfactor: 1,
  plusfactor: 0,
  aggregationcoef: 0,
  aggregationcoef2: 0,
  weightoverride: 0,
  sortorder: id === COURSE_GRADE_ITEM ? 1 : id + 1,
  display: 0,
  decimals: null,
  hidden: 0,
  locked: 0,
  locktime: 0,
  needsupdate: 0,
  timecreated: time,
  timemodified: time,
  ...own,
})}<grade_grades>
</grade_grades>
</grade_item>
`;
