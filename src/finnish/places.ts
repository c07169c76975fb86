import { piecesOf, withoutKeys } from './keys.ts';
import { plainText } from './words.ts';

/** A run of an excerpt; marked where it is a word that was searched for. */
export interface Run {
  text: string;
  marked: boolean;
}

/** An indexed page as the engine gives it. */
export interface IndexedPage {
  content: string;
  anchors: readonly {
    element: string;
    id: string;
    text?: string;
    title?: string;
    location: number;
  }[];
}

/** A section that has what was searched for. */
export interface Place {
  /** Its id; empty before the first section. */
  id: string;
  title: string;
  excerpt: Run[];
}

export interface Wanted {
  /** For each word of the query the keys of its base forms. */
  words: readonly ReadonlySet<string>[];
  /** Runs of them that have to follow each other: from, and behind the last. */
  phrases: readonly (readonly [number, number])[];
}

const EXCERPT_WORDS = 24;
/** Words of an excerpt before its first mark. */
const LEAD_WORDS = 6;

/**
 * Finds the sections of a page that have every word that is wanted, or, when no section has all of
 * them, those that have some. It reads the page's words itself: what the engine only took for a
 * hit is left out, and every form is marked.
 *
 * @returns Sections in their order, and the forms that the page has; undefined when the page does
 * not have what is wanted.
 */
export function placesIn(
  { content, anchors }: IndexedPage,
  { words, phrases }: Wanted,
): { places: Place[]; forms: string[] } | undefined {
  const tokens = content.split(/\s+/);
  // Which words of the query each token has.
  const has = tokens.map((token) => {
    const keys = token.includes('^') ? piecesOf(token).flatMap((piece) => piece.keys) : [];
    return keys.length === 0
      ? []
      : words.flatMap((word, index) => (keys.some((key) => word.has(key)) ? [index] : []));
  });
  const wanted = has.map((found, at) =>
    found.filter((index) => {
      const phrase = phrases.find(([from, to]) => from <= index && index < to);
      return !phrase || inPhrase(has, at, index, phrase);
    }),
  );
  const onPage = new Set(wanted.flat());
  if (words.some((_, index) => !onPage.has(index))) return undefined;

  const starts = anchors
    .filter(({ element, text, title }) => title?.trim() || (/^h\d$/i.test(element) && text?.trim()))
    .sort((a, b) => a.location - b.location)
    .map(({ id, text, title, location }) => ({
      id,
      title: withoutKeys(title || text || '').trim(),
      location,
    }));
  const sections = [{ id: '', title: '', location: 0 }, ...starts].map((section, index) => {
    const end = starts[index]?.location ?? tokens.length;
    const at: number[] = [];
    for (let place = section.location; place < end; place += 1)
      if (wanted[place]?.length) at.push(place);
    return { ...section, end, at, count: new Set(at.flatMap((place) => wanted[place] ?? [])).size };
  });
  const full = sections.filter(({ count }) => count === words.length);
  const chosen = full.length > 0 ? full : sections.filter(({ count }) => count > 0);
  const isWanted = (keys: readonly string[]) =>
    words.some((word) => keys.some((key) => word.has(key)));
  const forms = new Set<string>();
  wanted.forEach((found, at) => {
    if (found.length === 0) return;
    for (const { text, keys } of piecesOf(tokens[at] ?? ''))
      if (isWanted(keys)) forms.add(plainText(text));
  });
  return {
    forms: [...forms],
    places: chosen.map(({ id, title, location, end, at }) => {
      const from = bestStart(at, location, end);
      const runs: Run[] = [];
      const add = (text: string, marked: boolean) => {
        const last = runs.at(-1);
        if (last?.marked === marked) last.text += text;
        else runs.push({ text, marked });
      };
      for (let place = from; place < Math.min(from + EXCERPT_WORDS, end); place += 1) {
        if (place > from) add(' ', false);
        for (const { text, keys } of piecesOf(tokens[place] ?? ''))
          add(text, wanted[place]?.length !== 0 && isWanted(keys));
      }
      return { id, title, excerpt: runs };
    }),
  };
}

/** Whether the word `index` of the query at token `at` has the rest of its phrase around it. */
function inPhrase(
  has: readonly (readonly number[])[],
  at: number,
  index: number,
  [from, to]: readonly [number, number],
): boolean {
  for (let word = from; word < to; word += 1)
    if (!has[at + word - index]?.includes(word)) return false;
  return true;
}

/** Where to begin an excerpt so that it shows the most marks. */
function bestStart(at: readonly number[], start: number, end: number): number {
  let best = at[0] ?? start;
  let most = 0;
  for (const first of at) {
    const count = at.filter(
      (place) => place >= first && place < first + EXCERPT_WORDS - LEAD_WORDS,
    ).length;
    if (count > most) [best, most] = [first, count];
  }
  return Math.max(start, Math.min(best - LEAD_WORDS, end - EXCERPT_WORDS));
}
