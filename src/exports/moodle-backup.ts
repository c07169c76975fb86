import type { PublishedModule } from '../lib/module/published-module.ts';
import { savedName, schoolFilePath } from '../lib/out/school-files.ts';
import type { ExportFile } from './export-file.ts';
import { activityFiles } from './moodle-backup/activity-files.ts';
import { backupFile } from './moodle-backup/backup-file.ts';
import type { Course } from './moodle-backup/course.ts';
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
  const name = savedName({ format: 'backup', chapter: undefined, part: undefined });
  return { path: schoolFilePath('backup'), content: backup(moduleCourse(module), name) };
}

/** @param fileName - What the file is called when it is saved. */
export function backup(course: Course, fileName: string): Uint8Array<ArrayBuffer> {
  const records = numbered(course);
  return zip([
    { path: 'moodle_backup.xml', content: backupFile(records, fileName) },
    ...courseFiles(records),
    ...sectionFiles(records),
    ...activityFiles(records),
  ]);
}
