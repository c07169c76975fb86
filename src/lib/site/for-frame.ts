/**
 * Makes a page fit for a frame: keeps links within the page in it.
 *
 * @param html - A page whose `<base target="_blank">` sends every other link out of the frame.
 */
export const forFrame = (html: string): string =>
  html.replaceAll(/<a (?=[^>]*\bhref="#)(?![^>]*\btarget=)/g, '<a target="_self" ');
