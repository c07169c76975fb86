/** Reads an encounter's steps from the page: `EncounterStep.astro` and the diary draw them alike. */
import { describeWalk, levelOf, standingAt, type Trust } from '../../lib/content/trust.ts';

export const trustOf = ({ dataset }: HTMLElement): Trust => dataset['trust'] as Trust;

/** How trust stands after these choices. */
export const standingAfter = (taken: readonly HTMLElement[]): Trust =>
  standingAt(levelOf(taken.map(trustOf)));

/** Of the parts of a step that depend on trust (lines, groups of choices), the one that it is met with. */
export function partAt(parts: readonly HTMLElement[], standing: Trust): HTMLElement | undefined {
  return (
    parts.find(({ dataset }) => dataset['when'] === standing) ??
    parts.find(({ dataset }) => dataset['when'] === undefined)
  );
}

/** The choices that a step offers. */
function choicesAt(step: HTMLElement, standing: Trust): HTMLElement[] {
  const group = partAt([...step.querySelectorAll<HTMLElement>('[data-choices]')], standing);
  return [...(group?.querySelectorAll<HTMLElement>('[data-choice]') ?? [])];
}

/**
 * The choices of a path, as far as it leads.
 *
 * @param steps - Each with its groups of choices.
 * @param path - Index of the choice taken at each step.
 */
export function choicesTaken(
  steps: readonly HTMLElement[],
  path: readonly number[],
): HTMLElement[] {
  const taken: HTMLElement[] = [];
  for (const [at, step] of steps.entries()) {
    const choice = choicesAt(step, standingAfter(taken))[path[at] ?? -1];
    if (!choice) break;
    taken.push(choice);
  }
  return taken;
}

export const isBest = ({ dataset }: HTMLElement): boolean => 'best' in dataset;

/** The best of the choices that were offered together with this one. */
export const bestBeside = ({ parentElement }: HTMLElement): HTMLElement | undefined =>
  ([...(parentElement?.children ?? [])] as HTMLElement[]).find(isBest);

/** The choices of the best way through. */
export function bestChoices(steps: readonly HTMLElement[]): HTMLElement[] {
  const taken: HTMLElement[] = [];
  for (const step of steps) {
    const best = choicesAt(step, standingAfter(taken)).find(isBest);
    if (best) taken.push(best);
  }
  return taken;
}

/** How a walk went, in words; empty when it did not come to the end. */
function resultOf(steps: readonly HTMLElement[], path: readonly number[]): string {
  const taken = choicesTaken(steps, path);
  return taken.length === steps.length ? describeTaken(taken) : '';
}

/** How choices that lead to the end went, in words. */
export const describeTaken = (taken: readonly HTMLElement[]): string =>
  describeWalk(taken.map((one) => ({ trust: trustOf(one), best: isBest(one) })));

/** What a reader is told of an earlier walk, and of the best one where that is another. */
export function describeWalks(
  steps: readonly HTMLElement[],
  last: readonly number[] = [],
  best: readonly number[] = [],
): string {
  const [now, ever] = [resultOf(steps, last), resultOf(steps, best)];
  return now && ever && ever !== now ? `${now} Paras tähän asti: ${ever}` : now;
}
