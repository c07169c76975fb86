import type { AutomatonNode } from './automaton.ts';
import type { Entry } from './entry.ts';

/**
 * The word list as it is sent to browsers: JSON of a few strings, so that every host compresses it.
 * Numbers are written five bits a character. Base forms are sorted from their ends, so that words
 * that are inflected alike stand side by side and each column says little.
 */
export interface PackedList {
  /** Which index this list belongs to. */
  index: string;
  /** Letters of the automaton, commonest first. */
  letters: string;
  /**
   * Its roots, each written with all that it leads to, commonest first; a node that several lead
   * to is written once and then named by its number.
   */
  automaton: string;
  lemmas: string;
  stems: string;
  roots: string;
}

/** What stands before a node: how it is written, or which one it is. */
const NEW = 0;
const NEW_SHARED = 1;
const FIRST_SHARED = 2;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

class Writer {
  text = '';

  add(number: number): void {
    for (; number > 31; number >>>= 5) this.text += DIGITS[32 + (number & 31)];
    this.text += DIGITS[number];
  }
}

class Reader {
  #text: string;
  #at = 0;
  #values = new Map([...DIGITS].map((digit, value) => [digit, value]));

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  next(): number {
    let number = 0;
    for (let shift = 0; !this.done; shift += 5) {
      const value = this.#values.get(this.#text[this.#at++] ?? '') ?? 0;
      number |= (value & 31) << shift;
      if (value < 32) break;
    }
    return number;
  }
}

const reversed = (text: string) => [...text].reverse().join('');

/** @param nodes - From `pruned`, children before parents. */
export function pack(
  nodes: readonly AutomatonNode[],
  entries: readonly Entry[],
  index: string,
): PackedList {
  const uses = new Map<string, number>();
  const parents = new Map<number, number>();
  for (const { arcs } of nodes) {
    for (const [letter, to] of arcs) {
      uses.set(letter, (uses.get(letter) ?? 0) + 1);
      parents.set(to, (parents.get(to) ?? 0) + 1);
    }
  }
  const sorted = entries
    .map((entry) => ({ ...entry, ending: reversed(entry.lemma) }))
    .sort((a, b) => (a.ending < b.ending ? -1 : 1));
  const used = new Map<number, number>();
  for (const { root } of sorted) used.set(root, (used.get(root) ?? 0) + 1);
  for (const root of used.keys()) parents.set(root, (parents.get(root) ?? 0) + 1);
  const letters = [...uses]
    .sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))
    .map(([letter]) => letter);
  const order = [...used].sort(([, a], [, b]) => b - a).map(([root]) => root);

  const automaton = new Writer();
  const shared = new Map<number, number>();
  const write = (node: number) => {
    const known = shared.get(node);
    if (known !== undefined) return automaton.add(known + FIRST_SHARED);
    const { final, arcs } = nodes[node] as AutomatonNode;
    const isShared = (parents.get(node) ?? 0) > 1;
    automaton.add(isShared ? NEW_SHARED : NEW);
    automaton.add(arcs.length * 2 + Number(final));
    for (const [letter, to] of arcs) {
      automaton.add(letters.indexOf(letter));
      write(to);
    }
    if (isShared) shared.set(node, shared.size);
  };
  order.forEach(write);

  const lemmas: string[] = [];
  const stems = new Writer();
  const roots = new Writer();
  let before = '';
  for (const { ending, lemma, stem, root, front, noun } of sorted) {
    let same = 0;
    while (same < ending.length && ending[same] === before[same]) same += 1;
    lemmas.push((DIGITS[same] ?? '') + ending.slice(same));
    before = ending;
    stems.add((lemma.length - stem) * 4 + Number(front) * 2 + Number(noun));
    roots.add(order.indexOf(root));
  }
  return {
    index,
    letters: letters.join(''),
    automaton: automaton.text,
    lemmas: lemmas.join('\n'),
    stems: stems.text,
    roots: roots.text,
  };
}

export function unpack(packed: PackedList): { nodes: AutomatonNode[]; entries: Entry[] } {
  const letters = [...packed.letters];
  const automaton = new Reader(packed.automaton);
  const nodes: AutomatonNode[] = [];
  const shared: number[] = [];
  const read = (): number => {
    const kind = automaton.next();
    if (kind >= FIRST_SHARED) return shared[kind - FIRST_SHARED] ?? 0;
    const head = automaton.next();
    const arcs: [string, number][] = [];
    for (let arc = 0; arc < head >> 1; arc += 1) {
      arcs.push([letters[automaton.next()] ?? '', read()]);
    }
    const node = nodes.push({ final: (head & 1) === 1, arcs }) - 1;
    if (kind === NEW_SHARED) shared.push(node);
    return node;
  };
  const starts: number[] = [];
  while (!automaton.done) starts.push(read());
  const stems = new Reader(packed.stems);
  const roots = new Reader(packed.roots);
  let before = '';
  const lines = packed.lemmas === '' ? [] : packed.lemmas.split('\n');
  const entries = lines.map((line): Entry => {
    before = before.slice(0, DIGITS.indexOf(line[0] ?? '')) + line.slice(1);
    const lemma = reversed(before);
    const head = stems.next();
    return {
      lemma,
      stem: lemma.length - (head >> 2),
      root: starts[roots.next()] ?? 0,
      front: (head & 2) !== 0,
      noun: (head & 1) !== 0,
    };
  });
  return { nodes, entries };
}
