import { checkUnknown, idAt, idsOf } from '../common-mistakes.ts';
import { FILES, type Content } from '../content.ts';
import type { Problem } from '../problem.ts';

/** The works that a chapter leans on are in the list of works. */
export function checkWorks({ chapters, works }: Content): Problem[] {
  const references = chapters.flatMap(({ text }) =>
    (text.value?.references ?? []).map((id, index) => idAt(text, ['references', index], id)),
  );
  return checkUnknown(references, idsOf(works.value), ({ id }) => ({
    cause: `Lähdettä ”${id}” ei ole.`,
    cure: `Lisää se tiedostoon ${FILES.works} tai korjaa tunnus.`,
  }));
}
