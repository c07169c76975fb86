/** How long a teacher's own course takes. */

/** What a teacher has chosen, as its time is counted. */
export interface ChosenWork {
  value: string;
  /** What a learner does there, e.g. `itsetestit`; none of what has no time of its own. */
  work: string | undefined;
  minutes: number;
  /** Value of the choice whose time has this one's in it. */
  within: string | undefined;
}

/** The minutes that each kind of work takes; what another chosen one includes takes no more. */
export function minutesByWork(chosen: readonly ChosenWork[]): Map<string, number> {
  const values = new Set(chosen.map(({ value }) => value));
  const byWork = new Map<string, number>();
  for (const { work, minutes, within } of chosen)
    if (work && minutes > 0 && !(within && values.has(within)))
      byWork.set(work, (byWork.get(work) ?? 0) + minutes);
  return byWork;
}

/** Minutes that all of the chosen takes. */
export const courseMinutes = (chosen: readonly ChosenWork[]): number =>
  minutesByWork(chosen)
    .values()
    .reduce((sum, minutes) => sum + minutes, 0);
