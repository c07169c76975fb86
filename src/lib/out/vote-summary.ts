/** A vote in class, told so that it can be kept: of the same lines a text, a table and a sheet. */
import { walk } from '../content/encounter-turn.ts';
import { describeWalk, ENDING_NAMES, TRUST_CHANGED } from '../content/trust.ts';
import type { Encounter } from '../content/exercise-schemas.ts';
import {
  bestWay,
  endingOf,
  leaders,
  LETTERS,
  mostChosenWrong,
  ownRun,
  pathOf,
  sharesOf,
  sumOf,
  triedFrom,
  turnOf,
  type Ballot,
  type ChoiceQuestion,
  type Vote,
} from '../reader/class-vote.ts';
import { csvText } from './csv.ts';

/** What is voted on, with what stands above it: where it comes from, or that it is not the module's. */
export type Matter = { about: string } & (
  { kind: 'encounter'; encounter: Encounter } | { kind: 'question'; question: ChoiceQuestion }
);

export interface SummaryChoice {
  letter: string;
  text: string;
  votes: number;
  /** In whole per cents. */
  share: number;
  /** What has to be said of it: `jatkettiin tästä`, `paras`, `oikea`. */
  marks: string[];
  /** Of a question: what is said of it. */
  feedback?: string;
}

export interface SummaryStep {
  title: string;
  /** Which step of the encounter it is, from 1; 1 for a question. */
  step: number;
  /** What was voted on, paragraph by paragraph. */
  said: string[];
  choices: SummaryChoice[];
  /** What came of it. */
  after: string[];
}

export interface VoteSummary {
  title: string;
  about: string;
  steps: SummaryStep[];
  /** The way, the ending, earlier ways: a line each. */
  end: string[];
}

/** @returns What has been voted so far; an encounter's ending once it has come. */
export function voteSummary(matter: Matter, vote: Vote): VoteSummary {
  return matter.kind === 'question'
    ? questionSummary(matter.question, matter.about, vote)
    : encounterSummary(matter.encounter, matter.about, vote);
}

/** `1 ääni`, `12 ääntä`. */
export const votesText = (votes: number): string => `${votes} ${votes === 1 ? 'ääni' : 'ääntä'}`;

/** A way as letters: `A B B C`. */
export const wayText = (path: readonly number[]): string =>
  path.map((choice) => LETTERS[choice]).join(' ');

/** Letters as a list: `A`, `A ja B`, `A, B ja C`. */
export const lettersText = (choices: readonly number[]): string =>
  new Intl.ListFormat('fi').format(choices.map((choice) => LETTERS[choice] ?? ''));

/** How a walk came out, in a sentence: the ending's name and how many choices were the best ones. */
export const outcomeText = (encounter: Encounter, path: readonly number[]): string =>
  describeWalk(
    walk(encounter, path).map(({ choice }) => ({
      trust: choice.trust,
      best: choice.best ?? false,
    })),
  );

function summaryChoices(
  ballot: Ballot,
  texts: readonly string[],
  marksOf: (choice: number) => (string | false)[],
): SummaryChoice[] {
  const shares = sharesOf(ballot.counts);
  return texts.map((text, choice) => ({
    letter: LETTERS[choice] ?? '',
    text,
    votes: ballot.counts[choice] ?? 0,
    share: shares[choice] ?? 0,
    marks: marksOf(choice).filter((mark) => mark !== false),
  }));
}

function encounterSummary(encounter: Encounter, about: string, vote: Vote): VoteSummary {
  const { title, endings } = encounter;
  const run: Vote = { ...vote, ballots: ownRun(vote) };
  const path = pathOf(run);
  const tried = triedFrom(vote);
  const triedPath = tried < 0 ? [] : pathOf(vote);
  const isWhole = (way: readonly number[]) => way.length === encounter.steps.length;
  return {
    title,
    about,
    steps: [...stepsOf(encounter, run), ...(tried < 0 ? [] : triedSteps(encounter, vote, tried))],
    end: [
      `Luokan reitti: ${wayText(path) || 'ei vielä alkanut'}. Paras reitti: ${wayText(bestWay(encounter))}.`,
      ...(isWhole(path)
        ? [outcomeText(encounter, path), ...endings[endingOf(encounter, path)]]
        : []),
      ...(tried < 0
        ? []
        : [`Kokeiltu reitti: ${wayText(triedPath)}. ${nameOf(encounter, triedPath)}`.trim()]),
      ...vote.ways
        .filter((way) => way.join() !== path.join() && way.join() !== triedPath.join())
        .map((way) => `Aiemmin kokeiltu reitti: ${wayText(way)}. ${nameOf(encounter, way)}`),
    ],
  };
}

/** How each step of a run was voted. */
const stepsOf = (encounter: Encounter, vote: Vote): SummaryStep[] =>
  vote.ballots.flatMap((ballot, at): SummaryStep[] => {
    const turn = turnOf(encounter, { ...vote, ballots: vote.ballots.slice(0, at + 1) });
    if (!turn) return [];
    const { taken, counts } = ballot;
    const choice = taken === undefined ? undefined : turn.choices[taken];
    return [
      {
        title: `Askel ${at + 1}/${encounter.steps.length}`,
        step: at + 1,
        said: [`${turn.customer}: ${turn.line}`],
        choices: summaryChoices(
          ballot,
          turn.choices.map(({ text }) => text),
          (one) => [
            one === taken && goneOnWith(counts, one),
            turn.choices[one]?.best === true && taken !== undefined && 'paras valinta',
          ],
        ),
        after: choice ? [choice.reaction, `${TRUST_CHANGED[choice.trust]}. ${choice.note}`] : [],
      },
    ];
  });

/**
 * What was tried beside the class's run. The votes of the step where it leaves that are told there: of it
 * nothing but the choice that was tried is told again.
 */
const triedSteps = (encounter: Encounter, vote: Vote, from: number): SummaryStep[] =>
  stepsOf(encounter, vote)
    .slice(from)
    .map((step, at) => ({
      ...step,
      title: `Entä jos: ${step.title.toLowerCase()}`,
      choices: step.choices
        .filter((_, choice) => at > 0 || choice === vote.ballots[from]?.taken)
        .map((choice) => ({ ...choice, marks: ['entä jos', ...choice.marks] })),
    }));

/** Whether the class went on as most had voted. */
function goneOnWith(counts: readonly number[], taken: number): string {
  if (sumOf(counts) === 0) return 'jatkettiin tästä';
  const first = leaders(counts);
  if (!first.includes(taken)) return 'kokeiltiin tätä';
  return first.length > 1 ? 'tasatilanne, jatkettiin tästä' : 'jatkettiin tästä';
}

const nameOf = (encounter: Encounter, way: readonly number[]) =>
  walk(encounter, way).length === encounter.steps.length
    ? `${ENDING_NAMES[endingOf(encounter, way)]}.`
    : '';

function questionSummary(question: ChoiceQuestion, about: string, vote: Vote): VoteSummary {
  const [ballot = { counts: [] }] = vote.ballots;
  const right = question.options.findIndex(({ correct }) => correct);
  const isShown = vote.phase === 'result';
  const wrong = mostChosenWrong(ballot.counts, right);
  const choices = summaryChoices(
    ballot,
    question.options.map(({ text }) => text),
    (one) => [
      isShown && one === right && 'paras vastaus',
      isShown && one === wrong && 'houkutti muista eniten',
    ],
  ).map((choice, at) => ({
    ...choice,
    ...(isShown && { feedback: question.options[at]?.feedback ?? '' }),
  }));
  return {
    title: question.title,
    about,
    steps: [{ title: 'Kysymys', step: 1, said: question.stem, choices, after: [] }],
    end: [],
  };
}

/**
 * The summary as plain text, to be pasted anywhere.
 *
 * @param date - When it was voted, as it shall be written.
 */
export function summaryText({ title, about, steps, end }: VoteSummary, date: string): string {
  const blocks = [
    [`Äänestys luokassa: ${title}`, about, date],
    ...steps.map((step) => [
      step.title,
      ...step.said,
      ...step.choices.flatMap(({ letter, text, votes, share, marks, feedback }) => [
        `${letter} – ${votesText(votes)} (${share} %)${marks.length > 0 ? `, ${marks.join(', ')}` : ''}: ${text}`,
        ...(feedback ? [`   ${feedback}`] : []),
      ]),
      ...step.after,
    ]),
    end,
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The summary as a table, a row a choice. @param date - As in {@link summaryText}. */
export function summaryCsv({ title, steps }: VoteSummary, date: string): string {
  const names = ['Äänestys', 'Päivä', 'Askel', 'Repliikki tai kysymys', 'Kirjain', 'Valinta'];
  return csvText([
    [...names, 'Ääniä', 'Osuus (%)', 'Huomautus'],
    ...steps.flatMap((step) =>
      step.choices.map(({ letter, text, votes, share, marks }) => [
        title,
        date,
        step.step,
        step.said.join(' '),
        letter,
        text,
        votes,
        share,
        marks.join(', '),
      ]),
    ),
  ]);
}
