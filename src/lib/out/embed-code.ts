import { escapeHtml } from '../module/escape.ts';

/** Height of a frame until the page around it listens to what the embed view tells of its own. */
const HEIGHT = 640;

/**
 * HTML that shows an embed view in another page.
 *
 * @param address - Whole address of the embed view.
 * @param title - What the frame holds, for readers who hear the page.
 */
export const embedCode = (address: string, title: string): string =>
  `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="${HEIGHT}" loading="lazy"></iframe>`;
