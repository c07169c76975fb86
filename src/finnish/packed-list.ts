import type { AutomatonNode } from './automaton.ts';
import { Decoder, hash, type Coder } from './coder.ts';
import { entryOf, HARMONIES, type Entry, type Pattern } from './entry.ts';

export interface List {
  nodes: readonly AutomatonNode[];
  entries: readonly Entry[];
}

/** A list with its table of patterns, by whose numbers more entries may be told elsewhere. */
export interface PatternList extends List {
  patterns: readonly Pattern[];
}

/** Kinds of numbers that are packed. */
const Kind = {
  count: 0,
  letter: 1,
  same: 2,
  fork: 3,
  lemma: 4,
  known: 5,
  place: 6,
  final: 7,
  arc: 8,
  sameRoot: 9,
  harmony: 10,
  ending: 11,
  noun: 12,
  patternBefore: 13,
  pattern: 14,
};

const LONGEST_CONTEXT = 6;

export const unpack = (bytes: Uint8Array): PatternList => readPacked(new Decoder(bytes));

/**
 * Reads a list; `bitsOf` tells its bits in the same order.
 *
 * Patterns come first, those of one root beside each other, and endings where they are first
 * needed. Then base forms in alphabetical order, each as what differs from the one before; then, in
 * the order of their ends, the number of each one's pattern: mostly that of the one before, which
 * ends alike.
 */
export function readPacked(coder: Coder): PatternList {
  const count = (kind = Kind.count) => coder.number(kind, [0]);
  const letters = Array.from({ length: count() }, () => String.fromCharCode(count(Kind.letter)));
  /** A letter behind others; undefined stands for the end. */
  const readLetter = (kind: number, contexts: readonly number[]): string | undefined =>
    letters[coder.number(kind, contexts) - 1];

  const nodes: AutomatonNode[] = [];
  /** A node that was read before is named by its number. */
  const readNode = (behind: string, sibling: number): number => {
    const ends = endsOf(behind, 3);
    const [one = 0, two = 0] = ends;
    const beside = hash(one, sibling);
    if (coder.bit(Kind.known, [...ends, beside]))
      return coder.number(Kind.place, [...ends, sibling, beside, hash(two, sibling)]);
    const final = coder.bit(Kind.final, ends) === 1;
    const arcs: [string, number][] = [];
    let last = 0;
    let to = 0;
    for (;;) {
      const contexts = [last, hash(last, to), ...ends.map((end) => hash(end, last))];
      const letter = readLetter(Kind.arc, contexts);
      if (letter === undefined) break;
      to = readNode(behind + letter, to);
      last = letter.charCodeAt(0);
      arcs.push([letter, to]);
    }
    return nodes.push({ final, arcs }) - 1;
  };

  let root = 0;
  let harmony = 0;
  let ending = 0;
  const patterns = Array.from({ length: count() }, (): Pattern => {
    const same = coder.bit(Kind.sameRoot, [0, ending]);
    if (!same) root = readNode('', 0);
    harmony = coder.number(Kind.harmony, [same, hash(same, harmony)]);
    ending = coder.number(Kind.ending, [same, hash(same, ending)]);
    const noun = coder.bit(Kind.noun, [same]) === 1;
    return { root, harmony: HARMONIES[harmony] ?? 'back', ending, noun };
  });

  let before = '';
  const lemmas = Array.from({ length: count() }, () => {
    let lemma = '';
    let isSame = true;
    for (;;) {
      const ends = endsOf(lemma, LONGEST_CONTEXT);
      const [one = 0, two = 0, three = 0, four = 0] = ends;
      const at = lemma.length;
      const place = Math.min(at, LONGEST_CONTEXT);
      // What stands in the word before says most as long as the words are the same.
      const above = before.charCodeAt(at) || 0;
      const contexts = [hash(above, one), hash(above, place)];
      const left = hash(before.length - at, at);
      if (
        isSame &&
        coder.bit(Kind.same, [...contexts, hash(above, two), hash(above, three), left, four])
      ) {
        lemma += before[at] ?? '';
        continue;
      }
      const letter = isSame
        ? readLetter(Kind.fork, [...contexts, one, two, three, four])
        : readLetter(Kind.lemma, [...ends, hash(place, 0)]);
      if (letter === undefined) break;
      lemma += letter;
      isSame = false;
    }
    return (before = lemma);
  });

  let number = 0;
  before = '';
  const entries: Entry[] = [];
  for (const index of byEnds(lemmas)) {
    const lemma = lemmas[index] ?? '';
    const ends = endsOf(lemma, LONGEST_CONTEXT);
    const [one = 0, , three = 0, four = 0] = ends;
    let shared = 0;
    while (shared < before.length && before.at(-1 - shared) === lemma.at(-1 - shared)) shared += 1;
    const alike = hash(Math.min(shared, 7), Number(shared === before.length));
    const vowel = /[aouäöy](?=[^aouäöy]*$)/.exec(lemma)?.[0].charCodeAt(0) ?? 0;
    const likeBefore = [number, hash(number, alike), hash(number, vowel), alike, three, four];
    if (!coder.bit(Kind.patternBefore, likeBefore)) {
      const contexts = [hash(number, one), hash(number, alike), hash(one, vowel)];
      number = coder.number(Kind.pattern, [...ends, ...contexts]);
    }
    before = lemma;
    const pattern = patterns[number];
    if (pattern) entries[index] = entryOf(lemma, pattern);
  }
  return { nodes, patterns, entries };
}

/** @returns Places of words in the order of their letters from the last one on. */
export function byEnds(words: readonly string[]): number[] {
  const turned = words.map((word) => [...word].reverse().join(''));
  return [...words.keys()].sort((a, b) => ((turned[a] ?? '') < (turned[b] ?? '') ? -1 : 1));
}

/** @returns Hashes of a text's last letter, last two letters, and so on. */
function endsOf(text: string, most: number): number[] {
  let end = 0;
  return Array.from({ length: most }, (_, back) => {
    end = hash(end, text.charCodeAt(text.length - 1 - back) || 0);
    return end;
  });
}

/** Ends the mark in front of a list. */
const MARK_END = 10;

export function takeMark(marked: Uint8Array): { mark: string; list: Uint8Array } {
  const end = marked.indexOf(MARK_END);
  return {
    mark: new TextDecoder().decode(marked.subarray(0, end)),
    list: marked.subarray(end + 1),
  };
}
