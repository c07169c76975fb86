/**
 * A minimal automaton over many sets of word endings that share their tails: one root a set. Small
 * enough to send to every reader. Node numbers grow from leaves to roots.
 */
export interface AutomatonNode {
  final: boolean;
  /** Letter → node, in the order of the alphabet. */
  arcs: readonly (readonly [string, number])[];
}

export class AutomatonBuilder {
  readonly nodes: AutomatonNode[] = [];
  #known = new Map<string, number>();

  /** @param nodes - To go on from. */
  constructor(nodes: readonly AutomatonNode[] = []) {
    for (const node of nodes) this.#add(node);
  }

  /**
   * @param endings - Distinct and sorted.
   * @returns Root of the set.
   */
  add(endings: readonly string[]): number {
    const build = (from: number, to: number, depth: number): number => {
      const final = from < to && endings[from]?.length === depth;
      const arcs: [string, number][] = [];
      let start = final ? from + 1 : from;
      while (start < to) {
        const letter = endings[start]?.[depth] ?? '';
        let end = start;
        while (end < to && endings[end]?.[depth] === letter) end += 1;
        arcs.push([letter, build(start, end, depth + 1)]);
        start = end;
      }
      return this.#intern({ final, arcs });
    };
    return build(0, endings.length, 0);
  }

  #intern = (node: AutomatonNode): number => this.#known.get(nameOf(node)) ?? this.#add(node);

  #add(node: AutomatonNode): number {
    this.#known.set(nameOf(node), this.nodes.length);
    return this.nodes.push(node) - 1;
  }
}

const nameOf = ({ final, arcs }: AutomatonNode) =>
  `${final ? 1 : 0}${arcs.map(([letter, to]) => letter + to).join()}`;
