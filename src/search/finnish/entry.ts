/**
 * Whether a word's endings have ä, ö, y where the automaton has a, o, u; some words are written
 * either way (`aktiviteetissa`, `aktiviteetissä`).
 */
export const HARMONIES = ['back', 'front', 'either'] as const;
export type Harmony = (typeof HARMONIES)[number];

export interface Entry {
  lemma: string;
  /** How many of the lemma's first letters all its forms share. */
  stem: number;
  /** Root of its endings in the automaton. */
  root: number;
  harmony: Harmony;
  /** Shown as its noun in -minen: the site has no other forms of it (`asiakaskohtaaminen`). */
  noun: boolean;
}

const FRONT: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'y' };
const BACK: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', y: 'u' };

/** @returns The automaton's letter as it is in a word of this harmony. */
export const inHarmony = (letter: string, harmony: Harmony) =>
  harmony === 'front' ? (FRONT[letter] ?? letter) : letter;

/** @returns An ending as the automaton holds it. */
export const inBack = (ending: string) =>
  ending.replace(/[äöy]/g, (letter) => BACK[letter] ?? letter);

/** @returns The harmony that endings mostly have after a stem: that of its last vowel that has one. */
export const harmonyAfter = (stem: string): Harmony =>
  /[aou][^aouäöy]*$/.test(stem) ? 'back' : 'front';

/**
 * @param forms - All forms of a word, its lemma among them.
 * @returns Its stem's length, its harmony, and its endings as the automaton holds them, sorted.
 */
export function endingsOf(forms: Iterable<string>): {
  stem: number;
  harmony: Harmony;
  endings: string[];
} {
  const all = [...forms];
  const [first = ''] = all;
  let stem = first.length;
  for (const form of all) {
    let same = 0;
    while (same < stem && form[same] === first[same]) same += 1;
    stem = same;
  }
  const endings = all.map((form) => form.slice(stem));
  const known = new Set(endings);
  const harmony = !endings.some((ending) => /[aou]/.test(ending))
    ? 'front'
    : endings.some((ending) => ending !== inBack(ending)) &&
        endings.every((ending) => known.has(inBack(ending)))
      ? 'either'
      : 'back';
  // Words that mix both harmonies (meri: merta, merellä) keep their letters as they are.
  const held = harmony === 'back' ? endings : endings.map(inBack);
  return { stem, harmony, endings: [...new Set(held)].sort() };
}
