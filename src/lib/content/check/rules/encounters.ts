import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';

/** Every step of an encounter has one best choice. */
export const checkEncounters = ({ chapters }: Content): Problem[] =>
  chapters.flatMap(({ encounters }) =>
    (encounters.value ?? []).flatMap(({ title, steps }, index) =>
      steps.flatMap(({ choices }, step) => {
        const best = choices.filter((choice) => choice.best).length;
        if (best === 1) return [];
        const line = encounters.lineOf([index, 'steps', step, 'choices']);
        const cause = `Kohtaamisen ”${title}” askelessa ${step + 1} on ${best} parasta valintaa.`;
        const cure = 'Merkitse best: true tasan yhteen valintaan.';
        return [{ file: encounters.file, line, cause, cure }];
      }),
    ),
  );
