import type { Content } from '../content.ts';
import { quotedEnd, type Problem } from '../problem.ts';

/** Objectives stand in a list after “osaat”: each goes on that sentence. */
export const checkObjectives = ({ chapters }: Content): Problem[] =>
  chapters.flatMap(({ text }) =>
    (text.value?.objectives ?? []).flatMap((objective, index) => {
      const faults = [
        /^\p{Lu}/u.test(objective) ? ['alkaa isolla kirjaimella'] : [],
        /[.!]$/.test(objective) ? ['päättyy pisteeseen'] : [],
      ].flat();
      if (faults.length === 0) return [];
      return [
        {
          file: text.file,
          line: text.lineOf(['objectives', index]),
          cause: `Tavoite ${faults.join(' ja ')}: ${quotedEnd(objective)}`,
          cure: 'Aloita tavoite verbillä ja pienellä kirjaimella ja jätä piste pois.',
        },
      ];
    }),
  );
