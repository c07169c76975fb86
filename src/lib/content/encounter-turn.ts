import type { Encounter } from './exercise-schemas.ts';
import { endingAt, levelOf, standingAt, type Trust } from './trust.ts';

type Step = Encounter['steps'][number];
type Steps = Pick<Encounter, 'steps'>;

/** What a step is when it is met: who speaks, what they say, and what can be answered. */
export interface Turn {
  customer: string;
  line: string;
  choices: Step['choices'];
}

/** @param standing - How trust stands when the step begins. */
export function turnAt({ variants, ...step }: Step, standing: Trust): Turn {
  const variant = variants?.find(({ when }) => when === standing);
  return {
    customer: variant?.customer ?? step.customer,
    line: variant?.line ?? step.line,
    choices: variant?.choices ?? step.choices,
  };
}

/** @returns The levels of trust that each step can be met with, highest first, and last those at the end. */
export function levelsByStep(steps: readonly Step[]): number[][] {
  let levels = [0];
  const met = steps.map((step) => {
    const before = levels;
    const after = before.flatMap((level) =>
      turnAt(step, standingAt(level)).choices.map(({ trust }) => level + levelOf([trust])),
    );
    levels = [...new Set(after)].sort((a, b) => b - a);
    return before;
  });
  return [...met, levels];
}

/**
 * The turns of a way, as trust makes them.
 *
 * @param path - Index of the choice at each step; may end before the encounter does.
 * @returns Of each step of the way the turn and the choice taken, as far as there is such a choice.
 */
export function walk(
  { steps }: Steps,
  path: readonly number[],
): { turn: Turn; choice: Turn['choices'][number] }[] {
  const walked: ReturnType<typeof walk> = [];
  for (const [at, taken] of path.entries()) {
    const step = steps[at];
    const turn =
      step && turnAt(step, standingAt(levelOf(walked.map(({ choice }) => choice.trust))));
    const choice = turn?.choices[taken];
    if (!turn || !choice) break;
    walked.push({ turn, choice });
  }
  return walked;
}

/** @returns Every standing that each step can be met with, and every ending that can be reached. */
export function reachable({ steps }: Steps): {
  standings: ReadonlySet<Trust>[];
  endings: ReadonlySet<Trust>;
} {
  const levels = levelsByStep(steps);
  const last = levels.pop() ?? [];
  return {
    standings: levels.map((met) => new Set(met.map(standingAt))),
    endings: new Set(last.map((level) => endingAt(level, steps.length))),
  };
}
