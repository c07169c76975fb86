import type { AutomatonNode } from './automaton.ts';
import { CLITICS, participleOf, withoutClitic } from './clitics.ts';
import { inHarmony, type Entry } from './entry.ts';
import { plainText, undotted } from './words.ts';

/** A word of the site that is near to what was typed. */
export interface Near {
  entry: Entry;
  form: string;
  distance: number;
}

interface Trie {
  next: Map<string, Trie>;
  entries: Entry[];
}

/** Costs of one slip of the finger. */
const SLIP = 1;
const NEAR_KEY = 0.8;
const SWAP = 0.8;
const DOUBLED = 0.6;
/** With a slip in it. */
const LONGEST_CLITIC = 6;

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const nearKeys = new Set(
  ROWS.flatMap((row, number) =>
    [...row].flatMap((key, place) => {
      const below = ROWS[number + 1] ?? '';
      return [row[place + 1], below[place], below[place - 1]].flatMap((other) =>
        other ? [key + other, other + key] : [],
      );
    }),
  ).concat('oa', 'ao', 'la', 'al'),
);

/** Reads typed words with the site's word list: typed form → base forms. */
export class Recogniser {
  readonly #nodes: readonly AutomatonNode[];
  readonly #stems: Trie = { next: new Map(), entries: [] };
  /** What was asked before; the glossary's words are asked with every query. */
  readonly #known = new Map<string, Entry[]>();

  constructor(nodes: readonly AutomatonNode[], entries: readonly Entry[]) {
    this.#nodes = nodes;
    for (const entry of entries) {
      let place = this.#stems;
      for (const letter of undotted(entry.lemma.slice(0, entry.stem))) {
        let next = place.next.get(letter);
        if (!next) place.next.set(letter, (next = { next: new Map(), entries: [] }));
        place = next;
      }
      place.entries.push(entry);
    }
  }

  /**
   * Base forms of a typed form, with or without its dots and its clitics. A reading that needs
   * fewer dots and clitics added or taken away excludes the others.
   */
  lemmas(typed: string): Entry[] {
    let known = this.#known.get(typed);
    if (!known) this.#known.set(typed, (known = this.#lemmas(typed)));
    return known;
  }

  #lemmas(typed: string): Entry[] {
    const forms = withoutClitic(plainText(typed));
    for (const form of [...forms, ...forms.flatMap((one) => participleOf(one) ?? [])]) {
      const readings = this.#readings(form);
      const asTyped = readings.filter(({ dotsMissing }) => !dotsMissing);
      const best = asTyped.length > 0 ? asTyped : readings;
      if (best.length > 0) return [...new Set(best.map(({ entry }) => entry))];
    }
    return isNumber(typed)
      ? [{ lemma: typed, stem: typed.length, root: -1, harmony: 'back', noun: false }]
      : [];
  }

  #readings(typed: string): { entry: Entry; dotsMissing: boolean }[] {
    const found: { entry: Entry; dotsMissing: boolean }[] = [];
    const plain = undotted(typed);
    if (plain.length !== typed.length) return found;
    let place: Trie | undefined = this.#stems;
    for (let length = 0; place; length += 1) {
      for (const entry of place.entries) {
        const stem = agreement(typed.slice(0, length), entry.lemma.slice(0, entry.stem));
        if (stem === undefined) continue;
        const walk = (node: number, at: number, missing: boolean) => {
          const { final, arcs } = this.#node(node);
          if (at === typed.length) {
            if (final) found.push({ entry, dotsMissing: missing });
            return;
          }
          for (const [letter, to] of arcs) {
            const here = typed[at] ?? '';
            const same =
              agreement(here, inHarmony(letter, entry.harmony)) ??
              (entry.harmony === 'either'
                ? agreement(here, inHarmony(letter, 'front'))
                : undefined);
            if (same !== undefined) walk(to, at + 1, missing || same);
          }
        };
        walk(entry.root, length, stem);
      }
      place = place.next.get(plain[length] ?? '');
    }
    return found;
  }

  /** Words that begin like what was typed, shortest first. */
  begun(typed: string, most: number): Entry[] {
    const plain = undotted(plainText(typed));
    const found = new Set<Entry>();
    const inTrie = (place: Trie, at: number) => {
      for (const entry of place.entries) if (this.#leads(entry.root, plain, at)) found.add(entry);
      for (const [letter, next] of place.next)
        if (at >= plain.length || letter === plain[at]) inTrie(next, at + 1);
    };
    inTrie(this.#stems, 0);
    const begins = (name: string) => (undotted(name).startsWith(plain) ? 0 : 1);
    return [...found]
      .map((entry) => ({ entry, name: this.name(entry) }))
      .sort(
        ({ name: a }, { name: b }) =>
          begins(a) - begins(b) || a.length - b.length || (a < b ? -1 : 1),
      )
      .slice(0, most)
      .map(({ entry }) => entry);
  }

  #leads(root: number, plain: string, from: number): boolean {
    const walk = (node: number, at: number): boolean =>
      at >= plain.length ||
      this.#node(node).arcs.some(
        ([letter, to]) => undotted(letter) === foldHarmony(plain[at]) && walk(to, at + 1),
      ) ||
      this.#node(node).arcs.some(
        ([letter, to]) => undotted(letter) === plain[at] && walk(to, at + 1),
      );
    return walk(root, from);
  }

  /** A base form as readers know it: `asiakaskohtaaminen`, not `asiakaskohdata`. */
  name(entry: Entry): string {
    if (!entry.noun) return entry.lemma;
    const walk = (node: number, ending: string): string | undefined => {
      const { final, arcs } = this.#node(node);
      if (final && ending.endsWith('minen')) return ending;
      if (ending.length > 12) return undefined;
      for (const [letter, to] of arcs) {
        const found = walk(to, ending + letter);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    const ending = walk(entry.root, '');
    if (ending === undefined) return entry.lemma;
    const spelled = [...ending].map((letter) => inHarmony(letter, entry.harmony)).join('');
    return entry.lemma.slice(0, entry.stem) + spelled;
  }

  /**
   * Words of the site nearest to what was typed, nearest first; a base form once.
   *
   * @param within - How many slips away at the most.
   */
  nearest(typed: string, within: number, most: number): Near[] {
    const plain = undotted(plainText(typed));
    const found = new Map<Entry, Near>();
    let limit = within;
    const take = (entry: Entry, ending: string, distance: number) => {
      if (distance > limit) return;
      const known = found.get(entry);
      if (known && known.distance <= distance) return;
      const form = entry.lemma.slice(0, entry.stem) + ending;
      found.set(entry, { entry, form, distance });
      if (found.size > most * 4)
        limit = Math.min(
          limit,
          [...found.values()].map((one) => one.distance).sort((a, b) => a - b)[most * 2] ?? limit,
        );
    };
    const inEndings = (entry: Entry, node: number, row: Row, ending: string) => {
      const { final, arcs } = this.#node(node);
      if (final) {
        take(entry, ending, row.costs[plain.length] ?? Infinity);
        // What is left of the typed word may be a clitic; the word without it is asked about.
        const left = plain.length - row.costs.indexOf(row.least);
        if (left > 1 && left <= LONGEST_CLITIC) {
          for (const clitic of CLITICS) {
            let after = row;
            for (const letter of clitic) after = nextRow(plain, after, letter);
            take(entry, ending, after.costs[plain.length] ?? Infinity);
          }
        }
      }
      for (const [letter, to] of arcs) {
        const spelled = inHarmony(letter, entry.harmony);
        const next = nextRow(plain, row, undotted(spelled));
        if (next.least <= limit) inEndings(entry, to, next, ending + spelled);
      }
    };
    const inStems = (place: Trie, row: Row) => {
      for (const entry of place.entries) inEndings(entry, entry.root, row, '');
      for (const [letter, next] of place.next) {
        const after = nextRow(plain, row, letter);
        if (after.least <= limit) inStems(next, after);
      }
    };
    inStems(this.#stems, {
      letter: '',
      costs: Array.from({ length: plain.length + 1 }, (_, index) => index),
      least: 0,
      before: undefined,
    });
    // Slips at a word's beginning are rarer.
    return [...found.values()]
      .sort((a, b) => a.distance - b.distance || sharedStart(b, plain) - sharedStart(a, plain))
      .slice(0, most);
  }

  #node(number: number): AutomatonNode {
    return this.#nodes[number] ?? { final: false, arcs: [] };
  }
}

/** Whether a word has no letters: it is its own base form, and no list needs to know it. */
export const isNumber = (word: string): boolean => /^\P{L}+$/u.test(word);

function sharedStart({ form }: Near, plain: string): number {
  const real = undotted(form);
  let length = 0;
  while (length < plain.length && real[length] === plain[length]) length += 1;
  return length;
}

/** The automaton writes y as u for words with front vowels. */
const foldHarmony = (letter: string | undefined) => (letter === 'y' ? 'u' : letter);

/** @returns Whether dots are missing; undefined when the letters do not agree. */
function agreement(typed: string, real: string): boolean | undefined {
  if (typed === real) return false;
  let missing = false;
  for (let at = 0; at < real.length; at += 1) {
    const letter = real[at] ?? '';
    if (typed[at] === letter) continue;
    if (typed[at] !== undotted(letter)) return undefined;
    missing = true;
  }
  return missing;
}

/** A row of the table of edit distances, with the row before it. */
interface Row {
  letter: string;
  costs: readonly number[];
  least: number;
  before: Row | undefined;
}

/** Weighted Damerau–Levenshtein: one more letter of the real word. */
function nextRow(typed: string, row: Row, letter: string): Row {
  const left = letter === row.letter ? DOUBLED : SLIP;
  const costs = [(row.costs[0] ?? 0) + left];
  let least = costs[0] ?? 0;
  for (let at = 1; at <= typed.length; at += 1) {
    const now = typed[at - 1] ?? '';
    const added = now === typed[at - 2] ? DOUBLED : SLIP;
    const changed = now === letter ? 0 : nearKeys.has(now + letter) ? NEAR_KEY : SLIP;
    let cost = Math.min(
      (costs[at - 1] ?? 0) + added,
      (row.costs[at] ?? 0) + left,
      (row.costs[at - 1] ?? 0) + changed,
    );
    if (row.before && now === row.letter && typed[at - 2] === letter && now !== letter)
      cost = Math.min(cost, (row.before.costs[at - 2] ?? 0) + SWAP);
    costs.push(cost);
    least = Math.min(least, cost);
  }
  return { letter, costs, least, before: row };
}
