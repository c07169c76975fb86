/**
 * How long the module takes. Everything on the site that tells a time of study counts it here, from
 * these assumptions, which are for a learner who works alone and with thought.
 */

export const MINUTES = {
  /** Situation, five or six steps with their consequences, and what is learned of them. */
  encounter: 5,
  /** Thinking, answering and reading the feedback. */
  question: 2,
  /** Remembering a case of one's own and writing some sentences of it. */
  reflection: 10,
  /** Choosing a case, looking at it through all lenses and writing a page or two of it. */
  capstone: 120,
} as const;

/** Plain Finnish is written for those who read slowly. */
const PLAIN_WORDS_PER_MINUTE = 80;

/** What of a chapter can be studied, as `content/module.yaml` and the course builder name it. */
export const STUDY_PARTS = [
  'reading',
  'encounters',
  'selfCheck',
  'reflections',
  'oneReflection',
  'plain',
  'plainQuestions',
  'plainTasks',
] as const;
/** In place of parts: as long as the teacher's plan of a week. */
export const WEEK_PLAN = 'weekPlan';
type StudyPart = (typeof STUDY_PARTS)[number];
export type StudyMinutes = Record<StudyPart, number>;

/** All that a chapter's own page asks for. */
const WHOLE_CHAPTER = ['reading', 'encounters', 'selfCheck', 'reflections'] as const;

interface Studied {
  /** Words of the text that is read. */
  words: number;
  encounters: readonly unknown[];
  questions: readonly unknown[];
  reflections: readonly unknown[];
  plain?: (Omit<Studied, 'plain'> & { speaking: readonly unknown[] }) | undefined;
}

/** Minutes that each part of a chapter takes; none for a part that it lacks. */
export function partMinutes(chapter: Studied): StudyMinutes {
  const { words, encounters, questions, reflections, plain } = chapter;
  return {
    reading: readingMinutes(words),
    encounters: encounters.length * MINUTES.encounter,
    selfCheck: questions.length * MINUTES.question,
    reflections: reflections.length * MINUTES.reflection,
    oneReflection: Math.min(reflections.length, 1) * MINUTES.reflection,
    plain: plain ? readingMinutes(plain.words, PLAIN_WORDS_PER_MINUTE) : 0,
    plainQuestions: (plain?.questions.length ?? 0) * MINUTES.question,
    plainTasks: plain
      ? plain.encounters.length * MINUTES.encounter +
        (plain.speaking.length + plain.reflections.length) * MINUTES.reflection
      : 0,
  };
}

/**
 * Minutes that some parts of some chapters take together.
 *
 * @param chapters - What each part of each chapter takes.
 * @param parts - Those that are studied.
 */
export const studyMinutes = (
  chapters: readonly { study: StudyMinutes }[],
  parts: readonly StudyPart[] = WHOLE_CHAPTER,
): number =>
  chapters.reduce((sum, { study }) => sum + parts.reduce((all, part) => all + study[part], 0), 0);

/**
 * Words a minute at which a learning text is read with thought. Finnish words are long, so this is
 * well under the usual figure for English prose.
 */
const WORDS_PER_MINUTE = 130;

/** Counts words: runs of letters and digits; inner hyphens, dashes, apostrophes and `16.55` stay inside. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:(?:[-–'’]|(?<=\d)[.,](?=\d))[\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Whole minutes that reading takes, at least one. */
export function readingMinutes(words: number, perMinute = WORDS_PER_MINUTE): number {
  return Math.max(1, Math.round(words / perMinute));
}

/** Hours of a learner's work that we reckon for one competence point (osaamispiste). */
export const HOURS_PER_POINT = 27;

/** Competence points that some minutes of work may be worth, to one decimal; never none. */
export const competencePoints = (minutes: number): number =>
  Math.max(0.1, Math.round((minutes / 60 / HOURS_PER_POINT) * 10) / 10);
