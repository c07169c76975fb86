const drawings = import.meta.glob<string>('/content/chapters/*/kuvitus.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A chapter's picture (SVG), if it has one. @param slug - The chapter's slug. */
export const drawingOf = (slug: string): string | undefined =>
  drawings[`/content/chapters/${slug}/kuvitus.svg`];
