import { EXAMPLE_ENDS, VOICE_NAMES } from '../../lib/module/voice-names.ts';
import { proseHtml } from '../../lib/module/prose-html.ts';
import type { PublishedBlock } from '../../lib/module/published-module.ts';
import type { Prose } from '../../lib/content/prose.ts';
import { Markup, xml } from '../xml.ts';
import type { Places } from './part.ts';

type Mark = 'author' | 'addition' | 'example' | 'shared';

/** Names of the voice marks' pictures. */
export const MARKS: Readonly<Record<Mark, string>> = {
  author: 'merkki-kirjoituksesta',
  addition: 'merkki-lisays',
  example: 'merkki-esimerkki',
  shared: 'merkki-yhteinen',
};

/** A voice's mark: a circle for the post's author, a square for us. Words always stand beside it. */
export const voiceMark = (mark: Mark, places: Places): Markup =>
  xml`<img class="voice-mark" src="${places.picture(MARKS[mark])}" alt=""/>`;

/** A block of text with the mark of whose voice it is. */
export const voiced = (
  voice: 'author' | 'addition' | 'example',
  body: Markup | Markup[],
  places: Places,
  label: string = VOICE_NAMES[voice],
): Markup =>
  xml`<div class="voice voice-${voice}"><p class="voice-label">${voiceMark(voice, places)} ${label}</p>${body}</div>\n`;

/** Blocks one after another; where the same voice goes on, the label is said once. */
export function voicedBlocks(
  blocks: readonly PublishedBlock[],
  places: Places,
  prose: (prose: readonly Prose[]) => Markup,
): Markup[] {
  const runs: { voice: PublishedBlock['voice']; label: string; bodies: Markup[] }[] = [];
  for (const { voice, ends, prose: text } of blocks) {
    const label = ends ? EXAMPLE_ENDS : VOICE_NAMES[voice];
    const last = runs.at(-1);
    if (last?.voice === voice && last.label === label && voice !== 'example') {
      last.bodies.push(prose(text));
    } else {
      runs.push({ voice, label, bodies: [prose(text)] });
    }
  }
  return runs.map(({ voice, label, bodies }) => voiced(voice, bodies, places, label));
}

/**
 * Running text of the module.
 *
 * @param term - Gives the absolute address of a term's explanation.
 * @param lines - Keeps line breaks (plain Finnish).
 */
export function proseMarkup(
  prose: readonly Prose[],
  places: Places,
  term: (id: string) => string,
  lines = false,
): Markup {
  const html = proseHtml(prose, {
    lines,
    link: (address) => places.link(address.startsWith('/') ? term(address) : address),
  });
  return new Markup(html);
}
