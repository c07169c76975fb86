/**
 * Joins sets of endings that are nearly the same into one, so that the list stays small. What a
 * joined set has too much are forms that a word might have and seldom does.
 *
 * @param sets - Each a list of endings.
 * @param tolerance - How much bigger than each of its members a joined set may be.
 * @param mayHave - Whether a set may get an ending that it does not have.
 * @returns For each set the set that stands for it.
 */
export function joinAlike(
  sets: readonly (readonly string[])[],
  tolerance: number,
  mayHave: (set: number, ending: string) => boolean,
): readonly string[][] {
  const order = sets.map((_, index) => index).sort((a, b) => setAt(b).length - setAt(a).length);
  const groups: { union: Set<string>; smallest: number; members: number[] }[] = [];
  const groupOf = new Map<number, (typeof groups)[number]>();
  for (const index of order) {
    const set = setAt(index);
    const own = new Set(set);
    const group = groups.find(({ union, smallest, members }) => {
      const room = Math.floor(Math.min(smallest, set.length) * (1 + tolerance)) - union.size;
      if (room < 0) return false;
      const fresh: string[] = [];
      return (
        set.every((ending) => union.has(ending) || fresh.push(ending) <= room) &&
        fresh.every((ending) => members.every((member) => mayHave(member, ending))) &&
        [...union].every((ending) => own.has(ending) || mayHave(index, ending))
      );
    });
    if (group) {
      for (const ending of set) group.union.add(ending);
      group.smallest = Math.min(group.smallest, set.length);
      group.members.push(index);
      groupOf.set(index, group);
    } else {
      const made = { union: own, smallest: set.length, members: [index] };
      groups.push(made);
      groupOf.set(index, made);
    }
  }
  const sorted = new Map(groups.map((group) => [group, [...group.union].sort()]));
  return sets.map((set, index) => {
    const group = groupOf.get(index);
    return (group && sorted.get(group)) ?? [...set];
  });

  function setAt(index: number): readonly string[] {
    return sets[index] ?? [];
  }
}
