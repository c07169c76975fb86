import { escapeHtml } from '../module/escape.ts';

/**
 * Heights of frames, in CSS pixels, for pages that don't listen to what an embed view tells of its own.
 * In a column of 800 pixels most questions (900–1,500) and every step of an encounter but the last
 * (1,200–1,650) show their buttons; what is read scrolls in the frame.
 */
export const EMBED_HEIGHTS = { reading: 900, question: 1300, encounter: 1500 } as const;

/**
 * HTML that shows an embed view in another page. Its border is taken away in the code itself, since an
 * editor of a platform takes no style sheet.
 *
 * @param address - Whole address of the embed view.
 * @param title - What the frame holds, for readers who hear the page.
 * @param height - One of {@link EMBED_HEIGHTS}, or a hole that is filled with one.
 */
export const embedCode = (address: string, title: string, height: number | string): string =>
  `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
