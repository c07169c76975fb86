import { checkRepeated, recordIds, type Id } from '../common-mistakes.ts';
import type { Chapter, Content } from '../content.ts';
import type { Problem } from '../problem.ts';

/** Every idea stands in its own chapter's list once, and an author's block of that chapter carries it. */
export function checkIdeas({ chapters }: Content): Problem[] {
  const lists = chapters.map(({ ideas }) => recordIds(ideas, ideas.value));
  // Of an id that stands in two lists, the first is its home.
  const home = new Map(
    chapters
      .flatMap((chapter, index) => (lists[index] ?? []).map(({ id }) => [id, chapter] as const))
      .reverse(),
  );
  return [
    ...checkRepeated(lists.flat(), ({ id }, first) => ({
      cause: `Ajatus ${id} on jo luettelossa ${first.file}.`,
      cure: 'Anna ajatukselle oma tunnus tai poista rivi.',
    })),
    ...lists.flatMap(checkNumbering),
    ...chapters.flatMap((chapter) => [
      ...checkCarried(chapter, home, chapters),
      ...checkLeftOut(chapter, home),
    ]),
  ];
}

/** Which post an idea is of: `P4-02` → `P4`. */
const postOf = (id: string) => id.split('-')[0] ?? '';

/** A list counts from 01 without a gap, so a line that was deleted by mistake is noticed. */
function checkNumbering(ideas: readonly Id[]): Problem[] {
  const post = postOf(ideas[0]?.id ?? '');
  return ideas.flatMap(({ id, file, line }, index) => {
    const expected = `${post}-${String(index + 1).padStart(2, '0')}`;
    if (id === expected) return [];
    const cause = `Ajatuksen tunnus on ${id}, vaikka vuorossa on ${expected}.`;
    const cure = 'Numeroi luettelo järjestyksessä 01, 02, 03 … Jos rivi on kadonnut, palauta se.';
    return [{ file, line, cause, cure }];
  });
}

/** Ideas that the blocks of a chapter carry are its own. */
function checkCarried(
  { text, ideas }: Chapter,
  home: ReadonlyMap<string, Chapter>,
  chapters: readonly Chapter[],
): Problem[] {
  const own = (ideas.value ?? []).map(({ id }) => id);
  // An id of a list that could not be read is not known to be wrong.
  const posts = new Set([...home.keys()].map(postOf));
  const allRead = chapters.every((chapter) => chapter.ideas.value);
  return (text.outline?.ideas ?? []).flatMap(({ target: id, line }) => {
    // An id that stands in two lists is told there.
    if (own.includes(id)) return [];
    const owner = home.get(id);
    if (owner) {
      const cause = `Ajatus ${id} kuuluu lukuun ”${owner.folder}”.`;
      const cure = 'Poista tunnus tästä tai siirrä kappale oikeaan lukuun.';
      return [{ file: text.file, line, cause, cure }];
    }
    if (!allRead && !posts.has(postOf(id))) return [];
    const cause = `Ajatusta ${id} ei tunneta.`;
    const cure = `Lisää se tiedostoon ${ideas.file} tai korjaa tunnus.`;
    return [{ file: text.file, line, cause, cure }];
  });
}

/** Ideas of a chapter's list that none of its blocks carries. */
function checkLeftOut(chapter: Chapter, home: ReadonlyMap<string, Chapter>): Problem[] {
  const { text, ideas } = chapter;
  if (!text.outline) return [];
  const carried = text.outline.ideas.map(({ target }) => target);
  return recordIds(ideas, ideas.value)
    .filter(({ id }) => home.get(id) === chapter && !carried.includes(id))
    .map(({ id, file, line }) => ({
      file,
      line,
      cause: `Ajatus ${id} puuttuu luvusta.`,
      cure: `Kirjoita se lukuun ja lisää tunnus ${id} sen <Kirjoittaja ideat="…"> -merkintään tiedostossa ${text.file}.`,
    }));
}
