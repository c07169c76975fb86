/** How a class walked through an encounter: what was chosen at each step, and where trust fell. */
import { walk } from '../content/encounter-turn.ts';
import type { Encounter } from '../content/exercise-schemas.ts';
import { endingAt, levelOf, STANDING_WORDS, type Trust } from '../content/trust.ts';
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
export function walkOf(encounter: Encounter, path: readonly number[] = []) {
  const walked = walk(encounter, path);
  return walked.length < encounter.steps.length ? undefined : walked;
}

export function encounterSummary(
  encounter: AskedEncounter,
  records: readonly LearnerRecord[],
  isPlain: boolean,
): EncounterSummary {
  const { id, title, address, steps } = encounter;
  const walks = records.flatMap(({ paths }) => {
    const walked = walkOf(encounter, ownValue(paths, id));
    return walked ? [walked] : [];
  });
  const endings = { up: 0, same: 0, down: 0 };
  for (const walked of walks)
    endings[endingAt(levelOf(walked.map(({ choice }) => choice.trust)), steps.length)]++;
  const sums = steps.map((step, at) => {
    const taken = walks.flatMap((walked) => walked[at] ?? []);
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
  taken: ReturnType<typeof walk>,
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
      met: taken.filter((one) => one.turn.choices === offered),
    }))
    .filter(({ met }) => met.length > 0);
  return {
    line,
    falls: taken.filter(({ choice }) => choice.trust === 'down').length,
    offers: offers.map(({ when, offered, met }) => ({
      ...(all.length > 1 && { when: when || whenAny(rest) }),
      met: met.length,
      choices: offered.map((choice) => ({
        ...{ text: choice.text, trust: choice.trust, note: choice.note },
        isBest: choice.best === true,
        count: met.filter((one) => one.choice === choice).length,
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
