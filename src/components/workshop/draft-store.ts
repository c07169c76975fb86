/** Own encounters in the browser's storage, as `store.ts` keeps the learner's record. */
import { parseGallery, serializeGallery, type Draft } from '../../lib/reader/own-gallery.ts';
import { BROKEN_GALLERY_KEY, GALLERY_KEY } from '../../lib/reader/storage-keys.ts';

let memory: Draft[] = [];
let keeps = true;
/** There is something unreadable that could not be put aside: nothing is written over it. */
let isHeld = false;

/** The drafts as they are now, those of other tabs included; where nothing can be kept, as this page has them. */
export function readDrafts(): Draft[] {
  let text: string | null = null;
  try {
    text = localStorage.getItem(GALLERY_KEY);
  } catch {
    keeps = false;
  }
  const { drafts, isWhole } = parseGallery(text);
  isHeld = !isWhole && !putAside(text ?? '');
  return keeps ? drafts : memory;
}

/** Whether something unreadable was found and put aside. */
export function hasBrokenDrafts(): boolean {
  try {
    return localStorage.getItem(BROKEN_GALLERY_KEY) !== null;
  } catch {
    return false;
  }
}

/**
 * Changes the drafts: reads them anew, so that another tab's change is not lost, and writes them.
 *
 * @param change - Gets the drafts as they are and gives back what they shall be.
 * @returns Whether they were kept; false where storage is blocked or full (they then hold for the visit).
 */
export function changeDrafts(change: (drafts: readonly Draft[]) => Draft[]): boolean {
  memory = change(readDrafts());
  try {
    if (!isHeld) localStorage.setItem(GALLERY_KEY, serializeGallery(memory));
    keeps = !isHeld;
  } catch {
    keeps = false;
  }
  return keeps;
}

/** Whether what is written now will be there at the next visit; known for sure after a change. */
export const draftsAreKept = (): boolean => keeps;

/** Calls the listener when another tab has changed the drafts, or the page has come back from a long sleep. */
export function followDrafts(listener: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === GALLERY_KEY || key === null) listener();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) listener();
  });
}

/** An id that no other draft of this device has. */
export const freshId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('-');

function putAside(text: string): boolean {
  try {
    localStorage.setItem(BROKEN_GALLERY_KEY, text);
    return true;
  } catch {
    return false;
  }
}
