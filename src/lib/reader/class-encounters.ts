/** How a class walked through an encounter: what was chosen at each step, and where trust fell. */
import { turnAt } from '../content/encounter-turn.ts';
import type { Encounter } from '../content/exercise-schemas.ts';
import { endingAt, levelOf, standingAt, STANDING_WORDS, type Trust } from '../content/trust.ts';
import type { LearnerRecord } from './learner-record.ts';
import { ownValue } from './own-value.ts';

export type AskedEncounter = Encounter & { address: string };

export interface StepSummary {
  line: string;
  /** Choices as they were offered: a step met with another trust may offer others. */
  offers: {
    /** Said where a step has more than one. */
    when?: string;
    met: number;
    choices: { text: string; trust: Trust; isBest: boolean; note: string; count: number }[];
  }[];
  /** How many lost trust here. */
  falls: number;
}

export interface EncounterSummary {
  id: string;
  title: string;
  address: string;
  isPlain: boolean;
  walked: number;
  endings: Record<Trust, number>;
  steps: StepSummary[];
  /** Index of the step where most lost trust; none when nobody did. */
  fall?: number;
}

/** A walk to the end of an encounter, step by step; nothing for a path that is not one. */
export function walkOf({ steps }: Encounter, path: readonly number[] | undefined) {
  if (!path) return undefined;
  const taken: { choices: Choices; index: number; trust: Trust }[] = [];
  for (const [at, step] of steps.entries()) {
    const { choices } = turnAt(step, standingAt(levelOf(taken.map(({ trust }) => trust))));
    const index = path[at] ?? -1;
    const choice = choices[index];
    if (!choice) return undefined;
    taken.push({ choices, index, trust: choice.trust });
  }
  return taken;
}
type Choices = Encounter['steps'][number]['choices'];

export function encounterSummary(
  encounter: AskedEncounter,
  records: readonly LearnerRecord[],
  isPlain: boolean,
): EncounterSummary {
  const { id, title, address, steps } = encounter;
  const walks = records.flatMap(({ paths }) => {
    const walk = walkOf(encounter, ownValue(paths, id));
    return walk ? [walk] : [];
  });
  const endings = { up: 0, same: 0, down: 0 };
  for (const walk of walks)
    endings[endingAt(levelOf(walk.map(({ trust }) => trust)), steps.length)]++;
  const sums = steps.map((step, at) => {
    const taken = walks.flatMap((walk) => walk[at] ?? []);
    return stepSummary(step, taken);
  });
  const most = Math.max(0, ...sums.map(({ falls }) => falls));
  return {
    ...{ id, title, address, isPlain, endings },
    walked: walks.length,
    steps: sums,
    ...(most > 0 && { fall: sums.findIndex(({ falls }) => falls === most) }),
  };
}

function stepSummary(
  { line, choices, variants = [] }: Encounter['steps'][number],
  taken: readonly { choices: Choices; index: number; trust: Trust }[],
): StepSummary {
  const all = [
    { when: '', offered: choices },
    ...variants.flatMap(({ when, choices: offered }) =>
      offered ? [{ when: STANDING_WORDS[when], offered }] : [],
    ),
  ];
  const rest = STANDINGS.filter(
    (one) => !variants.some(({ when, choices: offered }) => when === one && offered),
  );
  const offers = all
    .map(({ when, offered }) => ({
      when,
      offered,
      met: taken.filter((one) => one.choices === offered),
    }))
    .filter(({ met }) => met.length > 0);
  return {
    line,
    falls: taken.filter(({ trust }) => trust === 'down').length,
    offers: offers.map(({ when, offered, met }) => ({
      ...(all.length > 1 && { when: when || whenAny(rest) }),
      met: met.length,
      choices: offered.map(({ text, trust, best, note }, index) => ({
        ...{ text, trust, note },
        isBest: best === true,
        count: met.filter((one) => one.index === index).length,
      })),
    })),
  };
}

const STANDINGS = ['same', 'up', 'down'] as const;

/** ‘Kun luottamus on ennallaan tai kasvanut’. */
const whenAny = ([first = 'same', ...others]: readonly Trust[]): string =>
  [
    STANDING_WORDS[first],
    ...others.map((one) => STANDING_WORDS[one].replace('Kun luottamus on ', '')),
  ].join(' tai ');
