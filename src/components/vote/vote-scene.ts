import type { Vote } from '../../lib/reader/class-vote.ts';
import { paragraphs, type Drawings } from './draw-vote.ts';

/** What a view of the vote is drawn in, as `ClassVote.astro` has it. */
export interface Scene {
  /** The part of the page that a selector names. */
  part: <T extends Element = HTMLElement>(selector: string) => T;
  /** One for each letter. */
  rows: readonly HTMLElement[];
  drawings: Drawings;
  /** Goes on to another state. */
  change: (vote: Vote) => void;
  /** Says what is new to who hears the page. */
  say: (text: string) => void;
}

/** What was said or asked, and what can be chosen, a row each. */
export function drawChoices(
  { part, rows }: Scene,
  said: readonly HTMLElement[],
  texts: readonly string[],
): void {
  part('[data-said]').replaceChildren(...said);
  said.at(-1)?.setAttribute('tabindex', '-1');
  for (const [choice, row] of rows.entries()) {
    row.hidden = choice >= texts.length;
    const text = row.querySelector('[data-text]');
    if (text) text.textContent = texts[choice] ?? '';
  }
}

/** A question to the teacher with the buttons that answer it. */
export function askTeacher({ part }: Scene, title: string, buttons: readonly HTMLElement[]): void {
  part('[data-decide-title]').textContent = title;
  part('[data-decide-buttons]').replaceChildren(...buttons);
}

/** Writes texts into the page, paragraph by paragraph. */
export const write = ({ part }: Scene, selector: string, texts: readonly string[]): void =>
  part(selector).replaceChildren(...paragraphs(texts));
