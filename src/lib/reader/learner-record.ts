/**
 * What a learner has done and written, kept in the learner's own browser. Everything read from
 * storage or a file goes through {@link parseRecord}: it may be old, cut, foreign or hostile.
 */
import type { Kept } from './practice.ts';
import { entries, isCount, isDay, isId, isObject, isPath, list, MAX_ENTRIES } from './untrusted.ts';

/** Marks a file as ours; a file without it is refused. */
export const RECORD_FORMAT = 'kohtaamisen-taito-oppimispaivakirja';
const RECORD_VERSION = 1;

/** One answer or reflection at the most; longer text is cut. */
const MAX_TEXT = 20_000;
/** A file above this is not one of ours. */
export const MAX_FILE = 5_000_000;

/** Id of the field whose text is the record's promise. */
export const PROMISE = 'lupaus';
/** Id of the text that tells how the promise went. */
export const PROMISE_TRIED = 'lupaus-kokeilu';

export interface LearnerRecord {
  /** Slugs of the chapters that the reader has marked as read or whose self-check has been passed. */
  read: string[];
  /** Question id → whether it has been answered right, after how many attempts, and the first of them. */
  answers: Record<string, Answer>;
  /** Id of a reflection or open question → the learner's own text. */
  texts: Record<string, string>;
  /** Encounter id → index of the choice taken at each step, when it has been played to the end. */
  paths: Record<string, number[]>;
  /** Encounter id → the walk of all played to the end that trust has grown most on. */
  best: Record<string, BestWalk>;
  /** Id of a question on which the authors disagree → index of the position nearer to the reader's own. */
  sides: Record<string, number>;
  /** Id of what is practised again → its box and when it is due. */
  practice: Record<string, Kept>;
  /** Starting tests that have been answered to the end, the first one first. */
  tests: StartingTest[];
  promise: string;
}

export interface Answer {
  right: boolean;
  attempts: number;
  /**
   * What was answered first, as the question's element tells it: indices of the options chosen, boxes by
   * item from 1 on, or items in their order, all as the model has them. Records made before it was kept
   * have none.
   */
  first?: number[] | undefined;
}

/** A starting test: its day (ISO date), and by the situation's id the index of the option chosen. */
export interface StartingTest {
  day: string;
  chosen: Record<string, number>;
}

interface BestWalk {
  path: number[];
  /** Steps that trust was above (below 0: under) its beginning at the end. */
  level: number;
}

export const emptyRecord = (): LearnerRecord => ({
  read: [],
  answers: {},
  texts: {},
  paths: {},
  best: {},
  sides: {},
  practice: {},
  tests: [],
  promise: '',
});

/** @returns True when there is nothing in it to keep. */
export function isEmpty({ promise, ...kept }: LearnerRecord): boolean {
  return promise === '' && Object.values(kept).every((one) => Object.keys(one).length === 0);
}

/** The record with one text set; an empty text removes the entry. */
export function withText(record: LearnerRecord, id: string, text: string): LearnerRecord {
  const others = Object.entries(record.texts).filter(([other]) => other !== id);
  return { ...record, texts: Object.fromEntries(text ? [...others, [id, cut(text)]] : others) };
}

/** The record with an encounter that has been played to its end; the better of two walks stays the best. */
export function withWalk(
  record: LearnerRecord,
  id: string,
  path: number[],
  level: number,
): LearnerRecord {
  const best = betterWalk(record.best[id], { path, level });
  return {
    ...record,
    paths: { ...record.paths, [id]: path },
    best: { ...record.best, [id]: best },
  };
}

/** Of two walks the one that trust grew more on, of equals the first. */
export const betterWalk = (one: BestWalk | undefined, other: BestWalk): BestWalk =>
  one && one.level >= other.level ? one : other;

/** The record as the text of a file that {@link parseRecord} reads back. */
export function serializeRecord(record: LearnerRecord): string {
  return `${JSON.stringify({ format: RECORD_FORMAT, version: RECORD_VERSION, ...record }, null, 2)}\n`;
}

/** Why a text is not a record; each is told to the reader in its own words. */
export class RecordError extends Error {
  readonly reason: 'too-large' | 'not-json' | 'foreign' | 'newer' | 'copied';
  constructor(reason: RecordError['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Reads a record. Parts that do not fit are left out; text stays text.
 *
 * @param text - Content of a file or of the browser's storage.
 * @throws {RecordError} when the text is not one of our records at all.
 */
export function parseRecord(text: string): LearnerRecord {
  if (text.length > MAX_FILE) throw new RecordError('too-large');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RecordError('not-json');
  }
  if (!isObject(value) || value['format'] !== RECORD_FORMAT) throw new RecordError('foreign');
  if (typeof value['version'] !== 'number' || value['version'] > RECORD_VERSION) {
    throw new RecordError('newer');
  }
  return {
    read: strings(value['read']).filter(isId),
    answers: entries(value['answers'], (answer) =>
      isObject(answer) && typeof answer['right'] === 'boolean' && isCount(answer['attempts'])
        ? {
            right: answer['right'],
            attempts: answer['attempts'],
            ...(isPath(answer['first']) && { first: answer['first'] }),
          }
        : undefined,
    ),
    texts: entries(value['texts'], (one) =>
      typeof one === 'string' && one ? cut(one) : undefined,
    ),
    paths: entries(value['paths'], (path) => (isPath(path) ? path : undefined)),
    best: entries(value['best'], (walk) =>
      isObject(walk) && isPath(walk['path']) && isLevel(walk['level'])
        ? { path: walk['path'], level: walk['level'] }
        : undefined,
    ),
    sides: entries(value['sides'], (side) => (side === 0 || side === 1 ? side : undefined)),
    practice: entries(value['practice'], (kept) =>
      isObject(kept) && isCount(kept['box']) && isDay(kept['due'])
        ? { box: kept['box'], due: kept['due'] }
        : undefined,
    ),
    tests: list(value['tests'], (one) =>
      isObject(one) && isDay(one['day'])
        ? {
            day: one['day'],
            chosen: entries(one['chosen'], (index) => (isCount(index) ? index : undefined)),
          }
        : undefined,
    ),
    promise: typeof value['promise'] === 'string' ? cut(value['promise']) : '',
  };
}

/** An encounter that was left in the middle. */
export interface Walk {
  path: readonly number[];
  /** Whether the step after the last choice has been opened, too. */
  isNextOpen: boolean;
}

/**
 * Reads encounters that were left in the middle, by the encounter's id.
 *
 * @param text - What the browser's storage holds.
 * @throws {SyntaxError} when it is no JSON.
 */
export function parseWalks(text: string | null): Record<string, Walk> {
  return entries(JSON.parse(text ?? '{}'), (walk) => {
    // A tab that was open before steps were kept has paths only.
    const { path, isNextOpen } = isObject(walk) ? walk : { path: walk, isNextOpen: false };
    return isPath(path) ? { path, isNextOpen: isNextOpen === true } : undefined;
  });
}

const isLevel = (value: unknown): value is number =>
  typeof value === 'number' && isCount(Math.abs(value));

/** A text of at most {@link MAX_TEXT} characters. */
export const cut = (text: string) => text.slice(0, MAX_TEXT);
const strings = (value: unknown): string[] =>
  Array.isArray(value)
    ? [...new Set(value.filter((one) => typeof one === 'string'))].slice(0, MAX_ENTRIES)
    : [];
