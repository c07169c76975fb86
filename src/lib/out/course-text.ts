/** The course builder's text: what a teacher pastes into a course of their own. */
import { escapeHtml } from '../module/escape.ts';
import { hoursText } from '../module/finnish-numbers.ts';
import { type ChosenWork, courseMinutes, minutesByWork } from './course-time.ts';

export interface CourseLink {
  title: string;
  /** Whole address. */
  address: string;
  /** What is said after the title, e.g. `noin 8 minuuttia`. */
  note: string;
}

/** A chapter or another page, with those of its parts that have been chosen. */
export interface CourseItem {
  /** Not linked when only its parts have been chosen. */
  isChosen: boolean;
  link: CourseLink;
  parts: CourseLink[];
}

export interface Course {
  heading: string;
  items: CourseItem[];
  /** The last line: who has made it, and the licence. */
  credit: string;
}

/** The course as plain text: a link a line, the parts indented. */
export function courseText({ heading, items, credit }: Course): string {
  const line = ({ title, address, note }: CourseLink) =>
    `${title}${note && ` (${note})`}: ${address}`;
  return [
    heading,
    '',
    ...items.flatMap(({ isChosen, link, parts }) => [
      `- ${isChosen ? line(link) : link.title}`,
      ...parts.map((part) => `  - ${line(part)}`),
    ]),
    '',
    credit,
  ].join('\n');
}

/** The course as HTML of headings, lists and links only, which every platform's editor takes. */
export function courseHtml({ heading, items, credit }: Course): string {
  const anchor = ({ title, address, note }: CourseLink) =>
    `<a href="${escapeHtml(address)}">${escapeHtml(title)}</a>${note && ` (${escapeHtml(note)})`}`;
  const list = (lines: string[]) =>
    `<ul>\n${lines.map((line) => `<li>${line}</li>`).join('\n')}\n</ul>`;
  const item = ({ isChosen, link, parts }: CourseItem) =>
    (isChosen ? anchor(link) : escapeHtml(link.title)) +
    (parts.length > 0 ? `\n${list(parts.map(anchor))}\n` : '');
  return [
    `<h3>${escapeHtml(heading)}</h3>`,
    list(items.map(item)),
    `<p>${escapeHtml(credit)}</p>`,
  ].join('\n');
}

/** The sum of what is chosen: links, time, and what the time goes to. */
export function courseSummary(chosen: readonly ChosenWork[]): string {
  const links = chosen.length === 1 ? '1 linkki' : `${chosen.length} linkkiä`;
  const byWork = minutesByWork(chosen);
  if (byWork.size === 0) return `Valittuna ${links}.`;
  const parts = [...byWork].map(([work, minutes]) => `${work} ${minutes}`).join(', ');
  const rest = chosen.some(({ work }) => !work)
    ? ' Muiden valitsemiesi kohtien aika ei ole mukana.'
    : '';
  return `Valittuna ${links}, aikaa kuluu noin ${hoursText(courseMinutes(chosen))} (minuutteina: ${parts}).${rest}`;
}
