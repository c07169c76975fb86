/** What an own encounter can be started from: one of the module's, or a choice question of a self-check. */
import type { Encounter, Question } from './exercise-schemas.ts';
import { emptyEncounter, OWN_ID, parseEncounter, type OwnEncounter } from './own-encounter.ts';
import { LEAST_OWN_STEPS } from './encounter-flaws.ts';
import { withCredit } from './own-form.ts';

/**
 * A copy of one of the module's encounters, to change.
 *
 * @param encounter - As `/moduuli.json` publishes it.
 * @throws {EncounterError} when it is none.
 */
export function fromEncounter(encounter: Encounter & { address: string }): OwnEncounter {
  const own = { ...parseEncounter(encounter), id: OWN_ID };
  return withCredit(own, creditTo('kohtaaminen', encounter));
}

/** A question of which an encounter can be begun. */
export type ChoiceQuestion = Extract<Question, { kind: 'choice' }>;

/**
 * The first step of an encounter, from a choice question: its stem becomes the situation and, where it
 * quotes somebody, the line; its options become choices, their feedback the notes. What a choice does to
 * trust is only a guess: the right one makes it grow, the others weaken it.
 *
 * @param question - As `/moduuli.json` publishes it.
 */
export function fromQuestion(question: ChoiceQuestion & { address: string }): OwnEncounter {
  const { title, stem, options } = question;
  const said = stem.map((paragraph) => /”[^”]+”/.exec(paragraph)?.[0]).find(Boolean);
  const right = options.findIndex(({ correct }) => correct);
  const [first, ...others] = emptyEncounter(LEAST_OWN_STEPS).steps;
  if (!first) throw new Error('an empty encounter has steps');
  const taken = options.filter((_, index) => index === right || index < 2 + Number(right < 2));
  const own: OwnEncounter = {
    ...emptyEncounter(),
    title,
    // The last paragraph is the question itself.
    situation: stem.slice(0, Math.max(1, stem.length - 1)),
    steps: [
      {
        ...first,
        customer: 'Asiakas',
        line: said ?? '',
        choices: first.choices.map((choice, index) => {
          const { text = '', feedback = '', correct } = taken[index] ?? {};
          return {
            ...choice,
            text,
            note: feedback,
            trust: correct ? ('up' as const) : ('down' as const),
            ...(correct && { best: correct }),
          };
        }),
      },
      ...others,
    ],
  };
  return withCredit(parseEncounter(own), creditTo('kysymys', question));
}

const creditTo = (kind: string, { title, address }: { title: string; address: string }) =>
  `Kohtaamisen taidon ${kind} ”${title}” (CC BY 4.0, ${address})`;
