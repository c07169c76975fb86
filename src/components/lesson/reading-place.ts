import { parseReadingPlaces, type ReadingPlaces } from '../../lib/reader/reading-places.ts';
import { PLACES_KEY } from '../../lib/reader/storage-keys.ts';

/** Where the reader left a chapter; nothing where it was not begun, or read to its end. */
export const readPlace = (chapter: string): string | undefined => readAll()[chapter];

/** Keeps where the reader is in a chapter; nothing for its end. */
export function keepPlace(chapter: string, id: string | undefined): void {
  const others = Object.entries(readAll()).filter(([other]) => other !== chapter);
  const places = Object.fromEntries(id ? [...others, [chapter, id]] : others);
  try {
    localStorage.setItem(PLACES_KEY, JSON.stringify(places));
  } catch {
    // Then it is not offered next time.
  }
}

function readAll(): ReadingPlaces {
  try {
    return parseReadingPlaces(localStorage.getItem(PLACES_KEY));
  } catch {
    return {};
  }
}
