import { inHarmony, type Entry } from './entry.ts';
import type { AutomatonNode } from './automaton.ts';

/** How much of a stem's end is compared with known words. */
const LONGEST_TAIL = 4;
const SHORTEST_STEM = 2;

/** Guesses how a word that no list has is inflected: like the known words that end alike. */
export class Guesser {
  readonly #nodes: readonly AutomatonNode[];
  /** End of a stem → patterns of words with such a stem → how many. */
  readonly #patterns = new Map<string, Map<string, { like: Entry; count: number }>>();

  constructor(nodes: readonly AutomatonNode[], entries: readonly Entry[]) {
    this.#nodes = nodes;
    for (const entry of entries) {
      const stem = entry.lemma.slice(0, entry.stem);
      for (let length = 1; length <= Math.min(LONGEST_TAIL, stem.length); length += 1) {
        const tail = stem.slice(-length);
        const patterns = this.#patterns.get(tail) ?? new Map();
        const name = `${entry.root} ${entry.harmony} ${entry.lemma.slice(entry.stem)}`;
        const known = patterns.get(name);
        patterns.set(name, { like: entry, count: (known?.count ?? 0) + 1 });
        this.#patterns.set(tail, patterns);
      }
    }
  }

  /** @returns The likeliest base form of a word in lower case; undefined when nothing is like it. */
  guess(word: string): Entry | undefined {
    let best: { entry: Entry; score: number } | undefined;
    for (let length = SHORTEST_STEM; length <= word.length; length += 1) {
      const stem = word.slice(0, length);
      for (let tail = Math.min(LONGEST_TAIL, length); tail > 0; tail -= 1) {
        for (const { like, count } of this.#patterns.get(stem.slice(-tail))?.values() ?? []) {
          const score = tail * 3 + Math.log2(count + 1) + (word.length - length) * 0.3;
          if (best && best.score >= score) continue;
          if (!this.#accepts(like, word.slice(length))) continue;
          const lemma = stem + like.lemma.slice(like.stem);
          best = { score, entry: { ...like, lemma, stem: length, noun: false } };
        }
      }
    }
    return best?.entry;
  }

  #accepts({ root, harmony }: Entry, ending: string): boolean {
    let node = this.#nodes[root];
    for (const wanted of ending) {
      const arc = node?.arcs.find(([letter]) => inHarmony(letter, harmony) === wanted);
      node = arc && this.#nodes[arc[1]];
    }
    return node?.final ?? false;
  }
}
