import { xml } from '../xml.ts';
import type { ZipEntry } from '../zip.ts';
import { fields, HEAD } from './fields.ts';
import { gradebookFile } from './gradebook.ts';
import { COURSE_CONTEXT, COURSE_ID, type NumberedCourse, SCALE_ID } from './numbered.ts';
import { questionsFile } from './questions-file.ts';

/** Files that Moodle opens whatever the course has; ours say that there is nothing. */
const EMPTY: Readonly<Record<string, string>> = {
  'completion.xml': 'course_completion',
  'files.xml': 'files',
  'grade_history.xml': 'grade_history',
  'outcomes.xml': 'outcomes_definition',
  'users.xml': 'users',
};

/** The files of the course itself and those beside its folders. */
export const courseFiles = (course: NumberedCourse): ZipEntry[] => [
  ...Object.entries(EMPTY).map(([path, root]) => ({
    path,
    content: xml`${HEAD}<${root}>\n</${root}>\n`.text,
  })),
  {
    path: 'groups.xml',
    content: xml`${HEAD}<groups>\n<groupings>\n</groupings>\n</groups>\n`.text,
  },
  { path: 'scales.xml', content: scalesFile(course) },
  { path: 'gradebook.xml', content: gradebookFile(course) },
  { path: 'questions.xml', content: questionsFile(course) },
  { path: 'course/course.xml', content: courseFile(course) },
  { path: 'course/inforef.xml', content: courseReferences(course) },
  { path: 'course/enrolments.xml', content: enrolmentsFile(course) },
  { path: 'roles.xml', content: rolesFile() },
  { path: 'course/roles.xml', content: noRoles },
];

/** No role is given and none changed, in the course or in an activity. */
export const noRoles: string =
  xml`${HEAD}<roles>\n<role_overrides>\n</role_overrides>\n<role_assignments>\n</role_assignments>\n</roles>\n`
    .text;

function courseFile({ name, summaryHtml, time }: NumberedCourse): string {
  const option = (optionName: string, value: number) => xml`<courseformatoption>
${fields({ format: 'topics', sectionid: 0, name: optionName, value })}</courseformatoption>
`;
  return xml`${HEAD}<course id="${COURSE_ID}" contextid="${COURSE_CONTEXT}">
${fields({
  shortname: name,
  fullname: name,
  idnumber: '',
  summary: summaryHtml,
  summaryformat: 1,
  format: 'topics',
  showgrades: 1,
  // No forum for announcements appears by itself.
  newsitems: 0,
  startdate: time,
  enddate: 0,
  marker: 0,
  maxbytes: 0,
  legacyfiles: 0,
  showreports: 0,
  visible: 1,
  groupmode: 0,
  groupmodeforce: 0,
  defaultgroupingid: 0,
  lang: '',
  theme: '',
  timecreated: time,
  timemodified: time,
  requested: 0,
  showactivitydates: 0,
  showcompletionconditions: 1,
  pdfexportfont: null,
  enablecompletion: 1,
  completionnotify: 0,
})}<category id="1">
${fields({ name, description: null })}</category>
<tags>
</tags>
<customfields>
</customfields>
<courseformatoptions>
${option('hiddensections', 1)}${option('coursedisplay', 0)}</courseformatoptions>
</course>
`.text;
}

/** The role of learners, which Moodle knows by its short name. */
const STUDENT_ROLE = 5;

const rolesFile = (): string =>
  xml`${HEAD}<roles_definition>
<role id="${STUDENT_ROLE}">
${fields({
  name: '',
  shortname: 'student',
  nameincourse: null,
  description: '',
  sortorder: STUDENT_ROLE,
  archetype: 'student',
})}</role>
</roles_definition>
`.text;

/** Teachers add learners by hand: a new course without any way in would be closed to its teacher, too. */
const enrolmentsFile = ({ time }: NumberedCourse): string =>
  xml`${HEAD}<enrolments>
<enrols>
<enrol id="1">
${fields({
  enrol: 'manual',
  status: 0,
  name: null,
  enrolperiod: 0,
  enrolstartdate: 0,
  enrolenddate: 0,
  expirynotify: 0,
  expirythreshold: 86400,
  notifyall: 0,
  password: null,
  cost: null,
  currency: null,
  roleid: STUDENT_ROLE,
  timecreated: time,
  timemodified: time,
})}<user_enrolments>
</user_enrolments>
</enrol>
</enrols>
</enrolments>
`.text;

/** Moodle brings in only roles and categories that something names. */
const courseReferences = ({ categories }: NumberedCourse): string =>
  xml`${HEAD}<inforef>
<roleref>
<role>
<id>${STUDENT_ROLE}</id>
</role>
</roleref>
<question_categoryref>
${categories.map(({ id }) => xml`<question_category>\n<id>${id}</id>\n</question_category>\n`)}</question_categoryref>
</inforef>
`.text;

const scalesFile = ({ scale, time }: NumberedCourse): string =>
  xml`${HEAD}<scales_definition>
<scale id="${SCALE_ID}">
${fields({
  courseid: COURSE_ID,
  userid: 0,
  name: scale.name,
  // A comma parts the levels.
  scale: scale.levels.map((level) => level.replaceAll(',', ' ')).join(', '),
  description: '',
  descriptionformat: 1,
  timemodified: time,
})}</scale>
</scales_definition>
`.text;

/** The folder of each section. */
export const sectionFiles = ({ sections, time }: NumberedCourse): ZipEntry[] =>
  sections.flatMap(({ id, number, name, summaryHtml, activityIds }) => [
    {
      path: `sections/section_${id}/section.xml`,
      content: xml`${HEAD}<section id="${id}">
${fields({
  number,
  name,
  summary: summaryHtml,
  summaryformat: 1,
  sequence: activityIds.join(','),
  visible: 1,
  availabilityjson: null,
  timemodified: time,
})}</section>
`.text,
    },
    {
      path: `sections/section_${id}/inforef.xml`,
      content: xml`${HEAD}<inforef>\n</inforef>\n`.text,
    },
  ]);
