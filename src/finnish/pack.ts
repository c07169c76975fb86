import { Bits, Encoder } from './encoder.ts';
import { HARMONIES, patternOf, type Entry, type Pattern } from './entry.ts';
import { byEnds, readPacked, type List } from './packed-list.ts';

/**
 * The word list as it is sent to browsers and kept in its file.
 *
 * @param isTold - Which of its entries stand in it; of others only their patterns do.
 */
export function pack(
  list: List,
  isTold: (entry: Entry) => boolean = () => true,
): Uint8Array<ArrayBuffer> {
  const encoder = new Encoder(bitsOf(list, isTold).all);
  readPacked(encoder);
  return encoder.done();
}

/** The patterns of a list's entries in the order in which they are packed. */
export class PatternTable {
  readonly patterns: readonly Pattern[];
  readonly #numbers = new Map<string, number>();

  constructor(entries: readonly Entry[]) {
    // In the order of base forms, so that a list that was read is written alike.
    const all = inOrder(entries).map(patternOf);
    const roots = byCount(all.map(({ root }) => root));
    const patterns = byCount(all.map(nameOf));
    const known = new Map(all.map((pattern) => [nameOf(pattern), pattern]));
    this.patterns = patterns
      .flatMap((name) => known.get(name) ?? [])
      .sort((a, b) => roots.indexOf(a.root) - roots.indexOf(b.root));
    for (const [number, pattern] of this.patterns.entries())
      this.#numbers.set(nameOf(pattern), number);
  }

  /** @throws {Error} when the entry is not one of the table's. */
  numberOf(entry: Entry): number {
    const number = this.#numbers.get(nameOf(patternOf(entry)));
    if (number === undefined) throw new Error(`No pattern for ${entry.lemma}`);
    return number;
  }
}

const nameOf = ({ root, harmony, ending, noun }: Pattern) => [root, harmony, ending, noun].join();

const inOrder = (entries: readonly Entry[]) =>
  [...entries].sort((a, b) => (a.lemma < b.lemma ? -1 : 1));

/** @returns A list's bits in the order in which {@link readPacked} reads them. */
function bitsOf({ nodes, entries }: List, isTold: (entry: Entry) => boolean): Bits {
  const bits = new Bits();
  const table = new PatternTable(entries);
  const sorted = inOrder(entries).filter(isTold);
  const letters = byCount([
    ...sorted.flatMap(({ lemma }) => [...lemma]),
    ...nodes.flatMap(({ arcs }) => arcs.map(([letter]) => letter)),
  ]);
  /** Undefined stands for the end. */
  const letter = (one: string | undefined) => bits.number(one ? letters.indexOf(one) + 1 : 0);
  bits.number(letters.length);
  for (const one of letters) bits.number(one.charCodeAt(0));

  /** A node's number among those that were told. */
  const numbers = new Map<number, number>();
  const node = (old: number): void => {
    const known = numbers.get(old);
    bits.bit(known !== undefined);
    if (known !== undefined) return bits.number(known);
    const { final, arcs } = nodes[old] ?? { final: false, arcs: [] };
    bits.bit(final);
    for (const [one, to] of arcs) {
      letter(one);
      node(to);
    }
    letter(undefined);
    numbers.set(old, numbers.size);
  };
  bits.number(table.patterns.length);
  let last: number | undefined;
  for (const { root, harmony, ending, noun } of table.patterns) {
    bits.bit(root === last);
    if (root !== last) node(root);
    last = root;
    bits.number(HARMONIES.indexOf(harmony));
    bits.number(ending);
    bits.bit(noun);
  }

  bits.number(sorted.length);
  let before = '';
  for (const { lemma } of sorted) {
    let at = 0;
    for (; at < before.length && lemma[at] === before[at]; at += 1) bits.bit(true);
    bits.bit(false);
    for (; at <= lemma.length; at += 1) letter(lemma[at]);
    before = lemma;
  }
  let number = 0;
  for (const index of byEnds(sorted.map(({ lemma }) => lemma))) {
    const entry = sorted[index];
    if (!entry) continue;
    const own = table.numberOf(entry);
    bits.bit(own === number);
    if (own !== number) bits.number(own);
    number = own;
  }
  return bits;
}

/** @returns What there is, commonest first, and in its order where two are as common. */
function byCount<T>(all: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([one]) => one);
}

/** @param mark - ASCII: which index the list is made for. */
export const withMark = (mark: string, list: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...new TextEncoder().encode(`${mark}\n`), ...list]);
