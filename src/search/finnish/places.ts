import { piecesOf, type Piece } from './keys.ts';
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

/** An indexed page, taken apart once for all the questions that are asked of it. */
export interface ReadPage {
  tokens: readonly (readonly Piece[])[];
  /** Key → places of its tokens, in their order. */
  places: ReadonlyMap<string, readonly number[]>;
  /** In their order; the first one is what stands before the first heading. */
  sections: readonly { id: string; title: string; from: number; to: number }[];
}

export function readPage({ content, anchors }: IndexedPage): ReadPage {
  const tokens = content.split(/\s+/).map(piecesOf);
  const places = new Map<string, number[]>();
  tokens.forEach((pieces, at) => {
    for (const { keys } of pieces) {
      for (const key of keys) {
        const known = places.get(key);
        if (!known) places.set(key, [at]);
        else if (known.at(-1) !== at) known.push(at);
      }
    }
  });
  const starts = anchors
    .filter(({ element, text, title }) => title?.trim() || (/^h\d$/i.test(element) && text?.trim()))
    .sort((a, b) => a.location - b.location)
    .map(({ id, text, title, location }) => ({
      id,
      title: (title || text || '').trim(),
      from: location,
    }));
  const sections = [{ id: '', title: '', from: 0 }, ...starts].map((section, index) => ({
    ...section,
    to: starts[index]?.from ?? tokens.length,
  }));
  return { tokens, places, sections };
}

/**
 * Finds the sections of a page that have every word that is wanted, or, when no section has all of
 * them, those that have some. It reads the page's words itself: what the engine only took for a
 * hit is left out, and every form is marked.
 *
 * @returns Sections in their order, and the forms that the page has; undefined when the page does
 * not have what is wanted.
 */
export function placesIn(
  { tokens, places, sections }: ReadPage,
  { words, phrases }: Wanted,
): { places: Place[]; forms: string[] } | undefined {
  const anywhere = words.map(
    (keys) => new Set([...keys].flatMap((key) => places.get(key) ?? [])) as ReadonlySet<number>,
  );
  const wanted = anywhere.map((own, index) => {
    const phrase = phrases.find(([from, to]) => from <= index && index < to);
    return phrase ? new Set([...own].filter((at) => inPhrase(anywhere, at, index, phrase))) : own;
  });
  if (wanted.some(({ size }) => size === 0)) return undefined;

  const all = [...new Set(wanted.flatMap((own) => [...own]))].sort((a, b) => a - b);
  const isWanted = new Set(all);
  const isMarked = ({ keys }: Piece) => words.some((word) => keys.some((key) => word.has(key)));
  const withSome = sections.flatMap((section) => {
    const at = all.filter((place) => section.from <= place && place < section.to);
    const count = wanted.filter((own) => at.some((place) => own.has(place))).length;
    return count > 0 ? [{ ...section, at, count }] : [];
  });
  const full = withSome.filter(({ count }) => count === words.length);
  const forms = all.flatMap((at) => tokens[at]?.filter(isMarked) ?? []).map(({ text }) => text);
  return {
    forms: [...new Set(forms.map(plainText))],
    places: (full.length > 0 ? full : withSome).map(({ id, title, from, to, at }) => {
      const first = bestStart(at, from, to);
      const runs: Run[] = [];
      const add = (text: string, marked: boolean) => {
        const last = runs.at(-1);
        if (last?.marked === marked) last.text += text;
        else runs.push({ text, marked });
      };
      for (let place = first; place < Math.min(first + EXCERPT_WORDS, to); place += 1) {
        if (place > first) add(' ', false);
        for (const piece of tokens[place] ?? [])
          add(piece.text, isWanted.has(place) && isMarked(piece));
      }
      return { id, title, excerpt: runs };
    }),
  };
}

/** Whether the word `index` of the query at token `at` has the rest of its phrase around it. */
const inPhrase = (
  places: readonly ReadonlySet<number>[],
  at: number,
  index: number,
  [from, to]: readonly [number, number],
) => places.slice(from, to).every((own, nth) => own.has(at + from + nth - index));

/** Where to begin an excerpt so that it shows the most marks. @param at - Places of marks, in order. */
function bestStart(at: readonly number[], start: number, end: number): number {
  let best = at[0] ?? start;
  let most = 0;
  let behind = 0;
  at.forEach((first, index) => {
    while ((at[behind] ?? Infinity) < first + EXCERPT_WORDS - LEAD_WORDS) behind += 1;
    if (behind - index > most) [best, most] = [first, behind - index];
  });
  return Math.max(start, Math.min(best - LEAD_WORDS, end - EXCERPT_WORDS));
}
