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
      const cause = `Tavoite ${faults.join(' ja ')}: ${quotedEnd(objective)}`;
      const cure = 'Aloita tavoite verbillä ja pienellä kirjaimella ja jätä piste pois.';
      return [{ file: text.file, line: text.lineOf(['objectives', index]), cause, cure }];
    }),
  );
