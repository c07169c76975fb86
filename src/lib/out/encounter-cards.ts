/** An own encounter as cards for a table: steps with their choices, and what follows from each. */
import type { Card } from '../content/card-sheets.ts';
import type { OwnEncounter } from '../content/own-encounter.ts';
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

/** How many cards of a size an A4 sheet has. */
const ON_SHEET = { small: 8, tall: 4, wide: 2 } as const;
export type CardSize = keyof typeof ON_SHEET;

/** Most characters that a card of a size has room for; the widest has room for any. */
const ROOM = [
  ['small', 400],
  ['tall', 1_100],
] as const;

export interface CardSheet {
  size: CardSize;
  /** As many as the sheet has room for, or fewer on the last of a kind. */
  cards: Card[];
}

/** The letters that choices are called by. */
export const CHOICE_LETTERS = ['A', 'B', 'C'] as const;

const HOW_TO = [
  'Yksi lukee tilanteen ja askeleen ääneen. Muut valitsevat, mitä sanovat: A, B vai C.',
  'Sitten luetaan valinnan oma kortti. Laskekaa luottamusta: +1, kun se kasvaa, ja –\u20601, kun se heikkenee.',
  'Jos askeleella on oma kortti sen mukaan, onko luottamus kasvanut tai heikentynyt, käyttäkää sitä.',
  'Viimeisen askeleen jälkeen lukekaa loppu, johon luottamus johtaa, ja puhukaa purku läpi.',
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
  ].flatMap(sheetsOfKind);
}

function sheetsOfKind(cards: Card[]): CardSheet[] {
  const longest = Math.max(...cards.map(lengthOf));
  const size = ROOM.find(([, room]) => longest <= room)?.[0] ?? 'wide';
  const count = ON_SHEET[size];
  return Array.from({ length: Math.ceil(cards.length / count) }, (_, sheet) => ({
    size,
    cards: cards.slice(sheet * count, (sheet + 1) * count),
  }));
}

/** A line takes room even where it is short. */
const lengthOf = ({ lines }: Card): number =>
  lines.reduce((sum, { text, label = '' }) => sum + Math.max(50, text.length + label.length), 0);

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
