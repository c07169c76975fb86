import type { StoryEnd } from './lib/module/module-model.ts';

const drawings = import.meta.glob<string>('/content/chapters/*/kuvitus*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const FILES = { whole: 'kuvitus', first: 'kuvitus-alku', last: 'kuvitus-loppu' } as const;

/**
 * A chapter's picture (SVG), if it has one.
 *
 * @param slug - The chapter's slug.
 * @param which - The chapter's own, or that of its story's first or last scene.
 */
export const drawingOf = (slug: string, which: StoryEnd | 'whole' = 'whole'): string | undefined =>
  drawings[`/content/chapters/${slug}/${FILES[which]}.svg`];
