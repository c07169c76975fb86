/**
 * What a learner has done and written, kept in the learner's own browser. Everything read from
 * storage or a file goes through {@link parseRecord}: it may be old, cut, foreign or hostile.
 */
import { entries, isCount, isId, isObject, isPath, MAX_ENTRIES } from './untrusted.ts';

/** Marks a file as ours; a file without it is refused. */
export const RECORD_FORMAT = 'kohtaamisen-taito-oppimispaivakirja';
const RECORD_VERSION = 1;

/** One answer or reflection at the most; longer text is cut. */
const MAX_TEXT = 20_000;
/** A file above this is not one of ours. */
export const MAX_FILE = 5_000_000;

export interface LearnerRecord {
  /** Slugs of the chapters that the reader has marked as read or whose self-check has been passed. */
  read: string[];
  /** Question id → whether it has been answered right, and after how many attempts. */
  answers: Record<string, { right: boolean; attempts: number }>;
  /** Id of a reflection or open question → the learner's own text. */
  texts: Record<string, string>;
  /** Encounter id → index of the choice taken at each step, when it has been played to the end. */
  paths: Record<string, number[]>;
  /** Id of a question on which the authors disagree → index of the position nearer to the reader's own. */
  sides: Record<string, number>;
  promise: string;
}

export const emptyRecord = (): LearnerRecord => ({
  read: [],
  answers: {},
  texts: {},
  paths: {},
  sides: {},
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

/** The record as the text of a file that {@link parseRecord} reads back. */
export function serializeRecord(record: LearnerRecord): string {
  return `${JSON.stringify({ format: RECORD_FORMAT, version: RECORD_VERSION, ...record }, null, 2)}\n`;
}

/** Why a text is not a record; each is told to the reader in its own words. */
export class RecordError extends Error {
  readonly reason: 'too-large' | 'not-json' | 'foreign' | 'newer';
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
        ? { right: answer['right'], attempts: answer['attempts'] }
        : undefined,
    ),
    texts: entries(value['texts'], (one) =>
      typeof one === 'string' && one ? cut(one) : undefined,
    ),
    paths: entries(value['paths'], (path) => (isPath(path) ? path : undefined)),
    sides: entries(value['sides'], (side) => (side === 0 || side === 1 ? side : undefined)),
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

/** A text of at most {@link MAX_TEXT} characters. */
export const cut = (text: string) => text.slice(0, MAX_TEXT);
const strings = (value: unknown): string[] =>
  Array.isArray(value)
    ? [...new Set(value.filter((one) => typeof one === 'string'))].slice(0, MAX_ENTRIES)
    : [];
