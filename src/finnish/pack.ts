import { Bits, Encoder } from './encoder.ts';
import { baseEndings, HARMONIES } from './entry.ts';
import { byEnds, readPacked, type List } from './packed-list.ts';

/** The word list as it is sent to browsers and kept in its file. */
export function pack(list: List): Uint8Array<ArrayBuffer> {
  const encoder = new Encoder(bitsOf(list).all);
  readPacked(encoder);
  return encoder.done();
}

/** @returns A list's bits in the order in which {@link readPacked} reads them. */
function bitsOf({ nodes, entries }: List): Bits {
  const bits = new Bits();
  const sorted = [...entries].sort((a, b) => (a.lemma < b.lemma ? -1 : 1));
  const letters = byCount([
    ...sorted.flatMap(({ lemma }) => [...lemma]),
    ...nodes.flatMap(({ arcs }) => arcs.map(([letter]) => letter)),
  ]);
  /** Undefined stands for the end. */
  const letter = (one: string | undefined) => bits.number(one ? letters.indexOf(one) + 1 : 0);
  bits.number(letters.length);
  for (const one of letters) bits.number(one.charCodeAt(0));

  bits.number(sorted.length);
  let before = '';
  for (const { lemma } of sorted) {
    let at = 0;
    for (; at < before.length && lemma[at] === before[at]; at += 1) bits.bit(true);
    bits.bit(false);
    for (; at <= lemma.length; at += 1) letter(lemma[at]);
    before = lemma;
  }

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
  const roots: number[] = [];
  let number = 0;
  for (const index of byEnds(sorted.map(({ lemma }) => lemma))) {
    const entry = sorted[index];
    if (!entry) continue;
    const { lemma, root, harmony, stem, noun } = entry;
    const isAsBefore = roots[number] === root;
    bits.bit(isAsBefore);
    if (!isAsBefore) {
      number = roots.indexOf(root);
      bits.number(number + 1);
      if (number < 0) {
        number = roots.push(root) - 1;
        node(root);
      }
    }
    bits.number(HARMONIES.indexOf(harmony));
    const endings = baseEndings(nodes, root, lemma, harmony);
    if (endings.length > 1) bits.number(endings.indexOf(lemma.length - stem));
    bits.bit(noun);
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
