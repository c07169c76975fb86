import { reachable } from '../../encounter-turn.ts';
import { ENDING_NAMES, type Trust } from '../../trust.ts';
import type { Encounter } from '../../exercise-schemas.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import type { ReadYaml } from '../yaml-text.ts';

type Found = Omit<Problem, 'file' | 'line'> & { at: (string | number)[] };

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
    [...bestChoices(encounter), ...variants(encounter, leastVaried), ...endings(encounter)].map(
      ({ at, ...problem }) => ({ file, line: lineOf([index, ...at]), ...problem }),
    ),
  );

function bestChoices({ title, steps }: Encounter): Found[] {
  const groups = steps.flatMap((step, at) => [
    { choices: step.choices, step: at, at: ['steps', at, 'choices'] },
    ...(step.variants ?? []).flatMap(({ choices }, variant) =>
      choices ? [{ choices, step: at, at: ['steps', at, 'variants', variant, 'choices'] }] : [],
    ),
  ]);
  return groups.flatMap(({ choices, step, at }) => {
    const best = choices.filter((choice) => choice.best).length;
    if (best === 1) return [];
    const cause = `Kohtaamisen ”${title}” askeleessa ${step + 1} on ${best} parasta valintaa.`;
    return [{ at, cause, cure: 'Merkitse best: true tasan yhteen valintaan.' }];
  });
}

function variants(encounter: Encounter, leastVaried: number): Found[] {
  const { title, steps } = encounter;
  const { standings } = reachable(encounter);
  const found = steps.flatMap((step, at) =>
    (step.variants ?? []).flatMap(({ when }, variant, all): Found[] => {
      const place = ['steps', at, 'variants', variant, 'when'];
      const name = `Kohtaamisen ”${title}” askeleen ${at + 1} muunnelma when: ${when}`;
      if (all.findIndex((one) => one.when === when) < variant)
        return [{ at: place, cause: `${name} on kahdesti.`, cure: 'Poista toinen.' }];
      if (standings[at]?.has(when)) return [];
      const cause = `${name} ei voi tulla vastaan: millään valinnoilla luottamus ei ole silloin sellainen.`;
      const cure = 'Siirrä muunnelma myöhempään askeleeseen, tai muuta valintojen trust-arvoja.';
      return [{ at: place, cause, cure }];
    }),
  );
  const varied = steps.filter((step) => step.variants).length;
  if (varied >= leastVaried) return found;
  const cause = `Kohtaamisessa ”${title}” on vain ${varied} askelta, jotka riippuvat luottamuksesta; ainakin ${leastVaried} tarvitaan.`;
  const cure =
    'Lisää askeleihin variants: mitä asiakas sanoo, kun luottamus on kasvanut tai heikentynyt.';
  return [...found, { at: ['steps'], cause, cure }];
}

function endings(encounter: Encounter): Found[] {
  const reached = reachable(encounter).endings;
  return (Object.keys(encounter.endings) as Trust[])
    .filter((ending) => !reached.has(ending))
    .map((ending) => ({
      at: ['endings', ending],
      cause: `Kohtaamisen ”${encounter.title}” loppuun ${ending} (${ENDING_NAMES[ending]}) ei pääse millään valinnoilla.`,
      cure: 'Muuta valintojen trust-arvoja niin, että jokin polku johtaa siihen.',
    }));
}
