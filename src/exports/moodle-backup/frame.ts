import { type Markup, xml } from '../xml.ts';

/** A frame in Moodle can't grow with what it holds: a text scrolls in it, an exercise has room. */
export const FRAME_HEIGHTS = { text: 800, exercise: 1250 } as const;

/**
 * @param address - Absolute, of an embed view.
 * @param title - What it holds, for readers who hear the page.
 */
export const frame = (address: string, title: string, height: number): Markup =>
  xml`<iframe src="${address}" title="${title}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
