import {
  emptyRecord,
  isEmpty,
  parseRecord,
  parseWalks,
  serializeRecord,
  type LearnerRecord,
  type Walk,
} from '../../lib/reader/learner-record.ts';
import {
  BROKEN_DIARY_KEY as ASIDE_KEY,
  CHECK_VIEW_KEY,
  DIARY_KEY as KEY,
  NAME_KEY,
  PLACES_KEY,
  WALKS_KEY,
} from '../../lib/reader/storage-keys.ts';
import { whenShown } from '../site/when-shown.ts';

type Listener = (record: LearnerRecord) => void;

/** Where the record is kept; reaching for the browser's storage may throw. */
let keeper = (): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> => localStorage;
/** Where encounters that have not been walked to their end, and choices of view, are kept: for the tab's visit. */
let walkKeeper: typeof keeper = () => sessionStorage;
let walks: Record<string, Walk> = {};
let memory = emptyRecord();
let keeps = true;
/** There is something unreadable that could not be put aside: nothing is written over it. */
let isHeld = false;
/** What is cleared with the record. */
const BESIDE = [ASIDE_KEY, PLACES_KEY, NAME_KEY];
const listeners = new Set<Listener>();

/** Keeps the record elsewhere than in the browser; to be called before anything is read. */
export function keepRecordIn(other: ReturnType<typeof keeper>): void {
  keeper = walkKeeper = () => other;
}

/** The learner's record as it is now, other tabs' changes included; where nothing can be kept, as this page has it. */
export function readRecord(): LearnerRecord {
  let text: string | null = null;
  try {
    text = keeper().getItem(KEY);
  } catch {
    keeps = false;
  }
  let stored = emptyRecord();
  try {
    if (text !== null) stored = parseRecord(text);
    isHeld = false;
  } catch {
    isHeld = !putAside(text ?? '');
  }
  return keeps && !isHeld ? stored : memory;
}

/** Whether something unreadable was found in the storage and put aside. */
export const hasBrokenRecord = (): boolean => isKept(ASIDE_KEY);

/** Whether what is written now will be there at the next visit; known for sure after a change. */
export function recordIsKept(): boolean {
  return keeps;
}

/**
 * Changes the record: reads it anew, so that another tab's change is not lost, and writes it.
 *
 * @param change - Gets the record as it is and gives back what it shall be.
 * @returns Whether it was kept; false where storage is blocked or full (it then holds for the visit).
 */
export function changeRecord(change: (record: LearnerRecord) => LearnerRecord): boolean {
  const next = change(readRecord());
  memory = next;
  try {
    if (!isHeld) keeper().setItem(KEY, serializeRecord(next));
    keeps = !isHeld;
  } catch {
    keeps = false;
  }
  for (const listener of listeners) listener(next);
  return keeps;
}

/** Removes everything that this browser keeps of the learner. */
export function clearRecord(): void {
  memory = emptyRecord();
  clearWalks();
  isHeld = false;
  try {
    for (const key of [KEY, ...BESIDE]) keeper().removeItem(key);
  } catch {
    keeps = false;
  }
  for (const listener of listeners) listener(memory);
}

/** Calls the listener now and at every change, in this tab or another. */
export function followRecord(listener: Listener): void {
  listeners.add(listener);
  listener(readRecord());
}

const NO_WALK: Walk = { path: [], isNextOpen: false };

/** Where an encounter was left in the middle; an empty path when it was not. */
export function readWalk(encounter: string): Walk {
  return readWalks()[encounter] ?? NO_WALK;
}

/** Keeps how far an encounter has come, until the tab is closed or the record cleared; nothing for no more. */
export function keepWalk(encounter: string, walk = NO_WALK): void {
  walks = { ...readWalks(), [encounter]: walk };
  try {
    walkKeeper().setItem(WALKS_KEY, JSON.stringify(walks));
  } catch {
    // Then it holds for the page.
  }
}

/** What {@link keepView} kept at this visit. */
export function readView(): string {
  try {
    return walkKeeper().getItem(CHECK_VIEW_KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps how the reader wants self-checks to be shown, until the tab is closed. */
export function keepView(view: string): void {
  try {
    walkKeeper().setItem(CHECK_VIEW_KEY, view);
  } catch {
    // Then it holds for the page.
  }
}

/** Whether there is anything that clearing would remove. */
export function hasSomethingKept(): boolean {
  return (
    !isEmpty(readRecord()) ||
    BESIDE.some(isKept) ||
    Object.values(readWalks()).some(({ path }) => path.length > 0)
  );
}

function isKept(key: string): boolean {
  try {
    // No place is left where every chapter was read to its end.
    return ![null, '{}'].includes(keeper().getItem(key));
  } catch {
    return false;
  }
}

function readWalks(): typeof walks {
  try {
    return parseWalks(walkKeeper().getItem(WALKS_KEY));
  } catch {
    return walks;
  }
}

function clearWalks(): void {
  walks = {};
  try {
    walkKeeper().removeItem(WALKS_KEY);
  } catch {
    // There was nothing.
  }
}

function putAside(text: string): boolean {
  try {
    keeper().setItem(ASIDE_KEY, text);
    keeper().removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

function notifyAll(): void {
  if (listeners.size === 0) return;
  const record = readRecord();
  for (const listener of listeners) listener(record);
}

addEventListener('storage', ({ key, newValue }) => {
  if (key !== KEY && key !== null) return;
  // What another tab has cleared is not brought back from here.
  if (newValue === null) {
    memory = emptyRecord();
    clearWalks();
  }
  notifyAll();
});
// A page that comes back from the browser's cache, or from a long sleep, has heard of no change.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) notifyAll();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') notifyAll();
});
// A page that was drawn beforehand may have read the record before the reader's last change; on any
// other nobody listens yet, and nothing may be read before it is known where the record is kept.
whenShown(notifyAll);
