import { CHAPTER_PARTS, EMBED_PARTS, exerciseId } from '../../lib/content/addresses.ts';
import type { Chapter } from '../../lib/module/module-model.ts';
import { chapterHeadings } from '../../lib/module/chapter-parts.ts';

interface SharePlace {
  id: string;
  title: string;
  /** Name of its own embed view; what has none is shown in the chapter's. */
  embed?: string;
}

/** The places of a chapter that can be shared, in groups with their names, empty groups left out. */
export function sharePlaces(chapter: Chapter): { name: string; places: SharePlace[] }[] {
  const exercise = ({ id, title }: { id: string; title: string }): SharePlace => ({
    id: exerciseId(id),
    title,
    embed: id,
  });
  const headings = chapterHeadings(chapter).map((heading) =>
    heading.id === CHAPTER_PARTS.selfCheck ? { ...heading, embed: EMBED_PARTS.selfCheck } : heading,
  );
  return [
    { name: 'Luvun osat', places: headings },
    { name: 'Kohtaamiset', places: chapter.encounters.map(exercise) },
    { name: 'Itsetestin kysymykset', places: chapter.questions.map(exercise) },
  ].filter(({ places }) => places.length > 0);
}
