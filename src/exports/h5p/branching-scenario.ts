/**
 * An encounter as H5P's Branching Scenario (semantics of H5P.BranchingScenario 1.8). A scenario remembers
 * nothing, so what has happened is in where one is: each step is there once for every level of trust
 * that it can be met with.
 */
import { levelsByStep, turnAt } from '../../lib/content/encounter-turn.ts';
import {
  ENDING_NAMES,
  endingAt,
  levelOf,
  standingAt,
  TRUST_CHANGED,
  type Trust,
} from '../../lib/content/trust.ts';
import { escapeHtml } from '../../lib/module/escape.ts';
import type { PublishedChapter, PublishedModule } from '../../lib/module/published-module.ts';
import { schoolFilePath } from '../../lib/out/school-files.ts';
import type { ExportFile } from '../export-file.ts';
import { inRows, paragraph } from '../question-bank.ts';
import { xml } from '../xml.ts';
import { BRANCHING_SCENARIO } from './interface-texts.ts';
import { h5pPackage, subContent, type SubContent } from './package.ts';

type Encounter = PublishedChapter['encounters'][number];

/** A file for every encounter, those in plain Finnish among them. */
export const branchingScenarios = (module: PublishedModule): ExportFile[] =>
  module.chapters.flatMap(({ slug, encounters, plain }) =>
    [...encounters, ...(plain?.encounters ?? [])].map((encounter) => ({
      path: schoolFilePath('branching', slug, encounter.id),
      content: h5pPackage(module, {
        title: encounter.title,
        address: encounter.address,
        mainLibrary: 'H5P.BranchingScenario',
        libraries: ['H5P.BranchingQuestion', 'H5P.AdvancedText'],
        content: { branchingScenario: scenario(module, encounter) },
      }),
    })),
  );

function scenario(module: PublishedModule, encounter: Encounter): object {
  const { title, trade, channel, address } = encounter;
  return {
    title,
    startScreen: {
      startScreenTitle: escapeHtml(title),
      startScreenSubtitle: paragraph(`Esimerkkimme · ${trade} · ${channel}`).text,
    },
    endScreens: [
      {
        endScreenTitle: paragraph('Kokeile toista reittiä').text,
        // H5P stands in a frame, where the site does not open.
        endScreenSubtitle:
          xml`<p>Kohtaaminen on moduulista <a href="${address}" target="_blank">${module.name}</a>, laitos ${module.edition.number}, ${module.licence.name}.</p>`
            .text,
        contentId: END_SCREEN,
      },
    ],
    content: nodes(encounter),
    scoringOptionGroup: { scoringOption: 'no-score', includeInteractionsScores: false },
    behaviour: {
      enableBackwardsNavigation: false,
      forceContentFinished: false,
      randomizeBranchingQuestions: false,
    },
    l10n: BRANCHING_SCENARIO,
  };
}

/** What follows the last node. */
const END_SCREEN = -1;

/** The situation, then step by step every level of trust, then the endings: a node's place is its id. */
function nodes(encounter: Encounter): object[] {
  const { id, title, situation, steps, endings, debrief } = encounter;
  const levels = levelsByStep(steps);
  const last = levels.pop() ?? [];
  const met = levels.flatMap((each, step) => each.map((level) => ({ step, level })));
  const reached = [...new Set(last.map((level) => endingAt(level, steps.length)))];
  const place = (step: number, level: number) =>
    1 +
    (step < steps.length
      ? met.findIndex((one) => one.step === step && one.level === level)
      : met.length + reached.indexOf(endingAt(level, steps.length)));
  return [
    node(text(`${id}-alku`, title, xml`${situation.map(paragraph)}`.text), 1),
    ...met.map(({ step, level }) =>
      node(question(encounter, step, level, (to) => place(step + 1, to))),
    ),
    ...reached.map((ending) => {
      const html = xml`<h2>${ENDING_NAMES[ending]}</h2>${[...endings[ending], ...debrief].map(paragraph)}`;
      return node(text(`${id}-loppu-${ending}`, ENDING_NAMES[ending], html.text), END_SCREEN);
    }),
  ];
}

/** A step as it is met at a level. What comes of a choice is its feedback. */
function question(
  { id, title, steps }: Encounter,
  at: number,
  level: number,
  placeAfter: (level: number) => number,
): SubContent {
  const { customer, line, choices } = turnAt(
    steps[at] as Encounter['steps'][number],
    standingAt(level),
  );
  return subContent('H5P.BranchingQuestion', `${id}-${at}-${level}`, `${title} ${at + 1}`, {
    branchingQuestion: {
      question:
        xml`<p>Askel ${at + 1}/${steps.length}</p><p><strong>${customer}</strong></p>${paragraph(line)}`
          .text,
      alternatives: choices.map(({ text: said, reaction, trust, note }) => ({
        // Plain text: rows of plain Finnish become one.
        text: escapeHtml(said),
        nextContentId: placeAfter(level + levelOf([trust])),
        feedback: {
          title: paragraph(reaction).text,
          subtitle: consequence(trust, note),
        },
      })),
    },
  });
}

const consequence = (trust: Trust, note: string) =>
  xml`<p><strong>${TRUST_CHANGED[trust]}.</strong> ${inRows(note)}</p>`.text;

const text = (id: string, title: string, html: string): SubContent =>
  subContent('H5P.AdvancedText', id, title, { text: html });

/** @param next - Of a text; a question's choices lead on themselves. */
const node = (type: SubContent, next?: number): object => ({
  type,
  showContentTitle: false,
  proceedButtonText: 'Jatka',
  forceContentFinished: 'useBehavioural',
  contentBehaviour: 'useBehavioural',
  feedback: { title: '', subtitle: '' },
  ...(next !== undefined && { nextContentId: next }),
});
