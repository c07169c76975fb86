import { playFlaws, type PlayFlaw } from '../../encounter-flaws.ts';
import { ENDING_NAMES } from '../../trust.ts';
import type { Encounter } from '../../exercise-schemas.ts';
import type { Content } from '../content.ts';
import type { Message, Problem } from '../problem.ts';
import type { ReadYaml } from '../yaml-text.ts';

/** What is chosen in an encounter is answered: each step has one best choice, steps and endings depend on trust. */
export const checkEncounters = ({ chapters }: Content): Problem[] =>
  chapters.flatMap(({ encounters, plainEncounters }) => [
    ...checkFile(encounters, LEAST_VARIED),
    ...checkFile(plainEncounters, 0),
  ]);

/** Steps that depend on how it stands are needed in so many places; plain Finnish does without. */
const LEAST_VARIED = 2;

const checkFile = (
  { file, value = [], lineOf }: ReadYaml<Encounter[]>,
  leastVaried: number,
): Problem[] =>
  value.flatMap((encounter, index) =>
    playFlaws(encounter, leastVaried).map((flaw) => ({
      file,
      line: lineOf([index, ...flaw.at]),
      ...explain(flaw, encounter.title),
    })),
  );

/** A finding in the words of the files. */
function explain(flaw: PlayFlaw, title: string): Message {
  switch (flaw.kind) {
    case 'best':
      return {
        cause: `Kohtaamisen ”${title}” askeleessa ${flaw.step + 1} on ${flaw.count} parasta valintaa.`,
        cure: 'Merkitse best: true tasan yhteen valintaan.',
      };
    case 'variant-doubled':
      return { cause: `${nameOf(flaw, title)} on kahdesti.`, cure: 'Poista toinen.' };
    case 'variant-unmet':
      return {
        cause: `${nameOf(flaw, title)} ei voi tulla vastaan: millään valinnoilla luottamus ei ole silloin sellainen.`,
        cure: 'Siirrä muunnelma myöhempään askeleeseen, tai muuta valintojen trust-arvoja.',
      };
    case 'few-varied':
      return {
        cause: `Kohtaamisessa ”${title}” on vain ${flaw.varied} askelta, jotka riippuvat luottamuksesta; ainakin ${flaw.least} tarvitaan.`,
        cure: 'Lisää askeleihin variants: mitä asiakas sanoo, kun luottamus on kasvanut tai heikentynyt.',
      };
    case 'ending-unreached':
      return {
        cause: `Kohtaamisen ”${title}” loppuun ${flaw.ending} (${ENDING_NAMES[flaw.ending]}) ei pääse millään valinnoilla.`,
        cure: 'Muuta valintojen trust-arvoja niin, että jokin polku johtaa siihen.',
      };
  }
}

const nameOf = ({ step, when }: Extract<PlayFlaw, { when: unknown }>, title: string) =>
  `Kohtaamisen ”${title}” askeleen ${step + 1} muunnelma when: ${when}`;
