/**
 * Prints an own encounter as cards, on the sheets that `card-sheets.css` sets. A script of its own, bundled
 * apart (`?worker&url`) and loaded at its first use: what it shared with chapters would make theirs grow.
 * So it hands over its one function globally.
 */
import type { Card } from '../../lib/content/card-sheets.ts';
import type { OwnEncounter } from '../../lib/content/own-encounter.ts';
import { encounterCards, type CardSize } from '../../lib/out/encounter-cards.ts';
import { printAs } from '../site/print-as.ts';
import { element } from '../site/element.ts';

const CLASSES: Readonly<Record<CardSize, string>> = {
  small: 'card-sheet',
  tall: 'card-sheet card-sheet-tall',
  wide: 'card-sheet card-sheet-wide',
  whole: 'card-sheet card-sheet-wide card-sheet-whole',
};

/** @param place - Where the sheets stand while they are printed: nothing beside them gets onto paper. */
function printCards(own: OwnEncounter, place: HTMLElement): void {
  const { title, author } = own;
  const foot = `Kohtaamispaja${author ? `. ${author}` : ''}. Ei moduulin oma kohtaaminen`;
  const sheets = encounterCards(own).map(({ size, cards }) =>
    element('ul', CLASSES[size], ...cards.map((card) => drawCard(card, title, foot))),
  );
  const set = element('section', 'card-set hidden print:block', ...sheets);
  place.append(set);
  addEventListener('afterprint', () => set.remove(), { once: true });
  printAs('cards');
}

const drawCard = ({ title, setting, lines }: Card, name: string, foot: string): HTMLElement =>
  element(
    'li',
    'cut-card',
    element('p', 'cut-card-top', element('span', '', [name, setting].filter(Boolean).join(' · '))),
    element('h3', '', title),
    ...lines.map(({ label, text }) =>
      element(
        'p',
        'cut-card-line',
        ...(label ? [element('strong', '', text ? `${label}: ` : `${label}.`)] : []),
        text,
      ),
    ),
    element('p', 'cut-card-foot', foot),
  );

declare global {
  var printEncounterCards: typeof printCards | undefined;
}
globalThis.printEncounterCards = printCards;
