import { CHAPTER_PARTS as parts } from '../../lib/addresses.ts';
import type { Chapter } from '../../lib/module-model.ts';

/** The headings of a chapter's page in their order, for lists of what the page holds. */
export function chapterHeadings(chapter: Chapter): { id: string; title: string }[] {
  return [
    { id: parts.situation, title: 'Tilanne' },
    { id: parts.objectives, title: 'Mitä opit tässä luvussa' },
    { id: parts.summary, title: 'Tiivistelmä' },
    ...chapter.sections.map(({ id, title }) => ({ id, title })),
    ...(chapter.encounters.length > 0
      ? [{ id: parts.encounters, title: 'Kohtaamisia askel kerrallaan' }]
      : []),
    { id: parts.principles, title: 'Avainperiaatteet' },
    ...(chapter.questions.length > 0 ? [{ id: parts.selfCheck, title: 'Itsetesti' }] : []),
    ...(chapter.reflections.length > 0 ? [{ id: parts.reflections, title: 'Pohdi' }] : []),
    { id: parts.terms, title: 'Luvun sanat' },
    { id: parts.source, title: 'Mistä tämä luku tulee' },
  ];
}
