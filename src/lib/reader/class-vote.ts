/**
 * A vote in class: what was voted at each step of an encounter, or on a question, and where it stands.
 * State is data, every step that a teacher takes a pure function from one state to the next. Which line
 * and which choices a step has, and which ending comes, trust decides as in the player.
 */
import { turnAt, walk, type Turn } from '../content/encounter-turn.ts';
import type { Encounter, Question } from '../content/exercise-schemas.ts';
import { endingAt, levelOf, standingAt, type Trust } from '../content/trust.ts';
import { isCount, isObject, list } from './untrusted.ts';

/** What choices are called; those of a step are A to C. */
export const LETTERS = ['A', 'B', 'C', 'D'] as const;

/** Votes that one choice can have: more than any class. */
export const MOST_VOTES = 999;
const MOST_STEPS = 6;
/** Of an id, in characters; as long as a link's fragment may be. */
const LONGEST_ID = 60_000;
const MOST_WAYS = 20;
const MOST_GONE = 10;

/** What is voted on: an encounter or a question of the module, or an encounter that a link carries. */
export interface Subject {
  kind: 'encounter' | 'question' | 'own';
  /** Its id in the module; of an own one the fragment that carries it. */
  id: string;
}

/** The votes of one step. */
export interface Ballot {
  /** Votes of each choice. */
  counts: readonly number[];
  /** Index of the choice that the class went on with. */
  taken?: number;
}

/**
 * What is in view: the opening, the votes of a step, what the teacher decides where they are even or there
 * are none, what came of it, the end.
 */
export type Phase = 'start' | 'count' | 'decide' | 'result' | 'end';

export interface Vote {
  subject: Subject;
  phase: Phase;
  /** Of each step that has been met. */
  ballots: readonly Ballot[];
  /** Ways to an end that were walked before this one: index of the choice at each step. */
  ways: readonly (readonly number[])[];
  /** The class's own run, while another choice than its own is tried; else the ballots are that run. */
  own?: readonly Ballot[];
}

/** What the tab keeps: the vote, those that it took the place of, and how the room is. */
export interface KeptVote {
  vote?: Vote;
  /** The latest last. */
  gone?: readonly Vote[];
  room?: 'bright' | 'dark';
  /** False where the teacher has switched the keys off. */
  keys?: false;
}

export type ChoiceQuestion = Extract<Question, { kind: 'choice' }>;
type Steps = Pick<Encounter, 'steps'>;

/** Whether a class can vote on a question: one option is right, and each has a letter. */
export const canVote = (question: Question): question is ChoiceQuestion =>
  question.kind === 'choice' && question.options.length <= LETTERS.length;

const noVotes = (choices: number): Ballot => ({ counts: Array<number>(choices).fill(0) });

/**
 * @param choices - How many there are at the first step, or in the question.
 * @returns A vote where nothing has been voted. An encounter begins with its situation.
 */
export function newVote(subject: Subject, choices: number): Vote {
  const phase = subject.kind === 'question' ? 'count' : 'start';
  return { subject, phase, ballots: [noVotes(choices)], ways: [] };
}

/** Index of the step that is in view. */
export const stepOf = ({ ballots }: Vote): number => ballots.length - 1;

/** The votes of the step that is in view. */
export const ballotOf = ({ ballots }: Vote): Ballot => ballots.at(-1) ?? { counts: [] };

const withBallot = (vote: Vote, ballot: Ballot): Vote => ({
  ...vote,
  ballots: [...vote.ballots.slice(0, -1), ballot],
});

/** Sets the votes of one choice; what is out of bounds becomes the bound. */
export function setVotes(vote: Vote, choice: number, votes: number): Vote {
  const { counts } = ballotOf(vote);
  const bounded = Math.min(MOST_VOTES, Math.max(0, Math.trunc(votes) || 0));
  return withBallot(vote, { counts: counts.map((one, at) => (at === choice ? bounded : one)) });
}

/** Adds votes to one choice, or takes them away. */
export const addVotes = (vote: Vote, choice: number, by: number): Vote =>
  setVotes(vote, choice, (ballotOf(vote).counts[choice] ?? 0) + by);

/** The choices with the most votes: several when it is a tie, all of them when nobody voted. */
export function leaders(counts: readonly number[]): number[] {
  const most = Math.max(...counts);
  return counts.flatMap((votes, choice) => (votes === most ? choice : []));
}

export const sumOf = (counts: readonly number[]): number =>
  counts.reduce((sum, one) => sum + one, 0);

/** Shares in whole per cents; 0 for each where nobody voted. */
export const sharesOf = (counts: readonly number[]): number[] => {
  const sum = sumOf(counts);
  return counts.map((one) => (sum === 0 ? 0 : Math.round((100 * one) / sum)));
};

/** The wrong one that most fell for; nothing where nobody or as many fell for several. */
export function mostChosenWrong(counts: readonly number[], right: number): number | undefined {
  const wrong = counts.map((votes, choice) => (choice === right ? -1 : votes));
  const [first, second] = leaders(wrong);
  return first === undefined || second !== undefined || (wrong[first] ?? 0) < 1 ? undefined : first;
}

/** From the opening to the first votes. */
export const begin = (vote: Vote): Vote => ({ ...vote, phase: 'count' });

/** What the votes lead to; where they are even, or nobody has voted, the teacher decides first. */
export function show(vote: Vote): Vote {
  if (vote.subject.kind === 'question') return hasVotes(vote) ? reveal(vote) : ask(vote);
  const [first, second] = leaders(ballotOf(vote).counts);
  if (first === undefined || second !== undefined) return ask(vote);
  return decide(vote, first);
}

const ask = (vote: Vote): Vote => ({ ...vote, phase: 'decide' });

/** The answer to a question, voted on or not. */
export const reveal = (vote: Vote): Vote => ({ ...vote, phase: 'result' });

/** Whether somebody has voted in the step that is in view. */
export const hasVotes = (vote: Vote): boolean => sumOf(ballotOf(vote).counts) > 0;

/** Whether more than half voted for a choice. */
export const isMajority = (counts: readonly number[], choice: number): boolean =>
  2 * (counts[choice] ?? 0) > sumOf(counts);

/** Goes on with a choice. */
export const decide = (vote: Vote, choice: number): Vote =>
  settled({ ...withBallot(vote, { ...ballotOf(vote), taken: choice }), phase: 'result' });

/** The run that the class voted for. */
export const ownRun = ({ own, ballots }: Vote): readonly Ballot[] => own ?? ballots;

/** Index of the first step where something else is tried than the class chose; below 0 where nothing is. */
export const triedFrom = ({ own = [], ballots }: Vote): number =>
  ballots.findIndex(({ taken }, at) => {
    const chosen = own[at]?.taken;
    return taken !== undefined && chosen !== undefined && taken !== chosen;
  });

/** What is tried has come back to the class's own way, and no vote of that is missing: it is the run again. */
function settled({ own, ...vote }: Vote): Vote {
  if (!own) return vote;
  const isBack = triedFrom({ ...vote, own }) < 0 && votesIn({ ballots: own }) <= votesIn(vote);
  return isBack ? vote : { ...vote, own };
}

/** From what a step led to on to the next step, or to the end. */
export function goOn(vote: Vote, encounter: Steps): Vote {
  const next = encounter.steps[vote.ballots.length];
  if (!next) return { ...vote, phase: 'end' };
  const { choices } = turnAt(next, standingAfter(encounter, pathOf(vote)));
  return { ...vote, phase: 'count', ballots: [...vote.ballots, noVotes(choices.length)] };
}

/** One step back; the votes of a step that is left are lost. */
export function goBack(vote: Vote): Vote {
  const { counts } = ballotOf(vote);
  switch (vote.phase) {
    case 'decide':
    case 'result':
      return settled({ ...withBallot(vote, { counts }), phase: 'count' });
    case 'end':
      return { ...vote, phase: 'result' };
    case 'count':
      if (vote.ballots.length > 1)
        return settled({ ...vote, phase: 'result', ballots: vote.ballots.slice(0, -1) });
      return vote.subject.kind === 'question' ? vote : { ...vote, phase: 'start' };
    case 'start':
      return vote;
  }
}

/** The way so far, when it has come to an end, among those that were walked before. */
function waysWith(vote: Vote): Vote['ways'] {
  const path = pathOf(vote);
  const isNew = !vote.ways.some((way) => way.join() === path.join());
  return vote.phase === 'end' && isNew ? [...vote.ways, path].slice(-MOST_WAYS) : vote.ways;
}

/** Goes on from a step with another choice than before: its votes and those before it stay, and the own run. */
export function whatIf(vote: Vote, step: number, choice: number): Vote {
  const { counts = [] } = vote.ballots[step] ?? {};
  const ballots = [...vote.ballots.slice(0, step), { counts, taken: choice }];
  return settled({ ...vote, phase: 'result', ballots, ways: waysWith(vote), own: ownRun(vote) });
}

/** The same from the beginning: its votes are gone, the ways walked are remembered. */
export function replay(vote: Vote): Vote {
  const { counts = [] } = vote.ballots[0] ?? {};
  return { ...newVote(vote.subject, counts.length), ways: waysWith(vote) };
}

/** Whether going from one state to the other loses votes. */
export const losesVotes = (from: Vote, to: Vote): boolean => votesIn(from) > votesIn(to);

const votesIn = ({ ballots }: Pick<Vote, 'ballots'>): number =>
  sumOf(ballots.flatMap(({ counts }) => counts));

/** Remembers votes that make room for others, so that they can be brought back. */
export const withGone = (kept: KeptVote, vote: Vote): KeptVote => ({
  ...kept,
  gone: [...(kept.gone ?? []), vote].slice(-MOST_GONE),
});

/**
 * Puts the votes that went last in the place of those that there are. These come back last of all, where
 * bringing back would lose some of them.
 */
export function bringBack({ gone = [], ...kept }: KeptVote): KeptVote {
  const vote = gone.at(-1);
  if (!vote) return kept;
  const now = kept.vote;
  const isLost = now && (isOnSame(now, vote) ? losesVotes(now, vote) : votesIn(now) > 0);
  const left = [...(isLost ? [now] : []), ...gone.slice(0, -1)];
  return { ...kept, vote, ...(left.length > 0 && { gone: left }) };
}

/** Whether two votes are on one subject. */
export const isOnSame = ({ subject: one }: Vote, { subject: other }: Pick<Vote, 'subject'>) =>
  one.kind === other.kind && one.id === other.id;

/** The choices that the class went on with, as far as it has come. */
export const pathOf = ({ ballots }: Vote): number[] =>
  ballots.flatMap(({ taken }) => (taken === undefined ? [] : taken));

/** What each choice of a way did to trust. */
export const trustAlong = (encounter: Steps, path: readonly number[]): Trust[] =>
  walk(encounter, path).map(({ choice }) => choice.trust);

const standingAfter = (encounter: Steps, path: readonly number[]): Trust =>
  standingAt(levelOf(trustAlong(encounter, path)));

/** The turn that is in view; nothing where the vote does not fit the encounter. */
export function turnOf(encounter: Steps, vote: Vote): Turn | undefined {
  const at = stepOf(vote);
  const step = encounter.steps[at];
  return step && turnAt(step, standingAfter(encounter, pathOf(vote).slice(0, at)));
}

/** The ending that a way to the end leads to. */
export const endingOf = (encounter: Steps, path: readonly number[]): Trust =>
  endingAt(levelOf(trustAlong(encounter, path)), encounter.steps.length);

/** The way of the best choices. */
export function bestWay(encounter: Steps): number[] {
  const path: number[] = [];
  for (const step of encounter.steps) {
    const { choices } = turnAt(step, standingAfter(encounter, path));
    path.push(
      Math.max(
        0,
        choices.findIndex(({ best }) => best),
      ),
    );
  }
  return path;
}

/** Whether a kept vote is one on these steps: the content may have changed since. */
export function fits(vote: Vote, encounter: Steps): boolean {
  const path = pathOf(vote);
  if (vote.ballots.length > encounter.steps.length) return false;
  if (walk(encounter, path).length !== path.length) return false;
  if (vote.phase === 'end' && path.length !== encounter.steps.length) return false;
  const { own, ...now } = vote;
  if (own && !fits({ ...now, phase: 'result', ballots: own }, encounter)) return false;
  return vote.ballots.every(({ counts }, at) => {
    const step = encounter.steps[at];
    const turn = step && turnAt(step, standingAfter(encounter, path.slice(0, at)));
    return turn?.choices.length === counts.length;
  });
}

/**
 * Reads what the tab has kept.
 *
 * @param text - Anything; what is no vote of ours is left out.
 */
export function parseKept(text: string | null): KeptVote {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return {};
  }
  if (!isObject(value)) return {};
  const { vote, gone, room, keys } = value;
  const [now, before] = [parseVote(vote), list(gone, parseVote).slice(-MOST_GONE)];
  return {
    ...(now && { vote: now }),
    ...(before.length > 0 && { gone: before }),
    ...((room === 'bright' || room === 'dark') && { room }),
    ...(keys === false && { keys }),
  };
}

const PHASES: readonly unknown[] = ['start', 'count', 'decide', 'result', 'end'] satisfies Phase[];
const isPhase = (value: unknown): value is Phase => PHASES.includes(value);
const KINDS: readonly unknown[] = ['encounter', 'question', 'own'] satisfies Subject['kind'][];
const isKind = (value: unknown): value is Subject['kind'] => KINDS.includes(value);

function parseVote(value: unknown): Vote | undefined {
  if (!isObject(value) || !isObject(value['subject'])) return undefined;
  const { phase, ballots, ways, own } = value;
  const { kind, id } = value['subject'];
  if (!isKind(kind) || typeof id !== 'string' || id.length > LONGEST_ID || !isPhase(phase))
    return undefined;
  const read = list(ballots, parseBallot);
  const isWhole = Array.isArray(ballots) && read.length === ballots.length;
  if (!isWhole || read.length === 0 || read.length > MOST_STEPS) return undefined;
  // Every step but the last has been decided, and the last one when its result is in view.
  const isDecided = phase === 'result' || phase === 'end';
  const isReady = read.every(({ taken }, at) =>
    at < read.length - 1 || (isDecided && kind !== 'question')
      ? taken !== undefined
      : taken === undefined,
  );
  if (!isReady) return undefined;
  const walked = list(ways, (one) => (isWay(one) ? one : undefined)).slice(-MOST_WAYS);
  const run = list(own, parseBallot).filter(({ taken }) => taken !== undefined);
  const isRun = Array.isArray(own) && run.length === own.length;
  return {
    subject: { kind, id },
    phase,
    ballots: read,
    ways: walked,
    ...(isRun && run.length > 0 && run.length <= MOST_STEPS && { own: run }),
  };
}

const isWay = (value: unknown): value is number[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= MOST_STEPS &&
  value.every((one) => isCount(one) && one < LETTERS.length);

function parseBallot(value: unknown): Ballot | undefined {
  if (!isObject(value)) return undefined;
  const { counts, taken } = value;
  const isVotes = (one: unknown): one is number => isCount(one) && one <= MOST_VOTES;
  if (!Array.isArray(counts) || counts.length < 2 || counts.length > LETTERS.length)
    return undefined;
  if (!counts.every(isVotes)) return undefined;
  if (taken === undefined) return { counts };
  return isCount(taken) && taken < counts.length ? { counts, taken } : undefined;
}
