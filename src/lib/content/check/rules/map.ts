import { checkUnknown, idAt, idsOf } from '../common-mistakes.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';

/** Connections of the concept map join concepts that are on it. */
export function checkMap({ whole: { map } }: Content): Problem[] {
  const ends = (map.value?.edges ?? []).flatMap(({ from, to }, index) => [
    idAt(map, ['edges', index, 'from'], from),
    idAt(map, ['edges', index, 'to'], to),
  ]);
  return checkUnknown(ends, idsOf(map.value?.nodes), ({ id }) => ({
    cause: `Käsitettä ”${id}” ei ole kartassa.`,
    cure: 'Lisää se kohtaan nodes tai korjaa tunnus.',
  }));
}
