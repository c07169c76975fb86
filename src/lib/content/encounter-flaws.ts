/**
 * What is wrong with an encounter, as findings without words: an author of the module reads them as the
 * content check says them, a writer of an own encounter as the form does.
 */
import { reachable, turnAt } from './encounter-turn.ts';
import type { Encounter } from './exercise-schemas.ts';
import { levelOf, type Trust } from './trust.ts';

/** The way to a field, from the encounter on. */
export type FlawPath = readonly (string | number)[];

/** Of the play: what only shows when steps, trust and endings are seen together. */
export type PlayFlaw =
  /** How many choices that are offered together are the best one: it has to be one. */
  | { kind: 'best'; at: FlawPath; step: number; count: number }
  | { kind: 'variant-doubled' | 'variant-unmet'; at: FlawPath; step: number; when: Trust }
  /** Too few steps depend on trust. */
  | { kind: 'few-varied'; at: FlawPath; varied: number; least: number }
  | { kind: 'ending-unreached'; at: FlawPath; ending: Trust };

/** Of what an author's schema refuses before, and of what can be judged better by who writes. */
export type TextFlaw =
  | { kind: 'empty'; at: FlawPath }
  | { kind: 'few-steps'; at: FlawPath; least: number }
  /** Two choices of a step say the same. */
  | { kind: 'choice-doubled'; at: FlawPath; step: number }
  | { kind: 'line-doubled'; at: FlawPath; step: number; other: number }
  | { kind: 'too-long'; at: FlawPath; length: number; most: number }
  /** Whatever is chosen, trust goes the same way. */
  | { kind: 'flat'; at: FlawPath; step: number }
  /** A choice that is not the best one does more for trust. */
  | { kind: 'best-outdone'; at: FlawPath; step: number }
  /** The best choice has the same place at every step. */
  | { kind: 'best-in-place'; at: FlawPath; place: number };

export type EncounterFlaw = PlayFlaw | TextFlaw;

/** An own encounter has as many steps as one in plain Finnish, at least. */
export const LEAST_OWN_STEPS = 3;

/** Longer ones can be kept, but on a phone nobody has a line and its choices in sight together. */
const GOOD_LENGTHS = { choice: 200, line: 320, paragraphs: 900 } as const;

/** Kinds that are told as advice: they keep nobody from sharing. */
const ADVICE: ReadonlySet<EncounterFlaw['kind']> = new Set([
  'flat',
  'best-outdone',
  'best-in-place',
  'line-doubled',
  'too-long',
]);

/** @returns Whether a flaw has to be mended before the encounter is shared. */
export const isMust = ({ kind }: EncounterFlaw): boolean => !ADVICE.has(kind);

/**
 * What the module refuses of its own encounters, too.
 *
 * @param leastVaried - How many steps have to depend on trust.
 */
export const playFlaws = (encounter: Encounter, leastVaried: number): PlayFlaw[] => [
  ...bestFlaws(encounter),
  ...variantFlaws(encounter, leastVaried),
  ...endingFlaws(encounter),
];

/** All that can be said to who writes an encounter, in the order of the form. */
export function ownFlaws(encounter: Encounter): EncounterFlaw[] {
  const { steps } = encounter;
  const hasSteps = steps.length >= LEAST_OWN_STEPS;
  const play = playFlaws(encounter, 0).filter(
    // Where it leads is judged when all that leads there is written.
    ({ kind }) => kind !== 'ending-unreached' || (hasSteps && steps.every(hasChoices)),
  );
  const found: EncounterFlaw[] = [
    ...emptyFlaws(encounter),
    ...fewSteps(encounter),
    ...doubledFlaws(encounter),
    ...lengthFlaws(encounter),
    ...play,
    ...trustFlaws(encounter),
  ];
  // A step of which nothing is written is said once, by its line.
  const blank = new Set(steps.flatMap((step, at) => (isBlank(step) ? [at] : [])));
  return found
    .filter(
      ({ at, kind }) =>
        !blank.has(stepOf(at) ?? -1) || (at.length === 3 && at[2] === 'line' && kind === 'empty'),
    )
    .map((flaw, index) => ({ flaw, index }))
    .sort((a, b) => rank(a.flaw.at) - rank(b.flaw.at) || a.index - b.index)
    .map(({ flaw }) => flaw);
}

/** @returns Whether nothing of a step has been written. */
export const isBlank = ({ line, choices, variants = [] }: Step): boolean =>
  [
    line,
    ...variants.map((variant) => variant.line),
    ...choices.flatMap(({ text, reaction, note }) => [text, reaction, note]),
  ].every((text) => text.trim() === '');

type Step = Encounter['steps'][number];
type Choice = Step['choices'][number];

/** @returns Whether the choices of a step are ones that lead somewhere. */
const hasChoices = ({ choices }: Step) => choices.every(({ text }) => text.trim() !== '');

const stepOf = ([first, step]: FlawPath): number | undefined =>
  first === 'steps' && typeof step === 'number' ? step : undefined;

const PARTS = ['title', 'trade', 'channel', 'situation', 'steps', 'endings', 'debrief'];
const IN_STEP = ['customer', 'line', 'choices', 'variants'];

/** Where a field stands in the form. */
function rank([part = '', step = 0, field = '', place = 0]: FlawPath): number {
  const inStep = Math.max(0, IN_STEP.indexOf(String(field)));
  const own = part === 'steps' ? Number(step) * 100 + inStep * 10 + Number(place) : 0;
  return PARTS.indexOf(String(part)) * 10_000 + own;
}

/** The choices that a step offers, those of its variants too. */
function groupsOf(step: Step, index: number): { choices: readonly Choice[]; at: FlawPath }[] {
  const at = ['steps', index];
  return [
    { choices: step.choices, at: [...at, 'choices'] },
    ...(step.variants ?? []).flatMap(({ choices }, variant) =>
      choices ? [{ choices, at: [...at, 'variants', variant, 'choices'] }] : [],
    ),
  ];
}

const bestFlaws = ({ steps }: Encounter): PlayFlaw[] =>
  steps.flatMap((step, index) =>
    groupsOf(step, index).flatMap(({ choices, at }): PlayFlaw[] => {
      const count = choices.filter(({ best }) => best).length;
      return count === 1 ? [] : [{ kind: 'best', at, step: index, count }];
    }),
  );

function variantFlaws(encounter: Encounter, least: number): PlayFlaw[] {
  const { steps } = encounter;
  const { standings } = reachable(encounter);
  const found = steps.flatMap((step, index) =>
    (step.variants ?? []).flatMap(({ when }, variant, all): PlayFlaw[] => {
      const at = ['steps', index, 'variants', variant, 'when'];
      if (all.findIndex((one) => one.when === when) < variant)
        return [{ kind: 'variant-doubled', at, step: index, when }];
      return standings[index]?.has(when) ? [] : [{ kind: 'variant-unmet', at, step: index, when }];
    }),
  );
  const varied = steps.filter(({ variants }) => variants).length;
  return varied >= least ? found : [...found, { kind: 'few-varied', at: ['steps'], varied, least }];
}

function endingFlaws(encounter: Encounter): PlayFlaw[] {
  const reached = reachable(encounter).endings;
  return (Object.keys(encounter.endings) as Trust[])
    .filter((ending) => !reached.has(ending))
    .map((ending) => ({ kind: 'ending-unreached', at: ['endings', ending], ending }));
}

const fewSteps = ({ steps }: Encounter): TextFlaw[] =>
  steps.length < LEAST_OWN_STEPS
    ? [{ kind: 'few-steps', at: ['steps'], least: LEAST_OWN_STEPS }]
    : [];

function emptyFlaws(encounter: Encounter): TextFlaw[] {
  const { title, trade, channel, situation, steps, endings, debrief } = encounter;
  const fields: [FlawPath, string][] = [
    [['title'], title],
    [['trade'], trade],
    [['channel'], channel],
    [['situation'], situation.join('')],
    ...steps.flatMap((step, index): [FlawPath, string][] => [
      [['steps', index, 'customer'], step.customer],
      [['steps', index, 'line'], step.line],
      ...(step.variants ?? []).map(({ line }, variant): [FlawPath, string] => [
        ['steps', index, 'variants', variant, 'line'],
        line,
      ]),
      ...groupsOf(step, index).flatMap(({ choices, at }) =>
        choices.flatMap(({ text, reaction, note }, place): [FlawPath, string][] => [
          [[...at, place, 'text'], text],
          [[...at, place, 'reaction'], reaction],
          [[...at, place, 'note'], note],
        ]),
      ),
    ]),
    ...(['up', 'same', 'down'] as const).map((ending): [FlawPath, string] => [
      ['endings', ending],
      endings[ending].join(''),
    ]),
    [['debrief'], debrief.join('')],
  ];
  return fields.flatMap(([at, text]) => (text.trim() === '' ? [{ kind: 'empty', at }] : []));
}

/** Two texts that a reader could not tell apart. */
const alike = (one: string, other: string) => bare(one) !== '' && bare(one) === bare(other);
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function doubledFlaws({ steps }: Encounter): TextFlaw[] {
  return steps.flatMap((step, index): TextFlaw[] => {
    const other = steps.slice(0, index).findIndex(({ line }) => alike(line, step.line));
    const line: TextFlaw = {
      kind: 'line-doubled',
      at: ['steps', index, 'line'],
      step: index,
      other,
    };
    return [
      ...(other === -1 ? [] : [line]),
      ...groupsOf(step, index).flatMap(({ choices, at }) =>
        choices.flatMap(({ text }, place): TextFlaw[] =>
          choices.slice(0, place).some((before) => alike(before.text, text))
            ? [{ kind: 'choice-doubled', at: [...at, place, 'text'], step: index }]
            : [],
        ),
      ),
    ];
  });
}

function lengthFlaws({ situation, steps, endings, debrief }: Encounter): TextFlaw[] {
  const whole = (paragraphs: readonly string[]) => paragraphs.join(' ');
  const texts: [FlawPath, string, number][] = [
    ...steps.flatMap((step, index): [FlawPath, string, number][] => [
      [['steps', index, 'line'], step.line, GOOD_LENGTHS.line],
      ...(step.variants ?? []).map(({ line }, variant): [FlawPath, string, number] => [
        ['steps', index, 'variants', variant, 'line'],
        line,
        GOOD_LENGTHS.line,
      ]),
      ...groupsOf(step, index).flatMap(({ choices, at }) =>
        choices.map(({ text }, place): [FlawPath, string, number] => [
          [...at, place, 'text'],
          text,
          GOOD_LENGTHS.choice,
        ]),
      ),
    ]),
    [['situation'], whole(situation), GOOD_LENGTHS.paragraphs],
    [['endings', 'up'], whole(endings.up), GOOD_LENGTHS.paragraphs],
    [['endings', 'same'], whole(endings.same), GOOD_LENGTHS.paragraphs],
    [['endings', 'down'], whole(endings.down), GOOD_LENGTHS.paragraphs],
    [['debrief'], whole(debrief), GOOD_LENGTHS.paragraphs],
  ];
  return texts.flatMap(([at, { length }, most]) =>
    length > most ? [{ kind: 'too-long', at, length, most }] : [],
  );
}

function trustFlaws({ steps }: Encounter): TextFlaw[] {
  const level = ({ trust }: Choice) => levelOf([trust]);
  const ofSteps = steps.flatMap((step, index) =>
    groupsOf(step, index).flatMap(({ choices, at }): TextFlaw[] => {
      const best = choices.find((choice) => choice.best);
      const levels = choices.map(level);
      if (new Set(levels).size === 1) return [{ kind: 'flat', at, step: index }];
      return best && level(best) < Math.max(...levels)
        ? [{ kind: 'best-outdone', at, step: index }]
        : [];
    }),
  );
  const places = new Set(
    steps.map((step) => turnAt(step, 'same').choices.findIndex(({ best }) => best)),
  );
  const [place = -1] = places;
  return steps.length < LEAST_OWN_STEPS || places.size > 1 || place === -1
    ? ofSteps
    : [...ofSteps, { kind: 'best-in-place', at: ['steps'], place }];
}
