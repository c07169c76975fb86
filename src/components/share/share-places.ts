import { CHAPTER_PARTS, EMBED_PARTS, exerciseId } from '../../lib/content/addresses.ts';
import type { Chapter } from '../../lib/module/module-model.ts';
import { chapterHeadings } from '../../lib/module/chapter-parts.ts';
import { EMBED_HEIGHTS } from '../../lib/out/embed-code.ts';

interface SharePlace {
  id: string;
  title: string;
  /** Name of its own embed view and its frame's height; what has none is shown in the chapter's. */
  embed?: { id: string; height: number };
}

/** The places of a chapter that can be shared, in groups with their names, empty groups left out. */
export function sharePlaces(chapter: Chapter): { name: string; places: SharePlace[] }[] {
  const exercise =
    (height: number) =>
    ({ id, title }: { id: string; title: string }): SharePlace => ({
      id: exerciseId(id),
      title,
      embed: { id, height },
    });
  const selfCheck = { id: EMBED_PARTS.selfCheck, height: EMBED_HEIGHTS.question };
  const headings = chapterHeadings(chapter).map((heading) =>
    heading.id === CHAPTER_PARTS.selfCheck ? { ...heading, embed: selfCheck } : heading,
  );
  return [
    { name: 'Luvun osat', places: headings },
    { name: 'Kohtaamiset', places: chapter.encounters.map(exercise(EMBED_HEIGHTS.encounter)) },
    {
      name: 'Itsetestin kysymykset',
      places: chapter.questions.map(exercise(EMBED_HEIGHTS.question)),
    },
  ].filter(({ places }) => places.length > 0);
}
