/** An own encounter as cards for a table: steps with their choices, and what follows from each. */
import type { Card } from '../content/card-sheets.ts';
import type { OwnEncounter } from '../content/own-encounter.ts';
import { CHOICE_LETTERS } from '../content/own-form.ts';
import {
  ENDING_NAMES,
  ENDING_WORDS,
  farAfter,
  STANDING_WORDS,
  TRUST_WORDS,
  type Trust,
} from '../content/trust.ts';

type Step = OwnEncounter['steps'][number];
type Line = Card['lines'][number];

/** Sizes of cards, the smallest first: how many an A4 sheet has, and the lines that they have room for. */
const SIZES = [
  { size: 'small', onSheet: 8, perLine: 44, lines: 9 },
  { size: 'tall', onSheet: 4, perLine: 44, lines: 23 },
  { size: 'wide', onSheet: 2, perLine: 94, lines: 23 },
  { size: 'whole', onSheet: 1, perLine: 94, lines: Infinity },
] as const;
export type CardSize = (typeof SIZES)[number]['size'];

export interface CardSheet {
  size: CardSize;
  /** As many as the sheet has room for, or fewer on the last of a kind. */
  cards: Card[];
}

const HOW_TO = [
  'Yksi lukee tilanteen ja askeleet ääneen, muut valitsevat A, B tai C.',
  'Sitten luetaan valinnan kortti. Laskekaa luottamusta: kasvaa +1, heikkenee –\u20601.',
  'Jos askeleella on monta korttia, ottakaa se, joka sopii luottamukseen.',
  'Lopuksi luetaan loppu, johon luottamus johtaa, ja puhutaan purku läpi.',
];

/**
 * Sheets of cards in the order of play: the situation and the steps, what follows from each choice, the
 * endings and the debrief. Cards of a kind are of one size, the smallest that has room for all of them.
 */
export function encounterCards(own: OwnEncounter): CardSheet[] {
  return [
    [
      opening(own),
      { title: 'Näin pelaatte', copies: 1, lines: linesOf(HOW_TO) },
      ...own.steps.flatMap(stepCards),
    ],
    own.steps.flatMap(choiceCards),
    [
      ...(Object.keys(own.endings) as Trust[]).map((ending) => endingCard(own, ending)),
      ...(own.debrief.length > 0
        ? [{ title: 'Purku', copies: 1, lines: linesOf(own.debrief) }]
        : []),
    ],
  ].flatMap((cards) => sheetsOfKind(cards, framing(own)));
}

function sheetsOfKind(cards: Card[], frame: number): CardSheet[] {
  const { size, onSheet } =
    SIZES.find(({ perLine, lines }) =>
      cards.every((card) => lineCount(card, perLine) + frame <= lines),
    ) ?? SIZES[3];
  return Array.from({ length: Math.ceil(cards.length / onSheet) }, (_, sheet) => ({
    size,
    cards: cards.slice(sheet * onSheet, (sheet + 1) * onSheet),
  }));
}

/** How many lines of a card its texts take, and its title beyond the first. */
const lineCount = ({ title, lines }: Card, perLine: number): number =>
  lines.reduce(
    (sum, { text, label = '' }) => sum + Math.ceil((text.length + label.length + 2) / perLine),
    Math.ceil(title.length / (0.7 * perLine)) - 1,
  );

/** Lines that long names take above and below a card's texts, beyond one each. */
const framing = ({ title, author = '' }: OwnEncounter): number =>
  Math.floor((title.length + 30) / 54) + Math.floor((author.length + 50) / 54);

const linesOf = (texts: readonly string[]): Line[] => texts.map((text) => ({ text }));

const opening = ({ title, trade, channel, situation }: OwnEncounter): Card => ({
  title: title || 'Tilanne',
  setting: [trade, channel].filter(Boolean).join(' · '),
  copies: 1,
  lines: linesOf(situation),
});

function stepCards(step: Step, index: number): Card[] {
  const { customer, line, choices, variants = [] } = step;
  return [
    { customer, line, choices },
    ...variants.map((one) => ({ ...one, customer: one.customer ?? customer })),
  ].map((one) => ({
    title: `Askel ${index + 1}`,
    ...('when' in one && { setting: STANDING_WORDS[one.when] }),
    copies: 1,
    lines: [
      { ...(one.customer && { label: one.customer }), text: one.line },
      ...(one.choices ?? choices).map(({ text }, at) => ({
        label: CHOICE_LETTERS[at] ?? '',
        text,
      })),
    ],
  }));
}

const choiceCards = ({ choices, variants = [] }: Step, index: number): Card[] =>
  [
    { when: undefined, choices },
    ...variants.flatMap(({ when, choices: own }) => (own ? [{ when, choices: own }] : [])),
  ].flatMap(({ when, choices: offered }) =>
    offered.map(({ reaction, trust, best, note }, at) => ({
      title: `Askel ${index + 1}, valinta ${CHOICE_LETTERS[at] ?? ''}`,
      ...(when && { setting: STANDING_WORDS[when] }),
      copies: 1,
      lines: [
        ...(reaction ? [{ text: reaction }] : []),
        { label: TRUST_WORDS[trust], text: best ? 'Paras valinta.' : '' },
        ...(note ? [{ text: note }] : []),
      ],
    })),
  );

function endingCard({ endings, steps }: OwnEncounter, ending: Trust): Card {
  const far = farAfter(steps.length);
  // The joiner keeps a minus on the line of its figure.
  const when = {
    up: `vähintään +${far}`,
    same: far > 1 ? `–\u2060${far - 1}…+${far - 1}` : '0',
    down: `–\u2060${far} tai vähemmän`,
  }[ending];
  return {
    title: ENDING_NAMES[ending],
    copies: 1,
    lines: [{ label: ENDING_WORDS[ending], text: when }, ...linesOf(endings[ending])],
  };
}
