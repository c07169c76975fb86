import type { AutomatonNode } from './automaton.ts';
import { Decoder, Encoder, hash, type Coder } from './coder.ts';
import type { Entry } from './entry.ts';

interface List {
  nodes: readonly AutomatonNode[];
  entries: readonly Entry[];
}

/** What is packed, and in which order. */
interface Given extends List {
  /** Letters of base forms and endings, commonest first. */
  letters: readonly string[];
  /** Roots of the automaton, commonest first. */
  roots: readonly number[];
}

/** Kinds of numbers that are packed. */
const Kind = {
  count: 0,
  letter: 1,
  known: 2,
  place: 3,
  final: 4,
  arc: 5,
  lemma: 6,
  lemmaAside: 7,
  root: 8,
  ending: 9,
  front: 10,
  noun: 11,
};

const MOST = 1 << 16;
/** Base forms have fewer letters behind their stems. */
const MOST_ENDING = 32;

/** The word list as it is sent to browsers and kept in its file. */
export function pack(
  nodes: readonly AutomatonNode[],
  entries: readonly Entry[],
): Uint8Array<ArrayBuffer> {
  const sorted = [...entries].sort((a, b) => (a.lemma < b.lemma ? -1 : 1));
  const letters = byCount([
    ...sorted.flatMap(({ lemma }) => [...lemma]),
    ...nodes.flatMap(({ arcs }) => arcs.map(([letter]) => letter)),
  ]);
  const roots = byCount(sorted.map(({ root }) => root));
  const encoder = new Encoder();
  transcribe(encoder, { nodes, letters, roots, entries: sorted });
  return encoder.done();
}

export const unpack = (bytes: Uint8Array): List => transcribe(new Decoder(bytes));

/** @returns What there is, commonest first, and in its order where two are as common. */
function byCount<T>(all: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([one]) => one);
}

/** Writes what is given, or reads it: one walk for both, so that they cannot differ. */
function transcribe(coder: Coder, given?: Given): List {
  const letters = Array.from(
    { length: coder.code(given?.letters.length ?? 0, MOST, Kind.count, []) },
    (_, index) =>
      String.fromCharCode(
        coder.code(given?.letters[index]?.charCodeAt(0) ?? 0, MOST, Kind.letter, [0]),
      ),
  );
  /** A letter behind others; undefined stands for the end. */
  const codeLetter = (letter: string | undefined, kind: number, contexts: readonly number[]) =>
    letters[
      coder.code(letter ? letters.indexOf(letter) + 1 : 0, letters.length + 1, kind, contexts) - 1
    ];

  const nodes: AutomatonNode[] = [];
  /** A given node's number among those that were written. */
  const numbers = new Map<number, number>();
  /** A node that was written before is named by its number. */
  const codeNode = (old: number | undefined, behind: string, sibling: number): number => {
    const ends = endsOf(behind, 3);
    const [one = 0, two = 0] = ends;
    const known = old === undefined ? undefined : numbers.get(old);
    const isKnown = Number(known !== undefined);
    if (coder.code(isKnown, 2, Kind.known, [...ends, hash(one, sibling)]) === 1)
      return coder.code(known ?? 0, MOST, Kind.place, [
        ...ends,
        sibling,
        hash(one, sibling),
        hash(two, sibling),
      ]);
    const before = old === undefined ? undefined : given?.nodes[old];
    const final = coder.code(Number(before?.final), 2, Kind.final, ends) === 1;
    const arcs: [string, number][] = [];
    let last = 0;
    let beside = 0;
    for (;;) {
      const [next, to] = before?.arcs[arcs.length] ?? [];
      const contexts = [last, hash(last, beside), ...ends.map((end) => hash(end, last))];
      const letter = codeLetter(next, Kind.arc, contexts);
      if (letter === undefined) break;
      beside = codeNode(to, behind + letter, beside);
      last = letter.charCodeAt(0);
      arcs.push([letter, beside]);
    }
    const number = nodes.push({ final, arcs }) - 1;
    if (old !== undefined) numbers.set(old, number);
    return number;
  };
  const roots = Array.from(
    { length: coder.code(given?.roots.length ?? 0, MOST, Kind.count, []) },
    (_, index) => codeNode(given?.roots[index], '', 0),
  );

  let before = '';
  let rootBefore = 0;
  const entries = Array.from(
    { length: coder.code(given?.entries.length ?? 0, MOST, Kind.count, []) },
    (_, index): Entry => {
      const entry = given?.entries[index];
      let lemma = '';
      for (;;) {
        // What stands in the word before says most as long as the words are the same.
        const same = before.startsWith(lemma);
        const above = same ? (before.charCodeAt(lemma.length) || 0) + 1 : 0;
        const [one = 0, two = 0, three = 0, four = 0, five = 0] = endsOf(lemma, 5);
        const letter = codeLetter(entry?.lemma[lemma.length], same ? Kind.lemma : Kind.lemmaAside, [
          one,
          two,
          three,
          four,
          five,
          hash(above, one),
          hash(above, Math.min(lemma.length, 5)),
        ]);
        if (letter === undefined) break;
        lemma += letter;
      }
      before = lemma;
      const ends = endsOf(lemma, 5);
      const [one = 0, two = 0, three = 0] = ends;
      const root = coder.code(
        entry ? (given?.roots.indexOf(entry.root) ?? 0) : 0,
        roots.length,
        Kind.root,
        [...ends, hash(rootBefore, one)],
      );
      rootBefore = root;
      const ending = coder.code(entry ? lemma.length - entry.stem : 0, MOST_ENDING, Kind.ending, [
        root,
        hash(root, one),
        hash(root, two),
        hash(root, three),
      ]);
      const vowel = /[aouäöy](?=[^aouäöy]*$)/.exec(lemma)?.[0].charCodeAt(0) ?? 0;
      const front = coder.code(Number(entry?.front), 2, Kind.front, [vowel, hash(root, vowel)]);
      const noun = coder.code(Number(entry?.noun), 2, Kind.noun, [root]);
      return {
        lemma,
        stem: lemma.length - ending,
        root: roots[root] ?? 0,
        front: front === 1,
        noun: noun === 1,
      };
    },
  );
  return { nodes, entries };
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

/** @param mark - ASCII: which index the list is made for. */
export function withMark(mark: string, list: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...new TextEncoder().encode(mark), MARK_END, ...list]);
}

export function takeMark(marked: Uint8Array): { mark: string; list: Uint8Array } {
  const end = marked.indexOf(MARK_END);
  return {
    mark: new TextDecoder().decode(marked.subarray(0, end)),
    list: marked.subarray(end + 1),
  };
}
