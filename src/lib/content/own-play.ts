/** A draft as it can be played: as far as it is written, with words where something is missing. */
import { isBlank } from './encounter-flaws.ts';
import type { OwnEncounter } from './own-encounter.ts';
import { CHOICE_LETTERS } from './own-form.ts';

type Choice = OwnEncounter['steps'][number]['choices'][number];

/** @returns Whether there is anything to play: a situation, or something of a step. */
export const isPlayable = ({ situation, steps }: OwnEncounter): boolean =>
  situation.length > 0 || steps.some((step) => !isBlank(step));

/**
 * The draft with a word in each place that waits to be written; of steps of which nothing is written the
 * first one alone is left at the end.
 */
export function playable(encounter: OwnEncounter): OwnEncounter {
  const written = encounter.steps.findLastIndex((step) => !isBlank(step)) + 1;
  return {
    ...encounter,
    title: encounter.title.trim() || 'Nimetön kohtaaminen',
    situation: orWaits(encounter.situation, 'Alkutilanne on kesken.'),
    steps: encounter.steps.slice(0, written + 1).map((step) => ({
      ...step,
      customer: step.customer.trim() || 'Asiakas',
      line: step.line.trim() || '(Tämä askel on kesken.)',
      choices: withWords(step.choices),
      ...(step.variants && {
        variants: step.variants.map((variant) => ({
          ...variant,
          line: variant.line.trim() || '(Tämä repliikki on kesken.)',
          ...(variant.choices && { choices: withWords(variant.choices) }),
        })),
      }),
    })),
    endings: {
      up: orWaits(encounter.endings.up, 'Tämä loppu on kesken.'),
      same: orWaits(encounter.endings.same, 'Tämä loppu on kesken.'),
      down: orWaits(encounter.endings.down, 'Tämä loppu on kesken.'),
    },
    debrief: orWaits(encounter.debrief, 'Purku on kesken.'),
  };
}

const orWaits = (paragraphs: string[], waits: string) =>
  paragraphs.length > 0 ? paragraphs : [`(${waits})`];

const withWords = (choices: readonly Choice[]): Choice[] =>
  choices.map((choice, index) => ({
    ...choice,
    text: choice.text.trim() || `(Valinta ${CHOICE_LETTERS[index] ?? ''} on kesken.)`,
    reaction: choice.reaction.trim() || '(Asiakkaan vastaus on kesken.)',
    note: choice.note.trim() || '(Selitys on kesken.)',
  }));
