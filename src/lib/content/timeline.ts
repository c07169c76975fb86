/** A step of a lesson with the minutes at which it begins and ends. */
export type Timed<Step> = Step & { from: number; to: number };

/** @param steps - In their order; each begins when the one before ends, the first at 0. */
export function timed<Step extends { minutes: number }>(steps: readonly Step[]): Timed<Step>[] {
  let from = 0;
  return steps.map((step) => {
    const to = from + step.minutes;
    const placed = { ...step, from, to };
    from = to;
    return placed;
  });
}

/** Minutes of steps together. */
export const totalMinutes = (steps: readonly { minutes: number }[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);
