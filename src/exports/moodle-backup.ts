import type { PublishedModule } from '../lib/module/published-module.ts';
import { savedName, schoolFilePath } from '../lib/out/school-files.ts';
import type { ExportFile } from './export-file.ts';
import { activityFiles } from './moodle-backup/activity-files.ts';
import { backupFile } from './moodle-backup/backup-file.ts';
import { courseFiles, sectionFiles } from './moodle-backup/course-files.ts';
import { moduleCourse } from './moodle-backup/module-course.ts';
import { numbered } from './moodle-backup/numbered.ts';
import { zip } from './zip.ts';

/**
 * The module as a Moodle course: a backup as Moodle's own restore reads it (`backup/moodle2/`), for
 * Moodle 4.1 and newer. Chapters are framed and stay on the site; quizzes, the question bank, the glossary
 * and the assignments come along.
 */
export function moodleBackup(module: PublishedModule): ExportFile {
  const course = numbered(moduleCourse(module));
  return {
    path: schoolFilePath('backup'),
    content: zip([
      {
        path: 'moodle_backup.xml',
        content: backupFile(course, savedName({ format: 'backup', chapter: undefined, part: undefined })),
      },
      ...courseFiles(course),
      ...sectionFiles(course),
      ...activityFiles(course),
    ]),
  };
}
