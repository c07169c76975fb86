/** What authors write in MDX, ready to be drawn. */
import * as jsx from 'astro/jsx-runtime';
import { type AstroComponentFactory, __astro_tag_component__ } from 'astro/runtime/server/index.js';
import { evaluate, type EvaluateOptions } from 'satteri';
import { MARKDOWN_FEATURES } from './lib/prose.ts';

/** Tells which renderer draws a component, as Astro's own MDX does; its types lack it. */
declare module 'astro/runtime/server/index.js' {
  function __astro_tag_component__(component: unknown, renderer: string): void;
}

/**
 * Makes a component of a text. It is made when its page is drawn and forgotten with it: bundled by
 * Vite, every chapter would stay in memory for the whole build.
 *
 * @param entry - Of a collection of MDX files.
 * @throws {Error} the parser's own when the text is not MDX; the content check tells it in Finnish.
 */
export function contentOf(entry: { body?: string | undefined }): AstroComponentFactory {
  const { default: draw } = evaluate(entry.body ?? '', {
    ...(jsx as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>),
    features: MARKDOWN_FEATURES,
    elementAttributeNameCase: 'html',
  }) as { default: AstroComponentFactory };
  __astro_tag_component__(draw, 'astro:jsx');
  return draw;
}
