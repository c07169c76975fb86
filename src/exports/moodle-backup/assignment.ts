import { type Markup, xml } from '../xml.ts';
import type { AssignmentActivity } from './course.ts';
import { childId, fields, HEAD, htmlFields } from './fields.ts';
import { type NumberedActivity, SCALE_ID } from './numbered.ts';

type Assignment = NumberedActivity<AssignmentActivity>;

/** How things are handed in and answered; a plugin that is not named stays off. */
const PLUGINS = [
  ['assignsubmission', 'onlinetext', { enabled: 1, wordlimit: 0, wordlimitenabled: 0 }],
  [
    'assignsubmission',
    'file',
    // The site's own limit of size holds.
    { enabled: 1, maxfilesubmissions: 3, maxsubmissionsizebytes: 0, filetypeslist: '' },
  ],
  ['assignfeedback', 'comments', { enabled: 1, commentinline: 0 }],
] as const;

/** `assign.xml` (`mod/assign/db/install.xml`). Complete when something was handed in. */
export const assignment = (one: Assignment, time: number): Markup =>
  xml`<assign id="${one.id}">
${fields({
  name: one.name,
  ...htmlFields('intro', one.introHtml),
  alwaysshowdescription: 1,
  submissiondrafts: 0,
  sendnotifications: 0,
  sendlatenotifications: 0,
  sendstudentnotifications: 1,
  duedate: 0,
  cutoffdate: 0,
  gradingduedate: 0,
  allowsubmissionsfromdate: 0,
  // Less than nothing: a scale.
  grade: one.rubric ? -SCALE_ID : 0,
  timemodified: time,
  completionsubmit: 1,
  requiresubmissionstatement: 0,
  teamsubmission: 0,
  requireallteammemberssubmit: 0,
  teamsubmissiongroupingid: 0,
  blindmarking: 0,
  hidegrader: 0,
  revealidentities: 0,
  attemptreopenmethod: 'untilpass',
  maxattempts: 1,
  markingworkflow: 0,
  markingallocation: 0,
  markinganonymous: 0,
  preventsubmissionnotingroup: 0,
  ...htmlFields('activity', ''),
  timelimit: 0,
  submissionattachments: 0,
})}<userflags>
</userflags>
<submissions>
</submissions>
<grades>
</grades>
<plugin_configs>
${PLUGINS.flatMap(([subtype, plugin, config]) =>
  Object.entries(config).map(([name, value]) => ({ plugin, subtype, name, value })),
).map(
  (config, index) => xml`<plugin_config id="${childId(one.id, index)}">
${fields(config)}</plugin_config>
`,
)}</plugin_configs>
<overrides>
</overrides>
</assign>
`;

/** Points are only how Moodle adds levels up; who grades and who learns see words. */
const RUBRIC_OPTIONS = {
  sortlevelsasc: 1,
  lockzeropoints: 1,
  alwaysshowdefinition: 1,
  showdescriptionteacher: 1,
  showdescriptionstudent: 1,
  showscoreteacher: 0,
  showscorestudent: 0,
  enableremarks: 1,
  showremarksstudent: 1,
};

/** `GRADINGFORM_DEFINITION_STATUS_READY`. */
const READY = 20;

/** `grading.xml`: the rubric, where the assignment has one (`grade/grading/form/rubric`). */
export function gradingFile({ rubric, id }: Assignment, time: number): string {
  return xml`${HEAD}<areas>
${
  rubric &&
  xml`<area id="${id}">
${fields({ areaname: 'submissions', activemethod: 'rubric' })}<definitions>
<definition id="${id}">
${fields({
  method: 'rubric',
  name: rubric.name,
  ...htmlFields('description', ''),
  status: READY,
  timecreated: time,
  timemodified: time,
  options: JSON.stringify(RUBRIC_OPTIONS),
})}<plugin_gradingform_rubric_definition>
<criteria>
${rubric.criteria.map((each, index) => criterion(each, childId(id, index), index + 1))}</criteria>
</plugin_gradingform_rubric_definition>
<instances>
</instances>
</definition>
</definitions>
</area>
`
}</areas>
`.text;
}

/** Criteria and levels are plain text, number 2 (`FORMAT_PLAIN`). */
const criterion = (
  { target, levels }: { target: string; levels: string[] },
  id: number,
  sortorder: number,
): Markup => xml`<criterion id="${id}">
${fields({ sortorder, description: target, descriptionformat: 2 })}<levels>
${levels.map(
  (definition, score) => xml`<level id="${childId(id, score)}">
${fields({ score, definition, definitionformat: 2 })}</level>
`,
)}</levels>
</criterion>
`;
