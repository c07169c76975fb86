/**
 * What a SCORM package remembers of a learner between visits (`cmi.suspend_data`) and what it
 * reports. Pure; the browser's side is in `components/scorm/`.
 *
 * @see SCORM 1.2 Run-Time Environment, 3.4: data model.
 */
import { entries, isCount, isObject, isPath } from './untrusted.ts';

/** SCORM 1.2 promises this many characters of `cmi.suspend_data`; we count bytes, to be on the safe side. */
export const SUSPEND_LIMIT = 4096;

interface AnswerProgress {
  /** Whether the first check was right: the score counts it. */
  first: boolean;
  /** Whether any check has been right. */
  right: boolean;
  attempts: number;
  /** The answer that was last checked, as the question's element gives it. */
  last: number[];
}

export interface ScormProgress {
  answers: Record<string, AnswerProgress>;
  /** Encounter id → index of the choice taken at each step so far. */
  paths: Record<string, number[]>;
  /** Question id → the learner's own text. */
  texts: Record<string, string>;
}

export interface CheckedAnswer {
  question: string;
  right: boolean;
  last: number[];
}

export const emptyProgress = (): ScormProgress => ({ answers: {}, paths: {}, texts: {} });

/** The progress after one more check. */
export function withAnswer(
  progress: ScormProgress,
  { question, right, last }: CheckedAnswer,
): ScormProgress {
  const before = progress.answers[question];
  return {
    ...progress,
    answers: {
      ...progress.answers,
      [question]: {
        first: before?.first ?? right,
        right: right || before?.right === true,
        attempts: (before?.attempts ?? 0) + 1,
        last,
      },
    },
  };
}

/**
 * The chapter is complete when every question of its self-check has been checked once.
 *
 * @param questions - Ids of all questions.
 */
export const isComplete = ({ answers }: ScormProgress, questions: readonly string[]): boolean =>
  questions.length > 0 && questions.every((id) => id in answers);

/**
 * The share of questions that were right at the first check, 0–100, a whole number.
 *
 * @param graded - Ids of the questions that can be right or wrong.
 * @returns Nothing when there are none.
 */
export function scoreOf({ answers }: ScormProgress, graded: readonly string[]): number | undefined {
  if (graded.length === 0) return undefined;
  const right = graded.filter((id) => answers[id]?.first).length;
  return Math.round((100 * right) / graded.length);
}

const bytes = (text: string) => new TextEncoder().encode(text).length;
type Packed = [first: 0 | 1, right: 0 | 1, attempts: number, last: number[]];

/**
 * The progress as `cmi.suspend_data` holds it. Answers and paths always fit; of the learner's own
 * texts the platform gets what there is room for.
 *
 * @returns The text, and whether something of the learner's texts had to be left out.
 */
export function packProgress(
  { answers, paths, texts }: ScormProgress,
  limit = SUSPEND_LIMIT,
): { text: string; cut: boolean } {
  const a = Object.fromEntries(
    Object.entries(answers).map(([id, { first, right, attempts, last }]): [string, Packed] => [
      id,
      [first ? 1 : 0, right ? 1 : 0, attempts, last],
    ]),
  );
  const pack = (t: Record<string, string>) => JSON.stringify({ v: 1, a, p: paths, t });
  const kept: Record<string, string> = {};
  let cut = false;
  for (const [id, whole] of Object.entries(texts)) {
    const fits = (length: number) =>
      bytes(pack({ ...kept, [id]: whole.slice(0, length) })) <= limit;
    let [low, high] = [0, whole.length];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (fits(middle)) low = middle;
      else high = middle - 1;
    }
    if (low < whole.length) cut = true;
    if (low > 0) kept[id] = whole.slice(0, low).toWellFormed();
  }
  return { text: pack(kept), cut };
}

/**
 * Reads what {@link packProgress} wrote. It comes from the platform, so nothing is taken for granted:
 * what does not fit is left out.
 */
export function unpackProgress(text: string): ScormProgress {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return emptyProgress();
  }
  if (!isObject(value) || value['v'] !== 1) return emptyProgress();
  return {
    answers: entries(value['a'], (one) => {
      if (!Array.isArray(one)) return undefined;
      const [first, right, attempts, last] = one as unknown[];
      return isCount(attempts) && attempts > 0 && isPath(last)
        ? { first: first === 1, right: right === 1, attempts, last }
        : undefined;
    }),
    paths: entries(value['p'], (one) => (isPath(one) ? one : undefined)),
    texts: entries(value['t'], (one) =>
      typeof one === 'string' && one.length <= SUSPEND_LIMIT ? one : undefined,
    ),
  };
}

/** A duration as CMITimespan, `HHHH:MM:SS`. @param seconds - Of the session. */
export function timespan(seconds: number): string {
  const whole = Math.min(Math.max(Math.floor(seconds), 0), 9999 * 3600 + 3599);
  const pad = (part: number, length = 2) => String(part).padStart(length, '0');
  return `${pad(Math.floor(whole / 3600), 4)}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
}
