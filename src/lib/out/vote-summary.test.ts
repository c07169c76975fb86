import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Encounter } from '../content/exercise-schemas.ts';
import {
  begin,
  decide,
  goOn,
  newVote,
  setVotes,
  show,
  whatIf,
  type Vote,
} from '../reader/class-vote.ts';
import { csvText } from './csv.ts';
import { lettersText, summaryCsv, summaryText, voteSummary, votesText } from './vote-summary.ts';

const choice = (text: string, trust: 'up' | 'same' | 'down') => ({
  text,
  trust,
  reaction: `reaktio ${text}`,
  note: `selitys ${text}.`,
  ...(trust === 'up' && { best: true as const }),
});
const step = {
  customer: 'Asiakas, väsyneenä',
  line: '”Huomenta.”',
  choices: [choice('”Huomenta!”', 'up'), choice('=1+1', 'same'), choice('a; "b"', 'down')],
};
const encounter: Encounter = {
  id: 'koe',
  title: 'Koe',
  trade: 'kioski',
  channel: 'kasvokkain',
  situation: ['Aamu.'],
  steps: [step, step],
  endings: { up: ['Hyvin kävi.'], same: ['Jotenkin kävi.'], down: ['Huonosti kävi.'] },
  debrief: ['Purku.'],
};
const matter = { kind: 'encounter', encounter, about: 'Luku 1' } as const;
const counted = (vote: Vote, ...counts: number[]) =>
  counts.reduce((so, votes, at) => setVotes(so, at, votes), vote);
const start = begin(newVote({ kind: 'encounter', id: 'koe' }, 3));
const first = show(counted(start, 12, 15, 3));
const end = goOn(decide(show(counted(goOn(first, encounter), 1, 0, 1)), 0), encounter);

test('an encounter: how each step was voted, the way and the ending', () => {
  const text = summaryText(voteSummary(matter, end), '29.11.2026');
  assert.equal(
    text,
    `Äänestys luokassa: Koe
Luku 1
29.11.2026

Askel 1/2
Asiakas, väsyneenä: ”Huomenta.”
A – 12 ääntä (40 %), paras valinta: ”Huomenta!”
B – 15 ääntä (50 %), jatkettiin tästä: =1+1
C – 3 ääntä (10 %): a; "b"
reaktio =1+1
Luottamus pysyi ennallaan. selitys =1+1.

Askel 2/2
Asiakas, väsyneenä: ”Huomenta.”
A – 1 ääni (50 %), tasatilanne, jatkettiin tästä, paras valinta: ”Huomenta!”
B – 0 ääntä (0 %): =1+1
C – 1 ääni (50 %): a; "b"
reaktio ”Huomenta!”
Luottamus kasvoi. selitys ”Huomenta!”.

Luokan reitti: B A. Paras reitti: A A.
Kohtaamisesta selvittiin. Parhaita valintoja 1/2.
Jotenkin kävi.
`,
  );
});

test('before the end no ending is told, and no best choice of a step that is being voted on', () => {
  const text = summaryText(voteSummary(matter, counted(start, 1, 0, 0)), '');
  assert.doesNotMatch(text, /paras valinta|kävi/);
});

test('what was tried after the end is told apart, and the votes of the class stay', () => {
  const before = summaryCsv(voteSummary(matter, end), '').trim().split('\r\n');
  const half = voteSummary(matter, whatIf(end, 0, 2));
  assert.deepEqual(half.steps.slice(0, 2), voteSummary(matter, end).steps);
  assert.deepEqual(
    half.steps[2]?.choices.map(({ letter, marks }) => [letter, ...marks]),
    [['C', 'entä jos', 'kokeiltiin tätä']],
  );
  const tried = goOn(whatIf(end, 0, 2), encounter);
  const summary = voteSummary(matter, goOn(show(counted(tried, 0, 0, 9)), encounter));
  assert.deepEqual(
    summary.steps.map(({ title }) => title),
    ['Askel 1/2', 'Askel 2/2', 'Entä jos: askel 1/2', 'Entä jos: askel 2/2'],
  );
  const told = summary.end.join('\n');
  assert.match(told, /^Luokan reitti: B A\. .+\nKohtaamisesta selvittiin\..+\nJotenkin kävi\./);
  assert.match(told, /\nKokeiltu reitti: C C\. Kohtaaminen katkesi\.$/);
  const rows = summaryCsv(summary, '').trim().split('\r\n');
  assert.deepEqual(rows.slice(0, before.length), before);
  assert.match(rows.at(-1) ?? '', /^Koe;;2;.+;9;100;entä jos, jatkettiin tästä$/);
});

test('a question: the best answer and what lured most, once they have been shown', () => {
  const question = {
    kind: 'choice' as const,
    id: 'kysymys',
    title: 'Kysymys',
    stem: ['Tilanne.', 'Mitä sanot?'],
    section: 'osio',
    options: [
      { text: 'yksi', feedback: 'Ei.' },
      { text: 'kaksi', feedback: 'Juuri niin.', correct: true as const },
      { text: 'kolme', feedback: 'Melkein.' },
    ],
  };
  const asked = { kind: 'question', question, about: 'Luku 1' } as const;
  const vote = counted(newVote({ kind: 'question', id: 'kysymys' }, 3), 2, 5, 4);
  assert.doesNotMatch(summaryText(voteSummary(asked, vote), ''), /paras|houkutti|Juuri/);
  const text = summaryText(voteSummary(asked, show(vote)), '');
  assert.match(text, /B – 5 ääntä \(45 %\), paras vastaus: kaksi\n {3}Juuri niin\./);
  assert.match(text, /C – 4 ääntä \(36 %\), houkutti muista eniten: kolme/);
});

test('the table has a row a choice, and nothing in it is a formula', () => {
  const rows = summaryCsv(voteSummary(matter, end), '29.11.2026').split('\r\n');
  assert.equal(rows.length, 8);
  assert.ok(rows[0]?.startsWith('\ufeffÄänestys;Päivä;Askel;'));
  assert.match(rows[2] ?? '', /^Koe;29\.11\.2026;1;.+;B;'=1\+1;15;50;jatkettiin tästä$/);
  assert.match(rows[3] ?? '', /;C;"a; ""b""";3;10;$/);
});

test('cells that a spreadsheet would calculate are told to be text; numbers are numbers', () => {
  assert.equal(csvText([['=1', '+1', '-1', '@a', 'a=1', -1]]), "\ufeff'=1;'+1;'-1;'@a;a=1;-1\r\n");
});

test('numbers and letters in words', () => {
  assert.deepEqual([votesText(1), votesText(0)], ['1 ääni', '0 ääntä']);
  assert.deepEqual([[0], [0, 1], [0, 1, 2]].map(lettersText), ['A', 'A ja B', 'A, B ja C']);
});
