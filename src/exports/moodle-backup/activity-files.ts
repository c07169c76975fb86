import { type Markup, xml } from '../xml.ts';
import type { ZipEntry } from '../zip.ts';
import type { Activity } from './course.ts';
import { assignment, gradingFile } from './assignment.ts';
import { MOODLE_VERSION } from './backup-file.ts';
import { noRoles } from './course-files.ts';
import { type Fields, fields, HEAD } from './fields.ts';
import { glossary } from './glossary.ts';
import { gradesFile, isGraded } from './gradebook.ts';
import { type NumberedActivity, type NumberedCourse, SCALE_ID } from './numbered.ts';
import { page, url } from './page.ts';
import { quiz } from './quiz.ts';

/** The folder of each activity. */
export const activityFiles = (course: NumberedCourse): ZipEntry[] =>
  course.activities.flatMap((activity) =>
    Object.entries({
      [`${activity.kind}.xml`]: recordFile(activity, course),
      'module.xml': moduleFile(activity, course.time),
      'inforef.xml': referencesFile(activity, course),
      'grades.xml': gradesFile(activity, course.time),
      'roles.xml': noRoles,
      'grade_history.xml':
        xml`${HEAD}<grade_history>\n<grade_grades>\n</grade_grades>\n</grade_history>\n`.text,
      ...(activity.kind === 'assign' && { 'grading.xml': gradingFile(activity, course.time) }),
    }).map(([name, content]) => ({ path: `activities/${activity.key}/${name}`, content })),
  );

/** What is particular to its kind. */
function recordFile(activity: NumberedActivity, course: NumberedCourse): string {
  const { id, contextId, kind } = activity;
  return xml`${HEAD}<activity id="${id}" moduleid="${id}" modulename="${kind}" contextid="${contextId}">
${record(activity, course)}</activity>
`.text;
}

function record(activity: NumberedActivity, course: NumberedCourse): Markup {
  switch (activity.kind) {
    case 'page':
      return page(activity, course.time);
    case 'url':
      return url(activity, course.time);
    case 'glossary':
      return glossary(activity, course.time);
    case 'assign':
      return assignment(activity, course.time);
    case 'quiz':
      return quiz(activity, course);
  }
}

/** When an activity counts as done: as the learner says, or as Moodle sees. */
const COMPLETION = { manual: 1, automatic: 2 } as const;

const COMPLETIONS: Readonly<Record<Activity['kind'], number>> = {
  page: COMPLETION.manual,
  url: COMPLETION.manual,
  glossary: 0,
  // Handed in; see its own record.
  assign: COMPLETION.automatic,
  // Attempted; see its own record.
  quiz: COMPLETION.automatic,
};

/** What every activity has alike: its place in the course. */
const moduleFile = (activity: NumberedActivity, time: number): string =>
  xml`${HEAD}<module id="${activity.id}" version="${MOODLE_VERSION}">
${fields({
  modulename: activity.kind,
  sectionid: activity.sectionId,
  sectionnumber: activity.sectionNumber,
  idnumber: '',
  added: time,
  score: 0,
  indent: 0,
  visible: 1,
  visibleoncoursepage: 1,
  visibleold: 1,
  groupmode: 0,
  groupingid: 0,
  completion: COMPLETIONS[activity.kind],
  completiongradeitemnumber: null,
  completionpassgrade: 0,
  completionview: 0,
  completionexpected: 0,
  availability: null,
  showdescription: 0,
  downloadcontent: 1,
} satisfies Fields)}<tags>
</tags>
</module>
`.text;

/** Which records elsewhere in the backup an activity needs. */
function referencesFile(activity: NumberedActivity, { categories }: NumberedCourse): string {
  const needed =
    activity.kind === 'quiz'
      ? categories.filter(({ key }) => key === activity.category).map(({ id }) => id)
      : [];
  return xml`${HEAD}<inforef>
${isGraded(activity) && references('grade_item', [activity.id])}${
    activity.kind === 'assign' && activity.rubric && references('scale', [SCALE_ID])
  }${needed.length > 0 && references('question_category', needed)}</inforef>
`.text;
}

function references(kind: string, ids: readonly number[]): Markup {
  const name = xml`${kind}`;
  return xml`<${name}ref>
${ids.map((id) => xml`<${name}>\n<id>${id}</id>\n</${name}>\n`)}</${name}ref>
`;
}
