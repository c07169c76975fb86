/**
 * A course as Moodle knows it, before its records get ids: sections with their activities, and the
 * question bank. Only what this module uses.
 */
import type { BankCategory } from '../question-bank.ts';

export interface Course {
  name: string;
  summaryHtml: string;
  /** Absolute address of what it was made of; with the edition it tells one backup from another. */
  address: string;
  edition: string;
  /** When everything in it was made, in seconds since 1970: the edition's date. */
  time: number;
  sections: CourseSection[];
  categories: BankCategory[];
  /** Levels of the one scale, the lowest first. */
  scale: { name: string; levels: string[] };
}

export interface CourseSection {
  name: string;
  summaryHtml: string;
  activities: Activity[];
}

interface Common {
  name: string;
  introHtml: string;
}

export interface PageActivity extends Common {
  kind: 'page';
  contentHtml: string;
}

/** A link that opens in a window of its own. */
export interface UrlActivity extends Common {
  kind: 'url';
  address: string;
}

export interface GlossaryActivity extends Common {
  kind: 'glossary';
  entries: { concept: string; definitionHtml: string; aliases: readonly string[] }[];
}

/** Text and files to hand in. */
export interface AssignmentActivity extends Common {
  kind: 'assign';
  /** Judged by these criteria on the course's scale; without them only with words. */
  rubric?: { name: string; criteria: { target: string; levels: string[] }[] };
}

/** All questions of one category. */
export interface QuizActivity extends Common {
  kind: 'quiz';
  /** Id of its {@link BankCategory}. */
  category: string;
  feedback: QuizFeedback[];
}

/** What is said after an attempt whose grade is at least `from`; the highest first. */
export interface QuizFeedback {
  from: number;
  html: string;
}

export type Activity =
  PageActivity | UrlActivity | GlossaryActivity | AssignmentActivity | QuizActivity;
