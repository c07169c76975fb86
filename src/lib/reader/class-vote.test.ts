import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Encounter } from '../content/exercise-schemas.ts';
import type { Trust } from '../content/trust.ts';
import {
  addVotes,
  ballotOf,
  begin,
  bringBack,
  bestWay,
  canVote,
  decide,
  endingOf,
  fits,
  goBack,
  goOn,
  isMajority,
  leaders,
  losesVotes,
  MOST_VOTES,
  mostChosenWrong,
  newVote,
  ownRun,
  parseKept,
  pathOf,
  replay,
  reveal,
  setVotes,
  sharesOf,
  show,
  triedFrom,
  turnOf,
  whatIf,
  withGone,
  type KeptVote,
  type Vote,
} from './class-vote.ts';

const choices = (...trust: Trust[]) =>
  trust.map((one, at) => ({
    text: `valinta ${at}`,
    reaction: '',
    note: '',
    trust: one,
    ...(one === 'up' && { best: true as const }),
  }));
const UP_FIRST = choices('up', 'same', 'down');
const step = { customer: 'Asiakas', line: 'Päivää.', choices: UP_FIRST };
/** Four steps; the second is another one for whom trust has fallen. */
const encounter: Encounter = {
  id: 'koe',
  title: 'Koe',
  trade: 'kioski',
  channel: 'kasvokkain',
  situation: [''],
  steps: [
    step,
    {
      ...step,
      variants: [{ when: 'down', line: 'No?', choices: choices('down', 'same', 'up') }],
    },
    step,
    step,
  ],
  endings: { up: ['hyvin'], same: ['jotenkin'], down: ['huonosti'] },
  debrief: [''],
};
const start = begin(newVote({ kind: 'encounter', id: 'koe' }, 3));
const voted = (vote: Vote, ...counts: number[]) =>
  counts.reduce((so, votes, choice) => setVotes(so, choice, votes), vote);
/** Every step voted so that one choice wins. */
const walked = (...path: number[]) =>
  path.reduce((vote, choice) => goOn(show(addVotes(vote, choice, 5)), encounter), start);

test('votes are added, taken away and never leave their bounds', () => {
  const one = addVotes(addVotes(start, 0, 1), 1, 3);
  assert.deepEqual(ballotOf(one).counts, [1, 3, 0]);
  assert.deepEqual(ballotOf(addVotes(one, 0, -5)).counts, [0, 3, 0]);
  assert.deepEqual(ballotOf(setVotes(one, 2, 1e9)).counts, [1, 3, MOST_VOTES]);
  assert.deepEqual(ballotOf(setVotes(one, 2, NaN)).counts, [1, 3, 0]);
  assert.deepEqual(ballotOf(start).counts, [0, 0, 0]);
});

test('shares are whole per cents, none where nobody voted', () => {
  assert.deepEqual(sharesOf([12, 15, 3]), [40, 50, 10]);
  assert.deepEqual(sharesOf([0, 0]), [0, 0]);
});

test('a majority is more than half', () => {
  assert.ok(isMajority([16, 8, 7], 0));
  assert.ok(!isMajority([15, 8, 7], 0));
  assert.ok(!isMajority([14, 9, 7], 0));
  assert.ok(!isMajority([0, 0, 0], 0));
});

test('the majority leads on; where it is even, or nobody voted, the teacher decides', () => {
  const won = show(voted(start, 2, 7, 1));
  assert.equal(won.phase, 'result');
  assert.deepEqual(pathOf(won), [1]);
  const even = show(voted(start, 7, 7, 1));
  assert.equal(even.phase, 'decide');
  assert.deepEqual(leaders(ballotOf(even).counts), [0, 1]);
  assert.deepEqual(pathOf(decide(even, 1)), [1]);
  assert.deepEqual(ballotOf(decide(even, 1)).counts, [7, 7, 1]);
  const none = show(start);
  assert.deepEqual([none.phase, leaders(ballotOf(none).counts)], ['decide', [0, 1, 2]]);
});

test('trust makes the next step, and the ending', () => {
  const fallen = walked(2);
  assert.equal(turnOf(encounter, fallen)?.line, 'No?');
  assert.equal(turnOf(encounter, walked(0))?.line, 'Päivää.');
  assert.equal(walked(0, 0, 0, 0).phase, 'end');
  assert.equal(endingOf(encounter, [0, 0, 0, 0]), 'up');
  assert.equal(endingOf(encounter, [2, 0, 2, 2]), 'down');
  assert.equal(endingOf(encounter, [0, 2, 1, 1]), 'same');
  assert.deepEqual(bestWay(encounter), [0, 0, 0, 0]);
});

test('what if: another choice is tried, with the votes up to there', () => {
  const end = walked(0, 1, 2, 0);
  const other = whatIf(end, 1, 2);
  assert.deepEqual(pathOf(other), [0, 2]);
  assert.deepEqual(
    other.ballots.map(({ counts }) => counts),
    [
      [5, 0, 0],
      [0, 5, 0],
    ],
  );
  assert.deepEqual([other.phase, other.ways], ['result', [[0, 1, 2, 0]]]);
  assert.ok(losesVotes(end, other));
  // The same end again is one way.
  assert.equal(whatIf({ ...end, ways: [[0, 1, 2, 0]] }, 1, 2).ways.length, 1);
});

test('what is tried leaves the run of the class as it was voted', () => {
  const end = walked(0, 1, 2, 0);
  const tried = goOn(show(addVotes(goOn(whatIf(end, 1, 2), encounter), 2, 4)), encounter);
  assert.deepEqual(ownRun(tried), end.ballots);
  assert.equal(triedFrom(tried), 1);
  assert.deepEqual(ownRun(whatIf(tried, 0, 1)), end.ballots);
  assert.equal(replay(tried).own, undefined);
  assert.deepEqual(parseKept(JSON.stringify({ vote: tried })), { vote: tried });
  const broken = { ...tried, own: [{ counts: [1, 2, 3] }] };
  assert.equal(parseKept(JSON.stringify({ vote: broken })).vote?.own, undefined);
  assert.ok(fits(tried, encounter));
  assert.ok(!fits({ ...tried, own: [{ counts: [1, 2], taken: 0 }] }, encounter));
  // Tried on the way and left again: the class goes on with its own run.
  const half = show(addVotes(walked(0), 1, 5));
  assert.deepEqual(goBack(whatIf(half, 1, 0)), goBack(half));
  assert.deepEqual(whatIf(whatIf(half, 1, 0), 1, 1), half);
});

test('from the beginning again: the votes are gone, the ways stay', () => {
  const again = replay(walked(0, 0, 0, 0));
  assert.deepEqual([again.phase, again.ballots.length], ['start', 1]);
  assert.deepEqual(again.ways, [[0, 0, 0, 0]]);
  assert.deepEqual(replay(walked(0, 0)).ways, []);
});

test('votes that are gone come back, the latest first, however little came between', () => {
  const run = walked(0, 2);
  const one = addVotes(begin(replay(run)), 0, 1);
  const kept = withGone(withGone({ vote: replay(one), room: 'dark' }, run), one);
  const first = bringBack(kept);
  assert.deepEqual(first, { vote: one, gone: [run], room: 'dark' });
  assert.deepEqual(bringBack(first), { vote: run, room: 'dark' });
  assert.deepEqual(bringBack(bringBack(first)), { vote: run, room: 'dark' });
  // What would be lost by it waits for its turn; what is voted on something else, too.
  const other = addVotes(begin(newVote({ kind: 'encounter', id: 'muu' }, 3)), 0, 1);
  assert.deepEqual(bringBack({ vote: run, gone: [other, one] }), { vote: one, gone: [run, other] });
  assert.deepEqual(bringBack({ vote: other, gone: [run] }), { vote: run, gone: [other] });
  const many = Array.from({ length: 30 }).reduce<KeptVote>((so) => withGone(so, one), {});
  assert.equal(many.gone?.length, 10);
});

test('one step back each time, from the end to the opening', () => {
  const phases: string[] = [];
  let vote = walked(0, 0, 0, 0);
  while (vote.phase !== 'start') {
    vote = goBack(vote);
    phases.push(`${vote.phase} ${vote.ballots.length}`);
  }
  assert.deepEqual(phases.slice(0, 3), ['result 4', 'count 4', 'result 3']);
  assert.equal(phases.at(-1), 'start 1');
  assert.deepEqual(ballotOf(vote).counts, [5, 0, 0]);
  assert.equal(goBack(vote), vote);
});

test('a question has no casting vote, and no answer before somebody has voted or it is asked for; its most chosen wrong one is told', () => {
  const question = newVote({ kind: 'question', id: 'kysymys' }, 4);
  assert.equal(question.phase, 'count');
  assert.equal(show(question).phase, 'decide');
  assert.equal(goBack(show(question)).phase, 'count');
  assert.equal(reveal(show(question)).phase, 'result');
  assert.equal(show(addVotes(question, 3, 1)).phase, 'result');
  assert.equal(goBack(question), question);
  assert.equal(mostChosenWrong([9, 3, 4, 0], 0), 2);
  assert.equal(mostChosenWrong([1, 3, 4, 9], 3), 2);
  assert.equal(mostChosenWrong([9, 3, 3, 0], 0), undefined);
  assert.equal(mostChosenWrong([9, 0, 0, 0], 0), undefined);
  const option = { text: '', feedback: '' };
  const asked = { kind: 'choice' as const, title: '', stem: [''], id: 'a', section: 'b' };
  assert.ok(canVote({ ...asked, options: [option, option, option, option] }));
  assert.ok(!canVote({ ...asked, options: [option, option, option, option, option] }));
});

test('what is kept comes back as it was', () => {
  for (const vote of [start, walked(0, 2), walked(0, 0, 0, 0), show(voted(start, 1, 1, 0))]) {
    const kept = { vote, gone: [start, walked(0)], room: 'dark', keys: false } as const;
    assert.deepEqual(parseKept(JSON.stringify(kept)), kept);
  }
});

test('ways that were walked come back as ways, bounded; what is none is left out', () => {
  const end = walked(0, 1, 2, 0);
  const tried = whatIf(end, 1, 2);
  const keptWays = (ways: unknown) =>
    parseKept(JSON.stringify({ vote: { ...tried, ways } })).vote?.ways;
  assert.deepEqual(keptWays(tried.ways), [[0, 1, 2, 0]]);
  assert.deepEqual(parseKept(JSON.stringify({ vote: tried })), { vote: tried });
  assert.deepEqual(keptWays([0, 1, 2, 0]), []);
  assert.deepEqual(keptWays([[], [4], [0.5], Array(7).fill(0), 'A', null, [0, 1]]), [[0, 1]]);
  assert.equal(keptWays(Array(50).fill([0, 1]))?.length, 20);
});

test('what was kept of other content does not fit', () => {
  assert.ok(fits(walked(0, 2), encounter));
  assert.ok(!fits(walked(0, 0, 0), { steps: encounter.steps.slice(0, 2) }));
  assert.ok(!fits(walked(0, 0, 0, 0), { steps: [...encounter.steps, step] }));
  const two = { ...step, choices: UP_FIRST.slice(0, 2) };
  assert.ok(!fits(start, { steps: [two] }));
});

test('what is no vote of ours is left out, whatever it is', () => {
  const whole = walked(0);
  const broken: unknown[] = [
    null,
    '',
    'x',
    '[]',
    '{"vote":7}',
    ...[
      { ...whole, phase: 'toinen' },
      { ...whole, subject: { kind: 'encounter', id: 7 } },
      { ...whole, subject: { kind: 'muu', id: 'a' } },
      { ...whole, subject: { kind: 'own', id: '1.'.padEnd(70_000, 'a') } },
      { ...whole, ballots: [] },
      { ...whole, ballots: [{ counts: [1, -1, 0] }] },
      { ...whole, ballots: [{ counts: [1, 1.5, 0] }] },
      { ...whole, ballots: [{ counts: [1, 1000, 0] }] },
      { ...whole, ballots: [{ counts: [1] }] },
      { ...whole, ballots: [{ counts: [1, 1, 1, 1, 1] }] },
      { ...whole, ballots: [{ counts: [1, 1, 1], taken: 3 }] },
      { ...whole, ballots: [{ counts: [1, 1, 1] }, { counts: [0, 0, 0] }] },
      { ...whole, ballots: Array.from({ length: 7 }, () => ({ counts: [1, 1, 1], taken: 0 })) },
      { ...whole, phase: 'end' },
    ].map((vote) => JSON.stringify({ vote })),
  ];
  for (const text of broken) assert.deepEqual(parseKept(text as string | null), {}, String(text));
  const light = JSON.stringify({ room: 'punainen', keys: true, muu: 1 });
  assert.deepEqual(parseKept(light), {});
});
