import { nameOrigin } from './security-policy.ts';

/**
 * Makes a page fit for a frame: leaves out the module scripts that its components bring, since the
 * page has them in one classic script, keeps links within the page in the frame, and lets it load
 * what is the site's where the frame has no origin.
 *
 * @param html - A page whose `<base target="_blank">` sends every other link out of the frame.
 * @param origin - Where the site is published.
 */
export function forFrame(html: string, origin: string): string {
  return nameOrigin(html, origin)
    .replaceAll(/<script type="module"[^>]*>[^<]*<\/script>/g, '')
    .replaceAll(/<a (?=[^>]*\bhref="#)(?![^>]*\btarget=)/g, '<a target="_self" ');
}
