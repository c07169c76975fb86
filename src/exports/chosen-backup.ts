import { CAPSTONE, CHAPTER_PARTS, START_TEST, WHOLE_PAGES_NAME } from '../lib/content/addresses.ts';
import { partTitle } from '../lib/module/chapter-parts.ts';
import type { PublishedModule } from '../lib/module/published-module.ts';
import { ownCourseName } from '../lib/out/school-files.ts';
import {
  type ChosenChapter,
  chosenChapters,
  type ChosenCourse,
  chosenPages,
} from './chosen-course.ts';
import {
  chapterPlace,
  chapterSection,
  plainChapter,
  wholeChapter,
} from './moodle-backup/chapter-section.ts';
import type { Activity, CourseSection } from './moodle-backup/course.ts';
import { aboutModule, courseOf, endSection, startTest } from './moodle-backup/module-course.ts';
import { shortened } from './moodle-backup/shortened.ts';
import { backup } from './moodle-backup.ts';
import { onSite } from './on-site.ts';

/**
 * A teacher's own course as a backup for Moodle: of the whole module's course what was chosen.
 *
 * @param module - As it is published.
 */
export function chosenBackup(
  module: PublishedModule,
  course: ChosenCourse,
): Uint8Array<ArrayBuffer> {
  const chapters = chosenChapters(module, course);
  const common = courseOf({ ...module, chapters: chapters.map(({ chapter }) => chapter) });
  const pages = chosenPages(course);
  const has = (wanted: string) => pages.some(({ address }) => address === wanted);
  const others = pages.filter(({ address }) => address !== START_TEST && address !== CAPSTONE);
  const sections: CourseSection[] = [
    {
      name: 'Aloita tästä',
      summaryHtml: '',
      activities: [aboutModule(module), ...(has(START_TEST) ? [startTest(module)] : [])],
    },
    ...chapters.map((one) => chapterSection(one.chapter, module, readings(module, one))),
    ...(others.length > 0
      ? [
          {
            name: WHOLE_PAGES_NAME,
            summaryHtml: '',
            activities: others.map(({ address, name }): Activity => ({
              kind: 'url',
              name,
              introHtml: '',
              address: onSite(module, address),
            })),
          },
        ]
      : []),
    ...(has(CAPSTONE) ? [endSection(module)] : []),
  ];
  const known = [...course.chosen].sort().join();
  return backup(
    {
      ...common,
      name: shortened(course.title),
      // Another choice is another backup.
      edition: `${common.edition} ${known}`,
      sections,
    },
    ownCourseName('backup'),
  );
}

const readings = (
  module: PublishedModule,
  { chapter, isRead, sections, hasPrinciples }: ChosenChapter,
): Activity[] => [
  ...(isRead ? [wholeChapter(chapter, module)] : []),
  ...plainChapter(chapter, module),
  ...sections.map(({ id, title }) => chapterPlace(chapter, module, id, title)),
  ...(hasPrinciples
    ? [
        chapterPlace(
          chapter,
          module,
          CHAPTER_PARTS.principles,
          `${partTitle('principles')}: ${chapter.lens}`,
        ),
      ]
    : []),
];
