import type { CardSet } from './teacher-schemas.ts';

export const CARDS_ON_SHEET = 8;

export type Card = CardSet['cards'][number];

/** The cards of a set, copies included, sheet by sheet. */
export function sheetsOf({ cards }: Pick<CardSet, 'cards'>): Card[][] {
  const all = cards.flatMap((card) => Array.from({ length: card.copies }, () => card));
  return Array.from({ length: Math.ceil(all.length / CARDS_ON_SHEET) }, (_, sheet) =>
    all.slice(sheet * CARDS_ON_SHEET, (sheet + 1) * CARDS_ON_SHEET),
  );
}

/** Longest text that a card can hold in large print. */
const SHORT = 140;

/** Whether a card's text is so short that it can be set larger; a sheet's cards are set alike. */
export const isShort = ({ lines }: Card): boolean =>
  lines.reduce((sum, { text, label = '' }) => sum + text.length + label.length, 0) <= SHORT &&
  !lines.some(({ blank }) => blank);
