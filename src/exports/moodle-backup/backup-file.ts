import { sha256 } from '../sha-256.ts';
import { type Markup, xml } from '../xml.ts';
import { type Fields, fields, HEAD } from './fields.ts';
import {
  COURSE_CONTEXT,
  COURSE_ID,
  type NumberedActivity,
  type NumberedCourse,
  type NumberedSection,
} from './numbered.ts';

/** The oldest Moodle that the backup is for: a newer one than the school's would make it warn. */
export const MOODLE_VERSION = 2022112800;
const MOODLE_RELEASE = '4.1';

/**
 * What a backup may hold. Users are on, though there are none: Moodle counts a glossary's entries as
 * what users wrote and leaves them out otherwise.
 */
const ROOT_SETTINGS: Fields = {
  imscc11: 0,
  users: 1,
  anonymize: 0,
  role_assignments: 0,
  permissions: 0,
  activities: 1,
  blocks: 0,
  files: 1,
  filters: 0,
  comments: 0,
  badges: 0,
  calendarevents: 0,
  userscompletion: 0,
  logs: 0,
  grade_histories: 0,
  questionbank: 1,
  groups: 0,
  competencies: 0,
  customfield: 0,
  contentbankcontent: 0,
  xapistate: 0,
  legacyfiles: 0,
};

/**
 * `moodle_backup.xml`: what is in the backup, which Moodle reads first and shows to who restores it.
 *
 * @param fileName - What the file is called when it is saved.
 */
export function backupFile(course: NumberedCourse, fileName: string): string {
  const { sections, activities } = course;
  return xml`${HEAD}<moodle_backup>
<information>
${fields({
  name: fileName,
  moodle_version: MOODLE_VERSION,
  moodle_release: MOODLE_RELEASE,
  backup_version: MOODLE_VERSION,
  backup_release: MOODLE_RELEASE,
  backup_date: course.time,
  mnet_remoteusers: 0,
  include_files: 1,
  include_file_references_to_external_content: 0,
  original_wwwroot: course.address.replace(/\/$/, ''),
  // Of no site: Moodle then puts who restores the course for who made it.
  original_site_identifier_hash: hash(course.address),
  original_course_id: COURSE_ID,
  original_course_format: 'topics',
  original_course_fullname: course.name,
  original_course_shortname: course.name,
  original_course_startdate: course.time,
  original_course_enddate: 0,
  original_course_contextid: COURSE_CONTEXT,
  original_system_contextid: 1,
})}<details>
<detail backup_id="${hash(`${course.address} ${course.edition}`)}">
${fields({ type: 'course', format: 'moodle2', interactive: 1, mode: 10, execution: 1, executiontime: 0 })}</detail>
</details>
<contents>
<activities>
${activities.map(activityContent)}</activities>
<sections>
${sections.map(sectionContent)}</sections>
<course>
${fields({ courseid: COURSE_ID, title: course.name, directory: 'course' })}</course>
</contents>
<settings>
${setting('root', { name: 'filename', value: fileName })}${Object.entries(ROOT_SETTINGS).map(
    ([name, value]) => setting('root', { name, value }),
  )}${sections.map((section) => sectionSettings(section, activities))}</settings>
</information>
</moodle_backup>
`.text;
}

const activityContent = ({ id, sectionId, kind, name, key }: NumberedActivity): Markup =>
  xml`<activity>
${fields({ moduleid: id, sectionid: sectionId, modulename: kind, title: name, directory: `activities/${key}` })}</activity>
`;

const sectionContent = ({ id, name }: NumberedSection): Markup =>
  xml`<section>
${fields({ sectionid: id, title: name, directory: `sections/section_${id}` })}</section>
`;

/** An activity's user data hangs on its section's, which hangs on the whole backup's. */
function sectionSettings({ id }: NumberedSection, activities: readonly NumberedActivity[]): Markup {
  const own = activities.filter(({ sectionId }) => sectionId === id);
  const section = (what: string, value: number) =>
    setting('section', { section: `section_${id}`, name: `section_${id}_${what}`, value });
  return xml`${section('included', 1)}${section('userinfo', Number(own.some(hasEntries)))}${own.map(
    (activity) => [
      setting('activity', { activity: activity.key, name: `${activity.key}_included`, value: 1 }),
      setting('activity', {
        activity: activity.key,
        name: `${activity.key}_userinfo`,
        value: Number(hasEntries(activity)),
      }),
    ],
  )}`;
}

const hasEntries = ({ kind }: NumberedActivity): boolean => kind === 'glossary';

const setting = (level: string, about: Fields): Markup => xml`<setting>
${fields({ level, ...about })}</setting>
`;

const hash = (text: string): string => sha256(text).slice(0, 32);
