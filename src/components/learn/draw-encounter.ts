/**
 * Draws an own encounter as `Encounter.astro` draws the module's: fills copies of the parts of a blank
 * that it has drawn itself (`EncounterTemplate.astro`). Texts are put in as text, never as markup.
 */
import type { OwnEncounter } from '../../lib/content/own-encounter.ts';
import { TRUST_WORDS, type Trust } from '../../lib/content/trust.ts';
import { element } from '../site/element.ts';

type Step = OwnEncounter['steps'][number];

/** What stands in a draft where the player needs something to say. */
export const MISSING = {
  title: 'Nimetön kohtaaminen',
  line: 'Repliikki puuttuu vielä.',
  choice: 'Valinta puuttuu vielä.',
} as const;

/**
 * @param template - Of the page; `EncounterTemplate.astro` puts it there.
 * @param encounter - As `parseEncounter` reads it. A text that a draft lacks leaves no gap, or is told to
 * be missing.
 * @returns An `<encounter-player>` in guest mode, not yet on the page: nothing of it is kept.
 */
export function drawEncounter(template: HTMLTemplateElement, encounter: OwnEncounter): HTMLElement {
  // Not imported into the page's own document: there it would be played before it is filled.
  const player = partOf(template.content, 'encounter-player').cloneNode(true) as HTMLElement;
  player.dataset['guest'] = '';
  // Such a link would stand in the address where the encounter does.
  for (const link of player.querySelectorAll('copy-link')) link.remove();
  const { title, trade, channel, situation, steps, endings, debrief } = encounter;
  const label = partOf(player, '.voice-label');
  label.classList.remove('voice-example-label');
  fill(label, [trade, channel].filter(Boolean).join(' · '));
  const heading = partOf(player, 'h3');
  heading.textContent = title || MISSING.title;
  const opening = partOf(player, '.titled + p');
  opening.replaceWith(...situation.map((text) => element('p', '', text)));
  const step = partOf(player, '[data-step]');
  step.replaceWith(...steps.map((one, index) => drawStep(step, one, index)));
  for (const ending of player.querySelectorAll<HTMLElement>('[data-ending]'))
    partOf(ending, '.encounter-when + p').replaceWith(
      ...endings[ending.dataset['ending'] as Trust].map((text) => element('p', '', text)),
    );
  partOf(player, '.encounter-debrief').replaceChildren(
    ...debrief.map((text) => element('p', '', text)),
  );
  return player;
}

function drawStep(blank: HTMLElement, step: Step, index: number): HTMLElement {
  const drawn = blank.cloneNode(true) as HTMLElement;
  drawn.dataset['step'] = String(index);
  const line = partOf(drawn, '[data-line]:not([data-when])');
  const choices = partOf(drawn, '[data-choices]:not([data-when])');
  for (const part of drawn.querySelectorAll('[data-when]')) part.remove();
  fillLine(line, step.customer, step.line);
  fillChoices(choices, step.choices);
  // As `EncounterStep.astro` puts them: lines of the same choices before these, other choices after them.
  let last = line;
  for (const { when, customer, line: said, choices: other } of step.variants ?? []) {
    const own = partOf(blank, `[data-line][data-when=${when}]`).cloneNode(true) as HTMLElement;
    fillLine(own, customer ?? step.customer, said);
    if (!other) {
      last.after(own);
      last = own;
      continue;
    }
    const group = partOf(blank, '[data-choices]:not([data-when])').cloneNode(true) as HTMLElement;
    group.dataset['when'] = when;
    fillChoices(group, other);
    drawn.append(own, group);
  }
  return drawn;
}

/** A line: perhaps when it is said, who says it, and what. */
function fillLine(place: HTMLElement, customer: string, line: string): void {
  const [when, who] = [place.querySelector('.encounter-when'), partOf(place, '.text-muted')];
  who.textContent = `${customer} `;
  place.replaceChildren(when ?? '', customer ? who : '', line || MISSING.line);
}

function fillChoices(group: HTMLElement, choices: Step['choices']): void {
  const blanks = [...group.children] as HTMLElement[];
  const withLens = (slug = '') =>
    blanks.find((one) => partOf(one, '[data-text]').textContent.trim() === slug) ?? blanks[0];
  const bestWord = group.querySelector('[data-best-word]');
  const drawn = choices.map(({ text, reaction, trust, note, lens, best }, place) => {
    const choice = withLens(lens)?.cloneNode(true) as HTMLElement;
    choice.dataset['choice'] = String(place);
    choice.dataset['trust'] = trust;
    partOf(choice, '[data-text]').textContent = text || MISSING.choice;
    fill(partOf(choice, '[data-reaction]'), reaction);
    const told = partOf(choice, '[data-note]');
    told.textContent = note;
    partOf(choice, '.encounter-note > strong').textContent = `${TRUST_WORDS[trust]}.`;
    choice.querySelector('[data-best-word]')?.remove();
    if (best && bestWord) told.before(bestWord.cloneNode(true));
    choice.toggleAttribute('data-best', best === true);
    return choice;
  });
  group.replaceChildren(...drawn);
}

/** Puts a text in, or takes its place away. */
function fill(place: HTMLElement, text: string): void {
  if (text) place.textContent = text;
  else place.remove();
}

function partOf(parent: ParentNode, selector: string): HTMLElement {
  const part = parent.querySelector<HTMLElement>(selector);
  if (!part) throw new Error(`Encounter.astro draws no ${selector}`);
  return part;
}
