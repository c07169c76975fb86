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
 * The first step of an encounter, from a choice question: its stem becomes the situation and, where the
 * customer says something in it, the line (else the line is left to be written); its options become choices, their feedback the notes. What a choice does to
 * trust is only a guess: the right one makes it grow, the others weaken it.
 *
 * @param question - As `/moduuli.json` publishes it.
 */
export function fromQuestion(question: ChoiceQuestion & { address: string }): OwnEncounter {
  const { title, stem, options } = question;
  const said = stem.map(saidByCustomer).find(Boolean);
  const right = options.findIndex(({ correct }) => correct);
  const taken = options.filter((_, index) => index === right || index < 2 + Number(right < 2));
  const own: OwnEncounter = {
    ...emptyEncounter(),
    title,
    situation: situationOf(stem),
    steps: emptyEncounter(LEAST_OWN_STEPS).steps.map((step, at) =>
      at > 0
        ? step
        : {
            ...step,
            customer: 'Asiakas',
            line: said ?? '',
            choices: step.choices.map((choice, index) => {
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
    ),
  };
  return withCredit(parseEncounter(own), creditTo('kysymys', question));
}

/** What a paragraph tells before its quotation when it is the customer who says it. */
const SPEAKS = /(?:^|[.!?] )Asiakas [^.!?]*(?:\. [^.!?]*\bhän \p{L}+)?: $/u;

/** What the customer says in a paragraph; what others say, write or think is not that. */
function saidByCustomer(paragraph: string): string | undefined {
  for (const { 0: quoted, index } of paragraph.matchAll(/”[^”]+”/g)) {
    const after = paragraph.slice(index + quoted.length);
    if (SPEAKS.test(paragraph.slice(0, index)) || after.startsWith(', asiakas ')) return quoted;
  }
  return undefined;
}

/** The stem without the question that it ends with. */
function situationOf(stem: readonly string[]): string[] {
  const last = stem.at(-1) ?? '';
  const told = last.replace(/[^.!?…]*\?$/, '').trim();
  const situation = [...stem.slice(0, -1), ...(told ? [told] : [])];
  return situation.length > 0 ? situation : [...stem];
}

const creditTo = (kind: string, { title, address }: { title: string; address: string }) =>
  `Kohtaamisen taidon ${kind} ”${title}” (CC BY 4.0, ${address})`;
